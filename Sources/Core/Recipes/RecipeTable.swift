/// One table of the dataset to write, made of the rows of an official file.
struct RecipeTable {
  let standard: StandardSchema
  private(set) var rows: [[String]] = []

  /// The column that a template names: `{bassin}` is `bassin`; nil for plain text.
  static func reference(_ template: String) -> String? {
    guard template.hasPrefix("{"), template.hasSuffix("}") else { return nil }
    return String(template.dropFirst().dropLast())
  }

  /// A field of an output: an entry of the source, or the same text on every row.
  private enum Part {
    case column(Int)
    case text(String)
  }

  init(_ standard: StandardSchema) {
    self.standard = standard
  }

  private var keyIndices: [Int] {
    standard.schema.primaryKey.compactMap { key in
      standard.schema.fields.firstIndex { $0.name == key }
    }
  }

  /// Adds the rows of one output: facts as they are, references once each.
  mutating func add(
    _ output: RecipeFile.Output, from source: SourceReader, into log: inout FindingLog
  ) {
    let parts = standard.schema.fields.map { field -> Part in
      let template = output.fields[field.name] ?? ""
      guard let id = Self.reference(template), let index = source.index(id) else {
        return .text(template)
      }
      return .column(index)
    }
    let columns = parts.compactMap { part in
      if case .column(let index) = part { index } else { nil }
    }
    let isFact = columns.contains { source.columns[$0].spec.kind == .count }
    if isFact {
      checkKeys(parts, source, into: &log)
      rows += (0..<source.rowCount).map { text(of: $0, parts, source) }
    } else {
      rows += references(parts, columns, source)
    }
  }

  private func text(of row: Int, _ parts: [Part], _ source: SourceReader) -> [String] {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .column(let column): source.shownText(row: row, column: column)
      }
    }
  }

  /// Distinct rows; of those with the same key, the most frequent, then the first in order.
  private func references(
    _ parts: [Part], _ columns: [Int], _ source: SourceReader
  ) -> [[String]] {
    var counts: [[Int32]: (count: Int, row: Int)] = [:]
    for row in 0..<source.rowCount {
      let start = row * source.width
      let key = columns.map { source.cells[start + $0] }
      counts[key, default: (0, row)].count += 1
    }
    var best: [[String]: (count: Int, row: [String])] = [:]
    for (count, row) in counts.values {
      let row = text(of: row, parts, source)
      let key = keyIndices.map { row[$0] }
      guard let known = best[key] else {
        best[key] = (count, row)
        continue
      }
      let isBetter =
        count != known.count ? count > known.count : row.lexicographicallyPrecedes(known.row)
      if isBetter { best[key] = (count, row) }
    }
    return best.values.map(\.row)
  }

  /// Two rows of facts with one key: which of them is right cannot be known.
  private func checkKeys(
    _ parts: [Part], _ source: SourceReader, into log: inout FindingLog
  ) {
    let columns = keyIndices.compactMap { index in
      if case .column(let column) = parts[index] { column } else { nil }
    }
    var first: [[Int32]: Int] = [:]
    first.reserveCapacity(source.rowCount)
    for row in 0..<source.rowCount {
      let start = row * source.width
      let key = columns.map { source.cells[start + $0] }
      guard let earlier = first.updateValue(row, forKey: key) else { continue }
      first[key] = earlier
      let place = source.place(row: row, column: columns[min(1, columns.count - 1)])
      log.add(
        .error, "primary-key", at: place,
        found: columns.map { source.text(row: row, column: $0) }.joined(separator: ", "),
        message: Phrase(
          fr: "deux lignes ont la même clé : la première est ligne \(source.rowNumbers[earlier])",
          en: "two rows have the same key: the first is row \(source.rowNumbers[earlier])"),
        advice: Phrase(
          fr: "reprendre le fichier publié, ou supprimer le double",
          en: "take the published file, or delete the double"))
    }
  }

  /// The table as a tidy CSV, sorted by its key.
  func csv() -> [UInt8] {
    let keys = keyIndices
    let sorted = rows.sorted { left, right in
      for key in keys where left[key] != right[key] { return left[key] < right[key] }
      return false
    }
    var csv = CSVWriter()
    csv.write(standard.schema.fields.map(\.name))
    for row in sorted { csv.write(row) }
    return csv.bytes
  }
}

extension SourceReader {
  /// The text of an entry as the dataset shows it: places by the gazetteer's name.
  func shownText(row: Int, column: Int) -> String {
    let written = text(row: row, column: column)
    let spec = columns[column].spec
    guard spec.kind == .place else { return written }
    if let zoning = spec.zoning, let code = spec.code.flatMap(index),
      let name = Gazetteer.standard.name(zoning: zoning, code: text(row: row, column: code))
    {
      return name
    }
    return PlaceName.french(written)
  }
}
