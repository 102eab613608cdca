internal import GRDBSQLite

/// The table `offerTotal`: what `Snapshot.offerSeries` adds up, put before the queries that ask for it.
///
/// Offers are added up in memory, not in the store (which rows count again what others count is not for
/// SQL to say), so the table is made on the connection of a query that declares it.
enum OfferTotals {
  static let name = "offerTotal"

  /// The columns, and what they count, in French.
  static let measures: [(column: String, contract: ContractClass?, title: String)] = [
    ("offers", nil, "Offres du mois"),
    ("permanent", .permanent, "Offres en CDI"),
    ("fixedOver6Months", .fixedOver6Months, "Offres en CDD de plus de 6 mois"),
    ("fixed1To6Months", .fixed1To6Months, "Offres en CDD de 1 à 6 mois"),
    ("fixedUnder1Month", .fixedUnder1Month, "Offres en CDD de moins d’un mois"),
    ("otherContracts", .other, "Offres en intérim, saisonniers et autres contrats"),
  ]

  /// Makes the table and fills it.
  static func fill(_ connection: QueryConnection, from snapshot: Snapshot) throws {
    let columns = measures.map(\.column).map { name in
      "\(name) INTEGER, \(name)Masked INTEGER, \(name)Missing INTEGER, \(name)Lower INTEGER, "
        + "\(name)Upper INTEGER, \(name)Reason TEXT"
    }
    try connection.execute(
      """
      CREATE TEMP TABLE \(name) (territory TEXT, subject TEXT, period TEXT,
        \(columns.joined(separator: ",\n  ")))
      """)
    let marks = Array(repeating: "?", count: 3 + 6 * measures.count).joined(separator: ", ")
    let insert = try connection.statement("INSERT INTO temp.\(name) VALUES (\(marks))")
    defer { sqlite3_finalize(insert) }
    try connection.execute("BEGIN")
    for series in try snapshot.offerSeries() {
      for place in series.total.indices {
        bind(series, place, to: insert)
        guard sqlite3_step(insert) == SQLITE_DONE else {
          throw StoreError(sql: name, reason: connection.message)
        }
        sqlite3_reset(insert)
      }
    }
    try connection.execute("COMMIT")
    // A query about one territory or one month need not read all of them.
    try connection.execute(
      "CREATE INDEX temp.offerTotalByTerritory ON \(name) (territory, subject, period)")
  }

  private static func bind(_ series: OfferSeries, _ place: Int, to insert: OpaquePointer) {
    bind(series.territory, 1, to: insert)
    bind(series.subject, 2, to: insert)
    bind(series.first.advanced(by: place).key, 3, to: insert)
    for (index, measure) in measures.enumerated() {
      let column = Int32(4 + 6 * index)
      let cells = measure.contract.map { series.classes[$0] } ?? series.total
      guard let cells, cells.indices.contains(place) else {
        // The source does not tell contracts apart: nothing is known, which is not nothing.
        bind(.gap, from: column, to: insert)
        continue
      }
      bind(cells[place], from: column, to: insert)
    }
  }

  private static func bind(_ sum: CellSum, from column: Int32, to insert: OpaquePointer) {
    let numbers = [sum.visible, sum.masked, sum.missing, sum.lower, sum.upper]
    for (offset, number) in numbers.enumerated() {
      let place = column + Int32(offset)
      if let number {
        sqlite3_bind_int64(insert, place, Int64(number))
      } else {
        sqlite3_bind_null(insert, place)
      }
    }
    bind(sum.reason?.rawValue, column + 5, to: insert)
  }

  private static func bind(_ text: String?, _ column: Int32, to insert: OpaquePointer) {
    guard var text else {
      sqlite3_bind_null(insert, column)
      return
    }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        // SQLite copies the text before the call returns.
        _ = sqlite3_bind_text(
          insert, column, bytes.baseAddress, Int32(bytes.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }
}
