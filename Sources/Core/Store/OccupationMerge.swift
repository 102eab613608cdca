/// The occupations and families of several datasets; where they differ, the first named wins.
struct OccupationMerge {
  private(set) var known: [String: Subject] = [:]
  private var familyNames: [String: String] = [:]

  mutating func add(_ dataset: Dataset) {
    for table in dataset.tables where table.role == "occupations" {
      let text = TextColumns(table)
      for row in 0..<table.rowCount { add(text, row) }
    }
  }

  /// By code.
  var families: [Subject] {
    familyNames.sorted { $0.key < $1.key }.map { code, name in
      Subject(key: "family:\(code)", kind: .family, code: code, name: name)
    }
  }

  private mutating func add(_ text: TextColumns, _ row: Int) {
    guard let nomenclature = text["nomenclature", row], let code = text["code", row] else { return }
    let key = "\(nomenclature):\(code)"
    let family = text["family", row]
    if let family, familyNames[family] == nil {
      familyNames[family] = text["family_name", row] ?? family
    }
    guard known[key] == nil else { return }
    known[key] = Subject(
      key: key, kind: .occupation, code: code, name: text["name", row] ?? code,
      nomenclature: nomenclature, parent: family.map { "family:\($0)" })
  }
}

/// The text of a table's cells by field name.
struct TextColumns {
  private var columns: [String: [Value]] = [:]

  init(_ table: DataTable) {
    for (field, values) in zip(table.schema.fields, table.columns) { columns[field.name] = values }
  }

  /// The text of a cell, nil where it is absent or empty; a year is text like any code.
  subscript(field: String, row: Int) -> String? {
    columns[field]?[row].code
  }

  /// A cell as a number of degrees.
  func number(_ field: String, _ row: Int) -> Double? {
    switch columns[field]?[row] {
    case .number(let number): number
    case .integer(let number): Double(number)
    default: nil
    }
  }
}
