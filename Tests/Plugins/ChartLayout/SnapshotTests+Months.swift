import ChartLayout
import Core
import Testing

extension SnapshotTests {
  private static let index: [Double?] = [
    0.62, 0.7, 0.88, 1.04, 1.3, 1.52, 1.61, 1.38, 1, 0.78, 0.6, 0.57,
  ]

  /// Monthly values that rise by one a month, with a summer; two are missing.
  private static func values(_ count: Int, from level: Double) -> [Double?] {
    (0..<count).map { month in
      month == 17 || month == 30
        ? nil : (level + Double(month)) * (index[month % 12] ?? 0)
    }
  }

  @Test func `lays out a calendar as recorded`() throws {
    var gap = Self.index
    gap[3] = nil
    let rows = [
      MonthlyRow(label: "Serveurs de cafés-restaurants", values: Self.index, isHighlighted: true),
      MonthlyRow(label: "Cuisiniers", values: Self.index.reversed(), note: "France"),
      MonthlyRow(label: "Maraîchers, horticulteurs salariés", values: gap),
      MonthlyRow(label: "Infirmiers", values: [], note: "moins de trois ans"),
    ]
    let spec = ChartSpec.calendar(Samples.texts, rows: rows)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "calendar")
    try Snapshot.expect(layout.scene(of: spec, format: .slide), named: "calendar-slide")
  }

  @Test func `lays out a seasonal profile as recorded`() throws {
    let spec = ChartSpec.seasonalProfile(
      Samples.texts, values: Self.index,
      reference: ReferenceSeries(
        label: "France", values: Self.index.map { $0.map { ($0 + 2) / 3 } }))

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "seasonal-profile")
  }

  @Test func `lays out a monthly line as recorded`() throws {
    let first = Month(year: 2021, month: 10)
    let spec = ChartSpec.monthlyLine(
      Samples.texts, unit: Samples.projects, first: first, values: Self.values(48, from: 300),
      trend: (0..<48).map { Double(300 + $0) },
      breaks: [
        ChartBreak(month: first.advanced(by: 15), label: "nouvelle application"),
        ChartBreak(month: first.advanced(by: 20), label: "nouvelle fiche navette"),
      ],
      reference: ReferenceSeries(label: "France", values: Array(repeating: 280, count: 48)))

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "monthly-line")
  }

  @Test func `lays out small multiples as recorded`() throws {
    let panels = Samples.towns.prefix(7).enumerated().map { index, town in
      MonthlyRow(
        label: town.name,
        values: index == 5 ? [] : Self.values(40, from: Double(20 + 60 * index)),
        isHighlighted: index == 2, note: index == 5 ? "série masquée" : nil)
    }
    let spec = ChartSpec.smallMultiples(
      Samples.texts, unit: Samples.projects, first: Month(year: 2022, month: 1), panels: panels)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "small-multiples")
  }
}
