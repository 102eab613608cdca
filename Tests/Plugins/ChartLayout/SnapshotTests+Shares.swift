import ChartLayout
import Core
import Testing

extension SnapshotTests {
  private static let occupations =
    [
      ("Aides à domicile et auxiliaires de vie", 3, 640, 0.03),
      ("Viticulteurs, arboriculteurs salariés et cueilleurs", 1, 900, 0.96),
      ("Serveurs de cafés et de restaurants", 3, 480, 0.58), ("Aides-soignants", 4, 390, 0.04),
      ("Infirmiers", 5, 210, 0.02), ("Cuisiniers", 4, 230, 0.4), ("Maçons", 4, 110, 0),
      ("Plombiers, chauffagistes", 5, 70, 0), ("Électriciens du bâtiment", 5, 70, 0),
      ("Magasiniers", 3, 65, 0.15), ("Formateurs", 2, 40, nil),
    ] as [(String, Double, Double, Double?)]

  private func quadrant(_ x: NumberAxis, _ threshold: Double, place: (Double) -> Double)
    -> ChartSpec
  {
    .quadrant(
      Samples.texts, x: x,
      y: NumberAxis(unit: Samples.projects, scale: .logarithmic, title: "Projets"),
      thresholds: ChartPoint(x: threshold, y: 65),
      zones: ["Porteur durable", "Volume saisonnier", "Niche durable", "À surveiller"],
      shade: "part de projets saisonniers",
      points: Self.occupations.map {
        QuadrantPoint(
          label: $0.0, x: place($0.1), y: $0.2, shade: $0.3, isHighlighted: $0.0 == "Maçons")
      })
  }

  @Test func `lays out a quadrant as recorded`() throws {
    let classes = quadrant(
      NumberAxis(unit: .grade(maximum: 5), title: "Classe de durabilité"), 3, place: \.self)
    let shares = quadrant(
      NumberAxis(unit: .share, includesZero: false, title: "Part d’offres durables"), 0.6
    ) { $0 / 5 }

    try Snapshot.expect(layout.scene(of: classes, format: .page), named: "quadrant-classes")
    try Snapshot.expect(layout.scene(of: shares, format: .slide), named: "quadrant-slide")
  }

  @Test func `lays out stacked shares as recorded`() throws {
    let rows = [
      StackedRow(label: "Ensemble", shares: [0.42, 0.15, 0.22, 0.16, 0.05], isHighlighted: true),
      StackedRow(label: "Construction", shares: [0.61, 0.07, 0.06, 0, 0.26], note: "1 240 offres"),
      StackedRow(
        label: "Commerce ; réparation d’automobiles et de motocycles",
        shares: [0.46, 0.2, 0.2, 0.05, 0.09], note: "2 310 offres"),
      StackedRow(label: "Industries extractives", shares: [], note: "masqué"),
    ]
    let spec = ChartSpec.stackedShares(Samples.texts, parts: Samples.contracts, rows: rows)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "stacked-shares")
  }
}
