import Core
import Testing

@Suite struct CountChartsTests {
  let texts = ChartTexts(title: "T", subtitle: "S", source: "Source : X", alternativeText: "A")
  let unit = Unit.count(singular: "personne", plural: "personnes")

  func categories(_ names: String...) -> [ChartCategory] { names.map { ChartCategory(label: $0) } }

  func cells(of spec: ChartSpec) -> [CellMark] {
    spec.layers.flatMap { if case .cells(let cells) = $0 { cells } else { [CellMark]() } }
  }

  func bands(of spec: ChartSpec) -> [BandMark] {
    spec.layers.flatMap { if case .bands(let bands) = $0 { bands } else { [BandMark]() } }
  }

  @Test func `shows a published figure, and nothing of a hidden one`() {
    let hidden = PublishedFigure.masked(Bounds(0, 4))

    #expect(CountMark(hidden) == .hidden)
    #expect(CountMark(.between(Bounds(8, 12))) == .between(Bounds(8, 12)))
    #expect(CountMark(.number(PublishedNumber(value: 0))) == .number(0))
    #expect(CountMark(nil) == .absent)
    #expect((CountMark.hidden.least, CountMark.hidden.most) == (nil, nil))
  }

  @Test func `shades the cells of a matrix by the largest of them, not by a total`() {
    let spec = ChartSpec.flowMatrix(
      texts, origins: categories("CIO", "CAD"), destinations: categories("CIO", "CAD", "ML"),
      cells: [[.impossible, .number(4), .number(8)], [.hidden, .impossible]], unit: unit,
      totals: FlowTotals(
        origins: [.number(12), .hidden], destinations: [.hidden, .number(4), .number(8)]))

    let marks = cells(of: spec)
    #expect(
      marks.prefix(6).map(\.ground) == [
        .closed, .amount(0.5), .amount(1), .hidden, .closed, .blank,
      ])
    #expect(marks.prefix(6).map(\.text) == ["", "4", "8", "s", "", ""])
    #expect(marks.dropFirst(6).map(\.text) == ["12", "s", "s", "4", "8", ""])
    guard case .matrix(let columns, let rows) = spec.frame else {
      Issue.record("no matrix")
      return
    }
    #expect(columns.map(\.isTotal) == [false, false, false, true])
    #expect(rows.map(\.isTotal) == [false, false, true])
    #expect(spec.key.map(\.symbol) == [.hiddenCell, .blankCell, .closedCell])
  }

  @Test func `keeps the ends of most where there are too many for bands`() {
    let origins = (0..<15).map { ChartCategory(label: "Origine \($0)") }
    let flows = (0..<15).map {
      FlowBand(from: $0, to: 0, count: $0 == 2 ? .hidden : .number(Double($0)))
    }

    let spec = ChartSpec.flows(
      texts, origins: origins, destinations: categories("CAD"), bands: flows, unit: unit)

    guard case .flows(let from, _, _) = spec.frame else {
      Issue.record("no flows")
      return
    }
    // 0 and 1 are the least of the published; the hidden one weighs nothing.
    #expect(from.map(\.label) == (3..<15).map { "Origine \($0)" })
    #expect(bands(of: spec).map(\.from) == Array(0..<12))
    #expect(spec.texts.note == "12 origines sur 15, les plus fréquentes.")
  }

  @Test func `stresses the few largest flows, and none where all are alike`() {
    let accents = { (counts: [Double]) in
      bands(
        of: .flows(
          texts, origins: categories("A", "B", "C", "D", "E", "F"), destinations: categories("Z"),
          bands: counts.enumerated().map { FlowBand(from: $0, to: 0, count: .number($1)) },
          unit: unit)
      ).filter { $0.tone == .accent }.map(\.from)
    }

    #expect(accents([9, 1, 7, 1, 5]) == [0, 2, 4])
    #expect(accents([9, 5, 7, 5, 5]) == [0, 2])
    #expect(accents([5, 5, 5, 5, 1]) == [0, 1, 2, 3])
    #expect(accents([5, 5, 5, 5]) == [])
    #expect(accents([5]) == [])
  }

  @Test func `draws no band for nobody`() {
    let spec = ChartSpec.flows(
      texts, origins: categories("A"), destinations: categories("B", "C", "D"),
      bands: [
        FlowBand(from: 0, to: 0, count: .number(0)), FlowBand(from: 0, to: 1, count: .absent),
        FlowBand(from: 0, to: 2, count: .hidden),
      ], unit: unit)

    #expect(bands(of: spec).map(\.to) == [2])
    #expect(spec.key.map(\.symbol) == [.hiddenBand])
  }

  @Test func `heads the fortnights of a calendar of reports with their months and years`() {
    let fortnights = ["2014-12-F2", "2015-01-F1", "2015-01-F2"].compactMap(DaySpan.init(period:))
    let spec = ChartSpec.reportCalendar(
      texts, periods: fortnights,
      rows: [ReportRow(label: "CIO", marks: [.reported, .reportedNone])])

    guard case .matrix(let columns, _) = spec.frame else {
      Issue.record("no matrix")
      return
    }
    #expect(columns.map(\.groups) == [["déc.", "2014"], ["janv.", "2015"], ["janv.", "2015"]])
    // What a row does not speak of was not expected.
    #expect(cells(of: spec).map(\.ground) == [.filled, .outlined, .dotted])
    #expect(spec.key.map(\.text) == ["remontée", "remontée : personne", "non attendue"])
  }

  @Test func `keeps the newest periods of a long calendar of reports`() {
    let months = (0..<30).map { DaySpan(Month(year: 2014, month: 1).advanced(by: $0)) }
    let marks = (0..<30).map { $0 == 6 ? ReportMark.awaited : .reported }

    let spec = ChartSpec.reportCalendar(
      texts, periods: months, rows: [ReportRow(label: "CIO", marks: marks)])

    #expect(cells(of: spec).map(\.ground).prefix(2) == [.hatched, .filled])
    #expect(cells(of: spec).map(\.column) == Array(0..<24))
    #expect(spec.texts.note == "24 dernières périodes sur 30.")
  }

  @Test func `places columns by the days they are about, and a break at its day`() throws {
    // Eleven days of the thirty of November, the first of them the third.
    let days = try #require(DaySpan("2015-11-03/2015-11-13"))
    let spec = ChartSpec.countLine(
      texts, unit: unit,
      slots: [
        CountSlot(DaySpan(Month(year: 2015, month: 10)), .number(1)), CountSlot(days, .number(5)),
      ],
      breaks: [
        SlotBreak(day: days.first, name: "formulaire d’accueil"),
        SlotBreak(day: CalendarDate(year: 2016, month: 1, day: 1), name: "plus tard"),
      ])

    guard case .rules(let rules) = spec.layers[0], case .columns(let columns) = spec.layers[1]
    else {
      Issue.record("no columns")
      return
    }
    #expect((columns[0].from, columns[0].to) == (-0.5, 0.5))
    #expect(abs(columns[1].from - (0.5 + 2.0 / 30)) < 1e-9)
    #expect(abs(columns[1].to - (0.5 + 13.0 / 30)) < 1e-9)
    #expect(rules.map(\.value) == [columns[1].from])
    #expect(rules.map(\.label) == ["3 nov. 2015 : formulaire d’accueil"])
  }

  @Test(arguments: [
    ("2015", "2015-01-01/2015-12-31"), ("2015-S2", "2015-07-01/2015-12-31"),
    ("2015-Q1", "2015-01-01/2015-03-31"), ("2015-02", "2015-02-01/2015-02-28"),
    ("2015-11-F2", "2015-11-16/2015-11-30"), ("2015-11-03/2015-11-13", "2015-11-03/2015-11-13"),
    ("2015-Q5", nil), ("2015-S0", nil), ("2015-W1", nil), ("201", nil), ("2015-Q", nil),
  ]) func `reads the days of a period of any length`(period: String, days: String?) {
    #expect(DaySpan(period: period)?.key == days)
  }
}
