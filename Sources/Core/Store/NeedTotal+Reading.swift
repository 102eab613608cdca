internal import GRDB
internal import GRDBSQLite

extension NeedTotal {
  /// Reads the whole table, straight from SQLite: a tenth of the time of a row at a time.
  static func all(in database: Database) throws -> [NeedTotal] {
    let statement = try database.makeStatement(
      sql: """
        SELECT territory, subject, period, nomenclature, cells,
          \(NeedMeasure.allCases.map(\.columnList).joined(separator: ", "))
        FROM needTotal ORDER BY territory, subject, period
        """)
    let handle = statement.sqliteStatement
    var totals: [NeedTotal] = []
    while sqlite3_step(handle) == SQLITE_ROW {
      totals.append(NeedTotal(row: SQLiteRow(statement: handle)))
    }
    sqlite3_reset(handle)
    return totals
  }

  private init(row: SQLiteRow) {
    self.init(
      territory: row.text(0) ?? "", subject: row.text(1) ?? "", period: row.text(2) ?? "",
      nomenclature: row.text(3), cells: row.integer(4) ?? 0,
      projects: CellSum(row: row, from: 5),
      difficult: CellSum(row: row, from: 5 + NeedMeasure.columnCount),
      seasonal: CellSum(row: row, from: 5 + 2 * NeedMeasure.columnCount))
  }
}

extension CellSum {
  /// Reads the columns of one measure, in the order of `NeedMeasure.columnList`.
  fileprivate init(row: SQLiteRow, from column: Int32) {
    self.init(
      visible: row.integer(column), masked: row.integer(column + 1) ?? 0,
      missing: row.integer(column + 2) ?? 0, lower: row.integer(column + 3),
      upper: row.integer(column + 4),
      reason: row.text(column + 5).flatMap(MissingReason.init))
  }
}

/// The row a statement stands on.
private struct SQLiteRow {
  let statement: OpaquePointer

  func integer(_ column: Int32) -> Int? {
    guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    return Int(sqlite3_column_int64(statement, column))
  }

  func text(_ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }
}
