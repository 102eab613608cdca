import Core
import Testing

extension GoldenTests {
  private static let index: [Double?] = [
    0.3, 0.5, 0.88, 1.04, 1.3, 1.82, 2.1, 1.38, 1, 0.78, 0.5, 0.4,
  ]

  private static func values(_ count: Int, from level: Double) -> [Double?] {
    (0..<count).map { month in
      month == 17 || month == 30
        ? nil : (level + Double(month)) * (index[month % 12] ?? 0)
    }
  }

  @Test func `draws the cells of a calendar as recorded`() throws {
    var gap = Self.index
    gap[3] = nil
    let rows = [Self.index, Self.index.reversed(), gap, [], Self.index.map { $0.map { 2 - $0 } }]

    try Golden.expect(
      shapes(
        of: .calendar(texts, rows: rows.map { MonthlyRow(label: "Métier", values: $0) })),
      named: "calendar")
  }

  @Test func `draws columns under a line as recorded`() throws {
    let reference = ReferenceSeries(label: "France", values: Self.index.reversed())

    try Golden.expect(
      shapes(of: .seasonalProfile(texts, values: Self.index, reference: reference)),
      named: "seasonal-profile")
  }

  @Test func `draws lines that turn sharply, gaps and breaks as recorded`() throws {
    let first = Month(year: 2015, month: 3)
    let spec = ChartSpec.monthlyLine(
      texts, unit: projects, first: first, values: Self.values(120, from: 300),
      trend: (0..<120).map { Double(300 + $0) },
      breaks: [ChartBreak(month: first.advanced(by: 60), label: "rupture")])

    try Golden.expect(shapes(of: spec), named: "monthly-line")
  }

  @Test func `draws small multiples as recorded`() throws {
    let panels = (0..<22).map { index in
      MonthlyRow(
        label: "Bassin", values: Self.values(60, from: Double(20 + 10 * index)),
        isHighlighted: index == 2)
    }
    let spec = ChartSpec.smallMultiples(
      texts, unit: projects, first: Month(year: 2022, month: 1), panels: panels)

    try Golden.expect(shapes(of: spec), named: "small-multiples")
  }
}
