internal import GRDB

extension NeedTotal {
  /// Reads the whole table, straight from SQLite: a tenth of the time of a row at a time.
  static func all(in database: Database) throws -> [NeedTotal] {
    let names = try Names(database)
    let sql = """
      SELECT territoryId, subjectId, periodId, cells,
        \(NeedMeasure.allCases.map(\.columnList).joined(separator: ", "))
      FROM needSum ORDER BY territoryId, subjectId, periodId
      """
    var totals: [NeedTotal] = []
    try SQLiteRow.each(of: sql, in: database) { totals.append(NeedTotal(row: $0, names)) }
    return totals
  }

  /// What ids stand for, by id.
  private struct Names {
    var territories: [Int: String]
    var subjects: [Int: String]
    var nomenclatures: [Int: String]
    var periods: [Int: String]

    init(_ database: Database) throws {
      territories = try Self.read("SELECT id, key FROM territoryFact", in: database)
      subjects = try Self.read("SELECT id, key FROM subjectFact", in: database)
      nomenclatures = try Self.read("SELECT id, nomenclature FROM occupationFact", in: database)
      periods = try Self.read("SELECT id, key FROM periodFact", in: database)
    }

    private static func read(_ sql: String, in database: Database) throws -> [Int: String] {
      try Dictionary(
        GRDB.Row.fetchAll(database, sql: sql).map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }
  }

  private init(row: SQLiteRow, _ names: Names) {
    let subject = row.integer(1) ?? 0
    self.init(
      territory: names.territories[row.integer(0) ?? 0] ?? "",
      subject: names.subjects[subject] ?? "", period: names.periods[row.integer(2) ?? 0] ?? "",
      nomenclature: names.nomenclatures[subject], cells: row.integer(3) ?? 0,
      projects: CellSum(row: row, from: 4),
      difficult: CellSum(row: row, from: 4 + NeedMeasure.columnCount),
      seasonal: CellSum(row: row, from: 4 + 2 * NeedMeasure.columnCount))
  }
}

extension CellSum {
  /// Reads the columns of one measure, in the order of `NeedMeasure.columnList`.
  fileprivate init(row: SQLiteRow, from column: Int32) {
    self.init(
      visible: row.integer(column), masked: row.integer(column + 1) ?? 0,
      missing: row.integer(column + 2) ?? 0, lower: row.integer(column + 3),
      upper: row.integer(column + 4),
      reason: row.integer(column + 5).flatMap(CellStatus.reason))
  }
}
