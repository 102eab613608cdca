import Core
import Testing

struct PublishedFiguresTests {
  private let rows = [
    Self.row("b.x", "bmo:2416", "all", "2025", 1), Self.row("a.x", "bmo:2417", "all", "2025", 2),
    Self.row("a.x", "bmo:2416", "family:V", "2025", 3),
    Self.row("a.x", "bmo:2416", "all", "2025", 4),
    Self.row("a.x", "bmo:2416", "FAP2021:V0X60", "2025", 5),
    Self.row("a.x", "bmo:2416", "all", "2024", 6),
  ]

  @Test func `goes through figures in one order, whatever the rows'`() {
    let order = [5.0, 6, 4, 3, 2, 1]
    #expect(PublishedFigures(rows).map(value) == order)
    #expect(PublishedFigures(rows.reversed()).map(value) == order)
  }

  @Test func `finds one figure, and none where there is none`() {
    let figures = PublishedFigures(rows)

    for row in rows {
      #expect(figures.figure(row.metric, row.territory, row.subject, row.period) == row.figure)
    }
    #expect(figures.figure("a.x", "bmo:2416", "all", "2023") == nil)
    #expect(figures.figure("a.x", "bmo:2416", "zzz", "2025") == nil)
    #expect(figures.figure("a.x", "bmo:2416", "A", "2025") == nil)
  }

  @Test func `lists the subjects of a territory by kind`() {
    let figures = PublishedFigures(rows)

    #expect(
      figures.indicators(
        metric: "a.x", territory: "bmo:2416", subjectKind: .occupation, period: "2025"
      ).map(value) == [5])
    #expect(
      figures.indicators(
        metric: "a.x", territory: "bmo:2416", subjectKind: .family, period: "2025"
      ).map(value) == [3])
  }

  @Test func `lists the territories of a subject in the order asked`() {
    let territories = ["2417", "2416", "2415"].map {
      Territory(
        key: "bmo:\($0)", level: .bassin, zoning: "bmo", vintage: "2025", code: $0, name: $0,
        parent: nil)
    }
    #expect(
      PublishedFigures(rows).indicators(
        metric: "a.x", subject: "all", period: "2025", among: territories
      ).map(value) == [2, 4])
  }

  @Test func `lists metrics and their periods`() {
    let figures = PublishedFigures(rows)
    #expect(figures.metrics == ["a.x", "b.x"])
    #expect(figures.periods("a.x") == ["2024", "2025"])
    #expect(figures.periods("c.x") == [])
  }

  private func value(_ indicator: PublishedIndicator) -> Double? {
    indicator.figure.number?.value
  }

  private static func row(
    _ metric: String, _ territory: String, _ subject: String, _ period: String, _ value: Double
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: metric, territory: territory, subject: subject, period: period,
      figure: .number(PublishedNumber(value: value)))
  }
}
