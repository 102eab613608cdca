import Testing

@testable import Core

/// One metric counts months, another the year that they add up to.
struct MonthsOfYearTests {
  private static func manifest(_ id: String, monthsOf: String? = nil) -> MetricManifest {
    MetricManifest(
      id: id, title: id, shortTitle: id, unit: .count(singular: "offre", plural: "offres"),
      definition: "d", formula: "f", source: "s", periodicity: "p", caveats: [],
      chart: .monthlyLine, reads: ["offers"], subjects: [.all],
      disclosure: .init(isCount: true, sums: [.territory, .subject], monthsOf: monthsOf))
  }

  /// Eleven months of 20 to 40 offers and one of 3; their year.
  private static let rows: [Indicator] = {
    let counts = (1...12).map { $0 == 4 ? 3 : 20 + ($0 * 7) % 21 }
    let months = counts.enumerated().map { month, count in
      indicator("o.month", "2015-\(month < 9 ? "0" : "")\(month + 1)", count)
    }
    return months + [indicator("o.year", "2015", counts.reduce(0, +))]
  }()

  private static func indicator(_ metric: String, _ period: String, _ count: Int) -> Indicator {
    Indicator(
      metric: metric, territory: "bmo:1", subject: "all", period: period,
      measure: Measure(value: Double(count)))
  }

  private func hidden(monthsOf: String?) -> [String] {
    let metrics = [Self.manifest("o.year"), Self.manifest("o.month", monthsOf: monthsOf)]
    let policy = DisclosurePolicy(
      sources: [
        DataSource(
          name: "o", title: "", source: "", roles: ["offers"], disclosure: .persons)
      ], tree: CountFixture.tree, subjects: CountFixture.subjects)
    let outcome = Protection.publish(Self.rows, metrics: metrics, under: policy)
    #expect(outcome.report.exposed.isEmpty)
    #expect(outcome.figures.count == 13)
    return outcome.figures.filter { $0.figure == .masked(nil) }.map { "\($0.metric) \($0.period)" }
  }

  @Test func `hides two months, or a month and its year, so that nobody subtracts eleven`() {
    let hidden = hidden(monthsOf: "o.year")

    #expect(hidden.contains("o.month 2015-04"))
    #expect(hidden.count == 2)
  }

  @Test func `would give the month away if nothing tied them`() {
    #expect(hidden(monthsOf: nil) == ["o.month 2015-04"])
  }
}
