internal import GRDB

/// Reads offers out of the store, one territory at a time.
struct OfferReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The rows of offers of a territory itself.
  func rows(
    of territory: String, _ subjects: OfferSubjects, calendar: OfferCalendar
  ) throws -> OfferRows {
    let months = try months(of: calendar)
    guard
      let id = try Int.fetchOne(
        database, sql: "SELECT id FROM territoryFact WHERE key = ?", arguments: [territory])
    else { return OfferRows() }
    var rows = OfferRows()
    try SQLiteRow.each(of: Self.query, [id], in: database) { row in
      guard let month = months[row.code(3)] else { return }
      let key = OfferKey(occupation: row.code(0), sector: row.code(1), niveau: row.code(2))
      rows.rows.append(
        OfferRows.Row(
          key: key, breakdown: subjects.breakdown(of: key), source: row.code(4), month: month))
      let classes = (0..<ContractClass.allCases.count).map { position in
        CellSum(fact: row, from: Self.firstCell + Self.columns * Int32(position))
      }
      let given = CellSum(
        fact: row, from: Self.firstCell + Self.columns * Int32(classes.count))
      rows.cells += classes
      rows.cells.append(
        given.isKnown ? given.covered(beside: classes) : CellSum(adding: classes))
    }
    return rows
  }

  private func months(of calendar: OfferCalendar) throws -> [Int32: Int] {
    var months: [Int32: Int] = [:]
    try SQLiteRow.each(of: "SELECT id, key FROM periodFact", in: database) { row in
      if let month = Month(row.text(1)) { months[row.code(0)] = calendar.first.distance(to: month) }
    }
    return months
  }

  private static let firstCell: Int32 = 5
  private static let columns = Int32(FactValue.columnCount)

  /// The classes and the total, as `FactValue` names their columns.
  private static let query: String = {
    let fields = ContractClass.allCases.map(\.field) + ["total"]
    let columns = fields.map { FactValue(Field(name: $0, type: .integer)).columnList }
    return """
      SELECT occupationId, sectorId, niveauId, periodId, datasetTableId, \(columns.joined(separator: ", "))
      FROM offerFact WHERE territoryId = ?
      """
  }()
}
