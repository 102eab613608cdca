import ChartLayout
import Core
import Testing

extension SnapshotTests {
  private static let structures = [
    "Mission locale de Romorantin", "CIO", "CAD", "Cap emploi de l’Indre",
  ].map { ChartCategory(label: $0) }

  private static let cells: [[CountMark]] = [
    [.impossible, .number(1), .number(11), .hidden],
    [.number(9), .impossible, .number(4), .number(0)],
    [.hidden, .absent, .impossible, .between(Bounds(8, 12))],
    [.number(0), .number(0), .number(3), .impossible],
  ]

  private static let totals = FlowTotals(
    origins: [.number(14), .number(13), .hidden, .number(3)],
    destinations: [.number(12), .hidden, .number(18), .number(11)], all: .number(42))

  private static let orientations = Unit.count(singular: "orientation", plural: "orientations")

  @Test func `lays out a matrix of flows as recorded`() throws {
    let spec = ChartSpec.flowMatrix(
      Samples.texts, origins: Self.structures, destinations: Self.structures, cells: Self.cells,
      unit: Self.orientations, totals: Self.totals)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "flow-matrix")
  }

  @Test func `lays out bands of flows as recorded`() throws {
    let bands = Self.cells.enumerated().flatMap { row, marks in
      marks.enumerated().map { FlowBand(from: row, to: $0, count: $1) }
    }
    let spec = ChartSpec.flows(
      Samples.texts, origins: Self.structures, destinations: Self.structures, bands: bands,
      unit: Self.orientations, totals: Self.totals)

    try Snapshot.expect(layout.scene(of: spec, format: .slide), named: "flows-slide")
  }

  @Test func `lays out a calendar of reports as recorded`() throws {
    let periods = (0..<6).map {
      DaySpan(
        Fortnight(Month(year: 2014, month: 12 + $0 / 2), isFirst: $0.isMultiple(of: 2)))
    }
    let rows = Self.structures.map { structure in
      ReportRow(
        label: structure.label,
        marks: [.notExpected, .reported, .reported, .reportedNone, .awaited, .reported])
    }
    let spec = ChartSpec.reportCalendar(Samples.texts, periods: periods, rows: rows)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "report-calendar")
  }

  /// The counts of the CIO in 2015 (definitions.md).
  @Test func `lays out counts over months and eleven days as recorded`() throws {
    let months: [CountMark] = [
      .number(3), .number(2), .number(1), .number(1), .absent, .number(2), .number(3), .absent,
      .absent, .number(1),
    ]
    let days = try #require(DaySpan("2015-11-03/2015-11-13"))
    let spec = ChartSpec.countLine(
      Samples.texts, unit: .count(singular: "personne", plural: "personnes"),
      slots: months.enumerated().map {
        CountSlot(DaySpan(Month(year: 2015, month: $0 + 1)), $1)
      } + [CountSlot(days, .number(5))],
      breaks: [SlotBreak(day: days.first, name: "formulaire d’accueil")])

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "count-line")
  }
}
