import ChartLayout
import Core
import TestSupport
import Testing

/// Whole scenes as text, with letters of one width so that no font of a machine matters.
@Suite struct SnapshotTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  @Test func `lays out ranked bars as recorded`() throws {
    let bars = [
      RankedBar(label: "Aides à domicile et aides ménagères", value: 640, upper: 652),
      RankedBar(label: "Serveurs", value: 310, isHighlighted: true),
      RankedBar(
        label: "Ouvriers non qualifiés de l’emballage et manutentionnaires, y compris le tri",
        value: 12, note: "base < 30"),
      RankedBar(label: "Cuisiniers", value: nil, note: "masqué"),
    ]
    let spec = ChartSpec.rankedBars(Samples.texts, unit: Samples.projects, bars: bars)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "ranked-bars")
    try Snapshot.expect(layout.scene(of: spec, format: .slide), named: "ranked-bars-slide")
  }

  @Test func `lays out changes as recorded`() throws {
    let rows = [
      ChangeRow(label: "Santé et action sociale", before: 0.41, after: 0.56),
      ChangeRow(label: "Construction", before: 0.62, after: 0.48, isHighlighted: true),
      ChangeRow(label: "Fonctions administratives", before: 0.3, after: 0.3),
      ChangeRow(label: "Autres métiers", before: 0.2, after: nil, note: "masqué"),
    ]
    let spec = ChartSpec.change(Samples.texts, unit: .share, from: "2024", to: "2025", rows: rows)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "change")
  }

  @Test func `lays out a schematic map as recorded`() throws {
    var random = SeededGenerator(seed: 41)
    let spec = Samples.map(of: nil, highlighting: "Blois", using: &random)

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "map")
  }

  @Test func `lays out a map with outlines as recorded`() throws {
    let square = [(0.0, 46.5), (2.0, 46.5), (2.0, 48.0), (0.0, 48.0), (0.0, 46.5)]
    let circles = Samples.towns.filter { $0.departement == "Indre-et-Loire" }.enumerated().map {
      MapCircle(
        label: $1.name, longitude: $1.longitude, latitude: $1.latitude,
        value: Double(($0 + 1) * 400), group: $1.departement)
    }
    let spec = ChartSpec.proportionalCircles(
      Samples.texts, unit: Samples.projects, circles: circles,
      outlines: [
        MapOutline(
          name: "Indre-et-Loire", rings: [square.map { ChartPoint(x: $0.0, y: $0.1) }])
      ])

    try Snapshot.expect(layout.scene(of: spec, format: .page), named: "map-outlines")
  }
}
