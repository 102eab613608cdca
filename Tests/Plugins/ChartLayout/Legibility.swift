import ChartLayout
import Core
import Testing

/// Expects that no text of a chart overlaps another, leaves the picture or lies under a shape, at
/// both formats, with letters of usual and of great width.
func expectLegible(
  _ spec: ChartSpec, _ what: String, at place: Testing.SourceLocation = #_sourceLocation
) {
  for layout in [
    ChartLayout(measure: MonospacedMeasure()), ChartLayout(measure: WideMeasure()),
  ] {
    for format in ChartFormat.allCases {
      let scene = layout.scene(of: spec, format: format)
      let overlaps = scene.overlappingTexts.map { "\($0.first.text) | \($0.second.text)" }
      #expect(overlaps == [], "\(what), \(format)", sourceLocation: place)
      #expect(scene.clippedTexts.map(\.text) == [], "\(what), \(format)", sourceLocation: place)
      #expect(scene.coveredTexts.map(\.text) == [], "\(what), \(format)", sourceLocation: place)
    }
  }
}
