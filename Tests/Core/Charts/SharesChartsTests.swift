import Core
import Testing

@Suite struct SharesChartsTests {
  let texts = ChartTexts(title: "T", subtitle: "S", source: "Source : X", alternativeText: "A")
  let projects = Unit.count(singular: "projet", plural: "projets")

  func quadrant(_ points: [QuadrantPoint], x: Unit = .share, at threshold: Double = 0.6)
    -> ChartSpec
  {
    .quadrant(
      texts, x: NumberAxis(unit: x), y: NumberAxis(unit: projects),
      thresholds: ChartPoint(x: threshold, y: 65), zones: ["A", "B", "C", "D"],
      shade: "part de saisonniers", points: points)
  }

  @Test func `cuts the plane at its thresholds, the part to look for first`() {
    let spec = quadrant([QuadrantPoint(label: "P", x: 0.4, y: 30)])

    #expect(
      spec.layers[0]
        == .zones([
          ZoneMark(label: "A", from: .init(x: 0.6, y: 65), isHighlighted: true),
          ZoneMark(label: "B", from: .init(y: 65), to: .init(x: 0.6)),
          ZoneMark(label: "C", from: .init(x: 0.6), to: .init(y: 65)),
          ZoneMark(label: "D", to: .init(x: 0.6, y: 65)),
        ]))
  }

  @Test(
    arguments: [
      (.share, 0.6, "seuil : 60\u{202F}%"), (.share, 0.605, "seuil : 60,5\u{202F}%"),
      (.grade(maximum: 5), 3, "seuil : 3 sur 5"),
    ] as [(Unit, Double, String)])
  func `says what a threshold is, with no decimals that say nothing`(
    unit: Unit, value: Double, text: String
  ) {
    let spec = quadrant([QuadrantPoint(label: "P", x: 0.4, y: 30)], x: unit, at: value)

    guard case .rules(let rules) = spec.layers[1] else {
      Issue.record("no rules")
      return
    }
    #expect(rules.map(\.label) == [text, "seuil : 65"])
    #expect(rules.map(\.axis) == [.x, .y])
  }

  @Test func `places highlighted points first and keeps the order of the others`() {
    let spec = quadrant([
      QuadrantPoint(label: "P", x: 0.4, y: 30), QuadrantPoint(label: "Q", x: 0.5, y: 20),
      QuadrantPoint(label: "R", x: 0.6, y: 10, isHighlighted: true),
    ])

    guard case .points(let marks) = spec.layers[2] else {
      Issue.record("no points")
      return
    }
    #expect(marks.map(\.label) == ["R", "P", "Q"])
    #expect(marks.map(\.tone) == [.accent, .base, .base])
  }

  @Test func `explains only the colours it shows`() {
    let known = QuadrantPoint(label: "P", x: 0.4, y: 30, shade: 0.2)
    let unknown = QuadrantPoint(label: "Q", x: 0.4, y: 30)

    let texts = [[known], [known, unknown], [unknown]].map { quadrant($0).key.map(\.text) }

    #expect(
      texts == [
        ["part de saisonniers, de 0 à 100\u{202F}%"],
        ["part de saisonniers, de 0 à 100\u{202F}%", "masqué ou sans donnée"],
        ["part de saisonniers : masqué ou sans donnée"],
      ])
  }

  @Test func `adds up lasting contracts, and nothing where a row has no number`() {
    let spec = ChartSpec.stackedShares(
      texts,
      parts: [
        StackedPart(label: "CDI", tone: .permanent),
        StackedPart(label: "CDD longs", tone: .fixedOver6Months),
        StackedPart(label: "Reste", tone: .otherContract),
      ],
      rows: [
        StackedRow(label: "A", shares: [0.5, 0.25, 0.25], note: "40 offres"),
        StackedRow(label: "B", shares: []),
      ])

    #expect(
      spec.layers == [
        .bars([
          BarMark(category: 0, from: 0, to: 0.5, tone: .permanent),
          BarMark(category: 0, from: 0.5, to: 0.75, tone: .fixedOver6Months),
          BarMark(category: 0, from: 0.75, to: 1, tone: .otherContract),
        ]),
        .dots([DotMark(at: ChartPoint(x: 0.75, y: 0), shape: .divider, tone: .base)]),
        .labels([
          LabelMark("Durables", at: ChartPoint(x: 1, y: -1), side: .column),
          LabelMark(
            "50\u{202F}%", at: ChartPoint(x: 0.25, y: 0), side: .within, tone: .permanent),
          LabelMark(
            "25\u{202F}%", at: ChartPoint(x: 0.625, y: 0), side: .within, tone: .fixedOver6Months),
          LabelMark(
            "25\u{202F}%", at: ChartPoint(x: 0.875, y: 0), side: .within, tone: .otherContract),
          LabelMark(
            "75\u{202F}%", at: ChartPoint(x: 1, y: 0), side: .column, remark: "40 offres"),
          LabelMark(
            "non disponible", at: ChartPoint(x: 0, y: 1), side: .after, tone: .muted),
        ]),
      ])
  }

  @Test func `keeps the highlighted row of many and says how many there are`() {
    let rows = (0..<31).map {
      StackedRow(label: "Secteur \($0)", shares: [1], isHighlighted: $0 == 29)
    }
    let spec = ChartSpec.stackedShares(
      texts, parts: [StackedPart(label: "CDI", tone: .permanent)], rows: rows)

    #expect(spec.texts.note == "24 premières lignes sur 31, et Secteur 29.")
  }
}
