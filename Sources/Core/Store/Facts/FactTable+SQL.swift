extension FactTable {
  /// The table of facts and the view of it by readable keys.
  var definitions: [String] { [tableDefinition, viewDefinition] }

  /// How many columns an INSERT binds.
  var columnCount: Int {
    keys.count + 1 + values.reduce(0) { $0 + ($1.isNumeric ? FactValue.columnCount : 1) }
  }

  private var tableDefinition: String {
    let columns =
      keys.map(\.definition) + ["datasetTableId INTEGER NOT NULL REFERENCES datasetTable (id)"]
      + values.map(\.definition)
      + ["PRIMARY KEY (\(keys.map(\.storedColumn).joined(separator: ", ")))"]
    return """
      CREATE TABLE \(table) (
        \(columns.joined(separator: ",\n  "))
      ) STRICT, WITHOUT ROWID
      """
  }

  private var viewDefinition: String {
    let columns =
      keys.map { $0.viewColumn(in: table) } + ["datasetTable.dataset AS dataset"]
      + values.map { $0.viewColumn(in: table) }
    let joins = keys.compactMap { $0.join(in: table) }
    return """
      CREATE VIEW \(view) AS
      SELECT \(columns.joined(separator: ",\n  "))
      FROM \(table) JOIN datasetTable ON datasetTable.id = \(table).datasetTableId
        \(joins.joined(separator: "\n  "))
      """
  }
}

extension FactKey {
  fileprivate var definition: String {
    target.map { "\(storedColumn) INTEGER NOT NULL REFERENCES \($0) (id)" }
      ?? "\(storedColumn) TEXT NOT NULL"
  }

  fileprivate func viewColumn(in table: String) -> String {
    "\(kind == .text ? "\(table).\(column)" : "\(alias).key") AS \(column)"
  }

  fileprivate func join(in table: String) -> String? {
    target.map { "JOIN \($0) AS \(alias) ON \(alias).id = \(table).\(storedColumn)" }
  }

  private var alias: String { "\(column)Key" }

  /// The table of what it names.
  private var target: String? {
    switch kind {
    case .territory: "territoryFact"
    case .period: "periodFact"
    case .occupation, .sector, .niveau, .domain: "subjectFact"
    case .text: nil
    }
  }
}

extension FactValue {
  /// The columns of a number: value, status, and the bounds where there is no value.
  static let columnCount = 4

  /// In the order in which they are bound and read.
  var columnList: String { "\(column), \(column)Status, \(column)Lower, \(column)Upper" }

  fileprivate var definition: String {
    guard isNumeric else { return "\(column) TEXT" }
    let type = self.type == .number ? "REAL" : "INTEGER"
    return """
      \(column) \(type),
        \(column)Status INTEGER NOT NULL
          CHECK (\(column)Status BETWEEN 0 AND \(CellStatus.all.count - 1))
          CHECK ((\(column)Status = 0) = (\(column) IS NOT NULL)),
        \(column)Lower \(type),
        \(column)Upper \(type) CHECK (\(column)Upper >= \(column)Lower)
      """
  }

  /// Of the columns of joined tables, some bear the same name: `name`, `code`.
  fileprivate func viewColumn(in table: String) -> String {
    let own = "\(table).\(column)"
    guard isNumeric else { return "\(own) AS \(column)" }
    return """
      \(own) AS \(column),
        \(CellStatus.nameQuery(of: "\(own)Status")) AS \(column)Status,
        coalesce(\(own), \(own)Lower) AS \(column)Lower,
        coalesce(\(own), \(own)Upper) AS \(column)Upper
      """
  }
}
