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

    var column: Int? {
      if case .column(let index) = self { index } else { nil }
    }
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
    let columns = parts.compactMap(\.column)
    guard columns.contains(where: { source.columns[$0].spec.kind.isNumeric }) else {
      return addReferences(parts, columns, source)
    }
    let unique = output.unique?.compactMap(source.index)
    checkKeys(unique ?? keyIndices.compactMap { parts[$0].column }, source, into: &log)
    let facts = (0..<source.rowCount).map { text(of: $0, parts, source) }
    rows += output.adds.map { addedUp(facts, adding: $0, parts, source) } ?? facts
  }

  private func text(of row: Int, _ parts: [Part], _ source: SourceReader) -> [String] {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .column(let column): source.shownText(row: row, column: column)
      }
    }
  }

  // MARK: - Facts

  /// Two rows of facts with one key: which of them is right cannot be known.
  private func checkKeys(
    _ columns: [Int], _ source: SourceReader, into log: inout FindingLog
  ) {
    let shown = columns.dropFirst().first { source.columns[$0].place != nil } ?? columns.first
    var first: [[Int32]: Int] = [:]
    first.reserveCapacity(source.rowCount)
    for row in 0..<source.rowCount {
      let start = row * source.width
      let key = columns.map { source.cells[start + $0] }
      guard let earlier = first.updateValue(row, forKey: key) else { continue }
      first[key] = earlier
      log.add(
        .error, "primary-key", at: source.place(row: row, column: shown ?? 0),
        found: columns.map { source.text(row: row, column: $0) }.joined(separator: ", "),
        message: Phrase(
          fr: "deux lignes ont la même clé : la première est ligne \(source.rowNumbers[earlier])",
          en: "two rows have the same key: the first is row \(source.rowNumbers[earlier])"),
        advice: Phrase(
          fr: "reprendre le fichier publié, ou supprimer le double",
          en: "take the published file, or delete the double"))
    }
  }

  /// Makes one row of the rows of one key: the named fields are added up, missing as soon as one part
  /// is; any other number is left empty, as what is true of the parts is not of the whole.
  private func addedUp(
    _ facts: [[String]], adding names: [String], _ parts: [Part], _ source: SourceReader
  ) -> [[String]] {
    let fields = standard.schema.fields.indices
    let numeric = fields.filter { field in
      parts[field].column.map { source.columns[$0].spec.kind.isNumeric } ?? false
    }
    let added = Set(fields.filter { names.contains(standard.schema.fields[$0].name) })
    let keys = keyIndices
    var places: [[String]: Int] = [:]
    var sums: [[String]] = []
    for fact in facts {
      let key = keys.map { fact[$0] }
      guard let place = places[key] else {
        places[key] = sums.count
        sums.append(fact)
        continue
      }
      for field in numeric {
        let pair = (Double(sums[place][field]), Double(fact[field]))
        guard added.contains(field), let left = pair.0, let right = pair.1 else {
          sums[place][field] = ""
          continue
        }
        sums[place][field] = NumberPlain.text(left + right)
      }
    }
    return sums
  }

  // MARK: - References

  /// Adds distinct rows; of those with the same key, the most frequent, then the first in order.
  ///
  /// A key that an earlier output gave stays as that output gave it.
  private mutating func addReferences(
    _ parts: [Part], _ columns: [Int], _ source: SourceReader
  ) {
    var counts: [[Int32]: (count: Int, row: Int)] = [:]
    for row in 0..<source.rowCount {
      let start = row * source.width
      let key = columns.map { source.cells[start + $0] }
      counts[key, default: (0, row)].count += 1
    }
    let keys = keyIndices
    let known = Set(rows.map { row in keys.map { row[$0] } })
    var best: [[String]: (count: Int, row: [String])] = [:]
    for (count, row) in counts.values {
      let row = text(of: row, parts, source)
      let key = keys.map { row[$0] }
      guard !known.contains(key) else { continue }
      guard let rival = best[key] else {
        best[key] = (count, row)
        continue
      }
      let isBetter =
        count != rival.count ? count > rival.count : row.lexicographicallyPrecedes(rival.row)
      if isBetter { best[key] = (count, row) }
    }
    rows += best.values.map(\.row)
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
