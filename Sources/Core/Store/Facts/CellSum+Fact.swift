extension CellSum {
  /// Reads the columns of one number, in the order of `FactValue.columnList`.
  init(fact row: SQLiteRow, from column: Int32) {
    let (lower, upper) = (row.integer(column + 2), row.integer(column + 3))
    switch CellStatus.all[row.integer(column + 1) ?? CellStatus.firstReason] {
    case .visible: self.init(visible: row.integer(column))
    case .masked: self.init(visible: nil, masked: 1, lower: lower, upper: upper)
    case .imprecise: self.init(visible: nil, missing: 1, lower: lower, upper: upper)
    case .missing(let reason): self.init(visible: nil, missing: 1, reason: reason)
    }
  }
}
