import Core
import Testing
import TestSupport

/// The functions that SQLite lacks, beside values of NumPy and statsmodels, or worked by hand.
struct QueryFunctionTests {
  private func numbers(_ sql: String, _ datasets: [Dataset] = []) throws -> [Double?] {
    let snapshot = try SampleProject.snapshot(of: [SampleProject.smallFrame] + datasets)
    return try StoreQuery(sql, file: "q.sql").result(from: snapshot).rows.flatMap { row in
      row.map(\.number)
    }
  }

  /// Checks what a statement gives, row by row.
  private func expect(
    _ sql: String, _ datasets: [Dataset] = [], gives expected: [Double?],
    at place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let found: [Double?] = try numbers(sql, datasets)
    #expect(found == expected, sourceLocation: place)
  }

  @Test func `gives the quantiles of NumPy, and passes over what is absent`() throws {
    // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0, .1, .25, .5, .9, 1])
    let values = "(VALUES (3), (1), (4), (NULL), (1), (5), (9), (2), (6.0))"
    try expect(
      """
      SELECT quantile(column1, 0), quantile(column1, 0.1), quantile(column1, 0.25), median(column1),
        quantile(column1, 0.9), quantile(column1, 1) FROM \(values)
      """, gives: [1, 1, 1.75, 3.5, 6.8999999999999995, 9])
    try expect("SELECT median(NULL), median(7)", gives: [nil, 7])
    try expect("SELECT median(column1) FROM \(values) WHERE column1 > 99", gives: [nil])
    try expect(
      "SELECT median(column1) FROM \(values) GROUP BY column1 > 3 ORDER BY 1",
      gives: [nil, 1.5, 5.5])
  }

  @Test func `gives shares of what is visible, and the interval that masks leave`() throws {
    // Worked by hand: 50 of 130 visible; difficult 50…58, projects 130…134.
    let datasets = [
      SampleProject.needs(
        "2025", ["V0X60 2416 41 100 50 10", "V0X60 2417 41 * * nd", "O0X10 2421 45 30 * *"])
    ]
    let sql = { (part: String) in
      """
      SELECT share(\(part), projects), share_low(\(part)Lower, projectsUpper),
        share_high(\(part)Upper, projectsLower)
      FROM needTotal WHERE subject = 'all' AND territory LIKE 'bmo:%'
      """
    }
    let (low, share, high) = (50.0 / 134, 50.0 / 130, 58.0 / 130)
    try expect(sql("difficult"), datasets, gives: [share, low, high])
    // A seasonal count that nobody gave has no upper bound.
    let (seasonal, least) = (10.0 / 130, 10.0 / 134)
    try expect(sql("seasonal"), datasets, gives: [seasonal, least, nil])
    try expect("SELECT share(NULL, 4), share(1, 0), share(5, 4)", gives: [nil, nil, nil])
    try expect("SELECT share(0, 4), share_low(0, 4), share_high(9, 4)", gives: [0, 0, 1])
  }

  @Test func `gives the season of a monthly series as the metrics do`() throws {
    let weights = [2, 1, 3, 4, 6, 9, 12, 8, 5, 4, 3, 3]
    let rows = (2022...2024).flatMap { year in
      weights.enumerated().map { month, weight in
        let key = "\(year)-\(month < 9 ? "0" : "")\(month + 1)"
        return "\(key) 2416 - - \(weight * (year - 2020)) 0 0 0 0"
      }
    }
    let offers = SampleProject.offers(rows)
    let counts = (2022...2024).flatMap { year in weights.map { Double($0 * (year - 2020)) } }
    // The definition itself, by another path: value ÷ centred 2×12 mean, averaged, summing to 12.
    var ratios = [[Double]](repeating: [], count: 12)
    for place in 6..<30 {
      let window = (place - 6...place + 6).map { counts[$0] }
      let mean = (window.reduce(0, +) - (window[0] + window[12]) / 2) / 12
      ratios[place % 12].append(counts[place] / mean)
    }
    let means = ratios.map { $0.reduce(0, +) / Double($0.count) }
    let expected = means.map { $0 * 12 / means.reduce(0, +) }

    let found = try numbers(
      """
      WITH RECURSIVE wanted(m) AS (SELECT 1 UNION ALL SELECT m + 1 FROM wanted WHERE m < 12)
      SELECT seasonal_index(period, offers, m) FROM offerTotal, wanted
      WHERE territory = 'bmo:2416' AND subject = 'all' GROUP BY m ORDER BY m
      """, [offers])
    #expect(found.count == 12)
    for (own, other) in zip(found, expected) { #expect(abs((own ?? 0) - other) < 1e-12) }
    try expect(
      """
      SELECT seasonal_index(period, offers, 1) FROM offerTotal
      WHERE territory = 'bmo:2416' AND subject = 'all' AND period < '2024'
      """, [offers], gives: [nil])
  }

  @Test func `adds up offers at every level as the metrics do`() throws {
    let offers = SampleProject.offers([
      "2024-01 2416 - - 10 2 3 0 1", "2024-01 2421 - - 5 * 1 0 0", "2024-02 2416 - - 4 0 0 0 0",
    ])
    let snapshot = try SampleProject.snapshot(of: [SampleProject.smallFrame, offers])
    let query = try StoreQuery(
      """
      SELECT territory, subject, period, permanent, fixedOver6Months, fixedOver6MonthsMasked, offers,
        offersUpper FROM offerTotal ORDER BY 1, 2, 3
      """, file: "q.sql", tables: ["offerTotal"])
    let result = try query.result(from: snapshot)
    #expect(result.tablesRead == ["offerTotal"])
    let expected = try snapshot.offerSeries().flatMap { series in
      series.total.indices.map { place -> [SQLValue] in
        let sum = { (contract: ContractClass) in series.classes[contract]?[place] }
        return [
          .text(series.territory), .text(series.subject),
          .text(series.first.advanced(by: place).key),
          sum(.permanent)?.visible.map(SQLValue.integer) ?? .null,
          sum(.fixedOver6Months)?.visible.map(SQLValue.integer) ?? .null,
          .integer(sum(.fixedOver6Months)?.masked ?? 0),
          series.total[place].visible.map(SQLValue.integer) ?? .null,
          series.total[place].upper.map(SQLValue.integer) ?? .null,
        ]
      }
    }
    #expect(result.rows == expected)
    #expect(result.rows.contains { $0.first == .text("region:24") })
  }
}
