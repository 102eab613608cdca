import ChartLayout
import Core
import Testing

@testable import GDRenderer

/// Letters of one width: the pictures hold shapes only, so that no font of a machine matters.
private struct MonospacedMeasure: TextMeasure {
  func width(of text: String, in font: TextFont) -> Double {
    Double(text.unicodeScalars.count) * font.size * 0.5
  }
}

@Suite struct GoldenTests {
  let texts = ChartTexts(
    title: "Titre", subtitle: "Sous-titre", source: "Source.", alternativeText: "Un graphique.")
  let projects = Unit.count(singular: "projet", plural: "projets")

  /// The chart without its texts.
  func shapes(of spec: ChartSpec) throws -> [UInt8] {
    var scene = ChartLayout(measure: MonospacedMeasure()).scene(of: spec, format: .page)
    scene.items.removeAll {
      switch $0 {
      case .text, .halo: true
      case .fill, .stroke: false
      }
    }
    return try GDRenderer().png(of: scene)
  }

  @Test func `draws bars and their hatched intervals as recorded`() throws {
    let bars = (1...8).map { (row: Int) -> RankedBar in
      let value = Double(900 - 97 * row)
      let upper = Double(940 - 80 * row)
      return RankedBar(label: "Métier \(row)", value: value, upper: upper, isHighlighted: row == 3)
    }

    try Golden.expect(
      shapes(of: .rankedBars(texts, unit: projects, bars: bars)), named: "ranked-bars")
  }

  @Test func `draws arrows of rises and dashes of falls as recorded`() throws {
    let rows = (0..<7).map { (row: Int) -> ChangeRow in
      let before = Double(500 + 40 * row)
      let after = Double(800 - 60 * row)
      return ChangeRow(label: "Famille \(row)", before: before, after: after)
    }

    try Golden.expect(
      shapes(of: .change(texts, unit: projects, from: "2024", to: "2025", rows: rows)),
      named: "change")
  }

  @Test func `draws circles on outlines with a hole as recorded`() throws {
    let ring = { (corners: [(Double, Double)]) in corners.map { ChartPoint(x: $0.0, y: $0.1) } }
    let outline = MapOutline(
      name: "Zone",
      rings: [
        ring([(0, 46), (3, 46.2), (3.2, 48), (1.5, 48.6), (0.1, 47.8), (0, 46)]),
        ring([(1.9, 46.6), (2.6, 46.6), (2.3, 47.1), (1.9, 46.6)]),
      ])
    let places: [(Double, Double, Double)] = [
      (0.7, 47.4, 900), (0.95, 47.4, 120), (2, 47.9, 500), (2.4, 47.2, 30),
    ]
    let circles = places.map {
      MapCircle(label: "Ville", longitude: $0.0, latitude: $0.1, value: $0.2, group: "Zone")
    }

    try Golden.expect(
      shapes(
        of: .proportionalCircles(texts, unit: projects, circles: circles, outlines: [outline])),
      named: "map")
  }

  @Test func `thickens a glyph by a disc around each of its pixels`() {
    let dot = Glyph(left: 4, top: -6, width: 1, height: 1, levels: [Coverage.levels])

    let halo = dot.thickened(by: 2)

    // Within a distance of 2 of the middle: rows of 1, 3, 5, 3 and 1 pixels.
    #expect((halo.left, halo.top, halo.width, halo.height) == (2, -8, 5, 5))
    let rows = (0..<5).map { row in halo.levels[(row * 5)..<(row * 5 + 5)].count { $0 > 0 } }
    #expect(rows == [1, 3, 5, 3, 1])
  }
}
