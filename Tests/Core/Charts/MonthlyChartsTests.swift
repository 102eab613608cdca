import Core
import Testing

@Suite struct MonthlyChartsTests {
  let texts = ChartTexts(title: "T", subtitle: "S", source: "Source : X", alternativeText: "A")

  @Test func `colours an index by its distance from the average month, no further than the double`()
  {
    let values: [Double?] = [0, 0.4, 1, 1.7, 2, 3.9, nil] + Array(repeating: 0.4, count: 5)
    let spec = ChartSpec.calendar(texts, rows: [MonthlyRow(label: "A", values: values)])

    guard case .cells(let cells) = spec.layers[0] else {
      Issue.record("no cells")
      return
    }
    let grounds = cells.map { cell in
      if case .index(let shade) = cell.ground {
        CellGround.index((shade * 10).rounded() / 10)
      } else {
        cell.ground
      }
    }
    #expect(
      grounds.prefix(7) == [
        .index(-1), .index(-0.6), .index(0), .index(0.7), .index(1), .index(1), .hatched,
      ])
    #expect(cells.filter(\.isMarked).map(\.column) == [5])
    #expect(cells.map(\.text).prefix(7) == ["0,00", "0,40", "1,00", "1,70", "2,00", "3,90", ""])
  }

  @Test func `gives a row without a number a text and no cell`() {
    let row = MonthlyRow(label: "A", values: [nil, nil], note: "moins de trois ans")

    #expect(
      ChartSpec.calendar(texts, rows: [row]).layers == [
        .cells([]),
        .labels([
          LabelMark(
            "moins de trois ans", at: ChartPoint(x: -0.5, y: 0), side: .after, tone: .muted)
        ]),
      ])
  }

  @Test func `keeps the highlighted row of a long calendar and says how many there are`() {
    let rows = (0..<31).map {
      MonthlyRow(label: "Métier \($0)", values: [1, 2], isHighlighted: $0 == 29)
    }

    let spec = ChartSpec.calendar(texts, rows: rows)

    guard case .matrix(_, let shown) = spec.frame else {
      Issue.record("no matrix")
      return
    }
    #expect(shown.count == 25)
    #expect(shown.last?.label == "Métier 29")
    #expect(spec.texts.note == "24 premières lignes sur 31, et Métier 29.")
  }

  @Test func `draws values without a trend as the one bold line, named by its last value`() {
    let spec = ChartSpec.monthlyLine(
      texts, unit: .share, first: Month(year: 2024, month: 1), values: [0.5, 0.25], trend: [])

    #expect(spec.layers.last == .lines([LineMark([0.5, 0.25], label: "25,0\u{202F}%")]))
  }

  @Test func `draws values with a trend as a thin line under a bold one`() {
    let spec = ChartSpec.monthlyLine(
      texts, unit: .share, first: Month(year: 2024, month: 1), values: [0.5, nil],
      trend: [0.4, 0.4], reference: ReferenceSeries(label: "France", values: [0.3, 0.3]))

    #expect(
      spec.layers.last
        == .lines([
          LineMark([0.3, 0.3], tone: .reference, weight: .thin, label: "France"),
          LineMark(
            [0.5, nil], weight: .thin, label: "Observé : 50,0\u{202F}% (janv. 2024)"),
          LineMark([0.4, 0.4], label: "Tendance : 40,0\u{202F}%"),
        ]))
  }

  @Test func `makes room for every month of every series`() {
    let spec = ChartSpec.monthlyLine(
      texts, unit: .share, first: Month(year: 2024, month: 1), values: [0.5],
      reference: ReferenceSeries(label: "France", values: [0.3, 0.3, 0.3]))

    guard case .timeline(_, let count, _) = spec.frame else {
      Issue.record("no timeline")
      return
    }
    #expect(count == 3)
  }
}
