extension FindingLog {
  /// Adds all findings of another log, with their exact counts.
  public mutating func add(contentsOf other: FindingLog) {
    for group in other.groups {
      for sample in group.samples { add(sample) }
      let first = group.first
      let key = Key(
        severity: first.severity, code: first.code, file: first.location.file,
        sheet: first.location.sheet, column: first.location.column, field: first.location.field)
      if let position = index[key] { groups[position].count += group.count - group.samples.count }
    }
  }
}
