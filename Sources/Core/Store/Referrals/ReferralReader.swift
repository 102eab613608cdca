internal import GRDB
internal import GRDBSQLite

/// Reads the book of referrals back from the store.
struct ReferralReader {
  /// What stands between two aliases in the store; no alias holds it, for it parts them in a table.
  static let aliasSeparator = ";"

  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  func book() throws -> ReferralBook {
    ReferralBook(
      records: try records(), structures: try structures(), expectations: try expectations(),
      instruments: try instruments())
  }

  private func structures() throws -> [Structure] {
    let sql = """
      SELECT structure, name, shortName, aliases, network, networkName, territory FROM structure
      ORDER BY 1
      """
    return try all(sql) { row in
      Structure(
        id: row.text(0), name: row.text(1), shortName: row.text(2),
        aliases: row.text(3).split(separator: Self.aliasSeparator).map(String.init),
        network: row.text(4), networkName: row.text(5), territory: row.optionalText(6))
    }
  }

  private func expectations() throws -> [ExpectedReports] {
    let sql = """
      SELECT structureFact.code, side, frequency, since, until
      FROM expectedReportFact JOIN structureFact ON structureFact.id = structureId
      ORDER BY expectedReportFact.id
      """
    return try all(sql) { row in
      guard let side = Referral.Side(rawValue: row.text(1)), let since = row.day(3),
        let frequency = ExpectedReports.Frequency(rawValue: row.text(2))
      else { return nil }
      return ExpectedReports(
        structure: row.text(0), side: side, frequency: frequency, since: since, until: row.day(4))
    }
  }

  private func instruments() throws -> [Instrument] {
    let sql = """
      SELECT instrumentFact.code, instrumentFact.name, since, until, structureFact.code, territory.key
      FROM instrumentFact LEFT JOIN structureFact ON structureFact.id = structureId
        LEFT JOIN territoryFact AS territory ON territory.id = instrumentFact.territoryId
      ORDER BY instrumentFact.id
      """
    return try all(sql) { row in
      Instrument(
        id: row.text(0), name: row.text(1), since: row.day(2), until: row.day(3),
        structure: row.optionalText(4), territory: row.optionalText(5))
    }
  }

  private func records() throws -> [Referral] {
    var destinations: [Int: [String]] = [:]
    try SQLiteRow.each(
      of: "SELECT referral, destination FROM referralDestination ORDER BY 1, 2", in: database
    ) { row in
      destinations[Int(row.code(0)), default: []].append(row.text(1))
    }
    let sql = """
      SELECT id, side, origin, firstDay, lastDay, persons, personsStatus, personsLower, personsUpper,
        audience, instrument, territory
      FROM referral ORDER BY id
      """
    return try all(sql) { row in
      guard let side = Referral.Side(rawValue: row.text(1)), let first = row.day(3),
        let last = row.day(4), let span = DaySpan(first, last)
      else { return nil }
      return Referral(
        side: side, origin: row.optionalText(2), span: span, persons: row.persons(from: 5),
        destinations: destinations[Int(row.code(0)), default: []], audience: row.optionalText(9),
        instrument: row.optionalText(10), territory: row.text(11))
    }
  }

  private func all<Fact>(_ sql: String, _ fact: (SQLiteRow) -> Fact?) throws -> [Fact] {
    var facts: [Fact] = []
    try SQLiteRow.each(of: sql, in: database) { row in
      if let fact = fact(row) { facts.append(fact) }
    }
    return facts
  }
}

extension SQLiteRow {
  fileprivate func optionalText(_ column: Int32) -> String? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(column)
  }

  fileprivate func day(_ column: Int32) -> CalendarDate? {
    optionalText(column).flatMap { CalendarDate(iso: $0) }
  }

  /// A count with its status and bounds, in four columns.
  fileprivate func persons(from column: Int32) -> PersonCount {
    if let count = integer(column) { return .exact(count) }
    if let lower = integer(column + 2), let upper = integer(column + 3) {
      return .between(lower, upper)
    }
    return .missing(MissingReason(rawValue: text(column + 1)) ?? .unspecified)
  }
}
