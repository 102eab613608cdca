import Core
import Foundation
import Testing

@Suite struct ChartSpecTests {
  let texts = ChartTexts(title: "T", subtitle: "S", source: "Source : X", alternativeText: "A")
  let projects = Unit.count(singular: "projet", plural: "projets")

  @Test func `comes back whole from JSON`() throws {
    let specs: [ChartSpec] = [
      .rankedBars(texts, unit: projects, bars: [RankedBar(label: "A", value: 3, upper: 7)]),
      .change(
        texts, unit: .share, from: "2024", to: "2025",
        rows: [ChangeRow(label: "A", before: 0.2, after: 0.1)]),
      .proportionalCircles(
        texts, unit: projects,
        circles: [MapCircle(label: "A", longitude: 1, latitude: 47, value: 3, group: "Cher")]),
      .calendar(texts, rows: [MonthlyRow(label: "A", values: [0.5, nil, 1.5], note: "France")]),
      .seasonalProfile(
        texts, values: [0.5, nil, 1.5], reference: ReferenceSeries(label: "B", values: [1, nil])),
      .monthlyLine(
        texts, unit: .share, first: Month(year: 2024, month: 3), values: [0.5, nil, 0.7],
        trend: [0.5, 0.6, 0.7],
        breaks: [ChartBreak(month: Month(year: 2024, month: 4), label: "rupture")]),
      .smallMultiples(
        texts, unit: projects, first: Month(year: 2024, month: 3),
        panels: [
          MonthlyRow(label: "A", values: [1, nil, 3]), MonthlyRow(label: "B", values: []),
        ]),
      .quadrant(
        texts, x: NumberAxis(unit: .grade(maximum: 5)),
        y: NumberAxis(unit: projects, scale: .logarithmic), thresholds: ChartPoint(x: 3, y: 65),
        zones: ["A", "B", "C", "D"], shade: "part",
        points: [
          QuadrantPoint(label: "A", x: 2, y: 30, shade: 0.4, isHighlighted: true),
          QuadrantPoint(label: "B", x: 5, y: 80),
        ]),
      .stackedShares(
        texts,
        parts: [
          StackedPart(label: "CDI", tone: .permanent), StackedPart(label: "Reste", tone: .muted),
        ],
        rows: [
          StackedRow(label: "A", shares: [0.25, 0.75], note: "40 offres"),
          StackedRow(label: "B", shares: []),
        ]),
    ]
    for spec in specs {
      let data = try JSONEncoder().encode(spec)
      #expect(try JSONDecoder().decode(ChartSpec.self, from: data) == spec)
    }
  }

  @Test func `gives a hidden bar a text and no mark`() {
    let spec = ChartSpec.rankedBars(
      texts, unit: projects, bars: [RankedBar(label: "A", value: nil, upper: 4, note: "masqué")])

    #expect(
      spec.layers == [
        .rules([]), .bars([]), .bars([]),
        .labels([
          LabelMark("masqué", at: ChartPoint(x: 0, y: 0), side: .after, tone: .muted)
        ]),
      ])
  }

  @Test func `groups places by département where there are no outlines`() {
    let circles = [("Vierzon", "Cher"), ("Tours", "Indre-et-Loire"), ("Bourges", "Cher")].map {
      MapCircle(label: $0.0, longitude: 1, latitude: 47, value: 1, group: $0.1)
    }
    let spec = ChartSpec.proportionalCircles(texts, unit: projects, circles: circles)

    guard case .hulls(let hulls) = spec.layers[0] else {
      Issue.record("no hulls")
      return
    }
    #expect(hulls.map(\.name) == ["Cher", "Indre-et-Loire"])
    #expect(hulls.map(\.points.count) == [2, 1])
  }
}
