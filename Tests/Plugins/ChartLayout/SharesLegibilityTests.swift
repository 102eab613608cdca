import Core
import TestSupport
import Testing

@testable import ChartLayout

/// Quadrants and stacked shares stay legible and true whatever their data.
@Suite struct SharesLegibilityTests {
  /// Numbers of a kind: spread evenly, over decades, all equal, or 0 and one that is far away.
  func number(_ kind: Int, upTo size: Double, using random: inout SeededGenerator) -> Double {
    let part = Double.random(in: 0.001...1, using: &random)
    switch kind {
    case 0: return part * size
    case 1: return part * part * part * part * size
    case 2: return size / 4
    default: return part < 0.95 ? 0 : size
    }
  }

  @Test(arguments: 0..<120) func `quadrants of any points stay legible and true`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 8000)
    let count = [1, 2, 12, 43, 90, 215][seed % 6]
    let isGrade = seed % 3 == 0
    let size = [60.0, 1_500, 4e6][(seed / 3) % 3]
    let points = (0..<count).map { index in
      QuadrantPoint(
        label: index % 11 == 10 ? "" : random.label(upTo: 110),
        x: isGrade
          ? Double(Int.random(in: 1...5, using: &random))
          : number((seed / 5) % 4, upTo: 1, using: &random),
        y: number((seed / 2) % 4, upTo: size, using: &random).rounded(.up),
        shade: index % 4 == 3 ? nil : Double.random(in: 0...1, using: &random),
        isHighlighted: index == 5)
    }
    let thresholds = ChartPoint(
      x: isGrade ? Double(2 + seed % 4) : [0.2, 0.6, 0.85][seed % 3],
      y: (size * [0.05, 0.25, 0.8][(seed / 7) % 3]).rounded())
    let spec = ChartSpec.quadrant(
      Samples.texts,
      x: NumberAxis(
        unit: isGrade ? .grade(maximum: 5) : .share, includesZero: seed % 2 == 0,
        title: random.label(upTo: 90)),
      y: NumberAxis(
        unit: Samples.projects, includesZero: seed % 4 < 2,
        scale: seed % 2 == 0 ? .linear : .logarithmic, title: random.label(upTo: 90)),
      thresholds: thresholds, zones: (0..<4).map { _ in random.label(upTo: 40) },
      shade: random.label(upTo: 60), points: points)

    expectLegible(spec, "seed \(seed)")
    let scene = ChartLayout(measure: WideMeasure()).scene(of: spec, format: .page)
    let plane = PlaneScene(scene)
    #expect(plane.crossedTexts == [])
    #expect(plane.crossingDiscs == [])
    // Every point has a disc, on the sides of the thresholds that its numbers are on.
    let sides = points.map { [$0.x >= thresholds.x, $0.y >= thresholds.y] }
    let shown = plane.discs.map { disc in
      [
        disc.center.x > plane.upright?.x ?? .nan, disc.center.y < plane.level?.y ?? .nan,
      ]
    }
    #expect(counts(shown) == counts(sides))
  }

  private func counts(_ sides: [[Bool]]) -> [[Bool]: Int] {
    sides.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(arguments: 0..<80) func `stacked shares of any rows stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 9000)
    let tones: [Tone] = [
      .permanent, .fixedOver6Months, .fixed1To6Months, .fixedUnder1Month, .otherContract,
    ]
    let parts = tones.prefix([5, 5, 2, 1][seed % 4]).map {
      StackedPart(label: random.label(upTo: [12, 30, 120][(seed / 4) % 3]), tone: $0)
    }
    let rows = (0..<[0, 1, 3, 13, 22, 40][seed % 6]).map { index in
      let sizes = parts.map { _ in
        Double.random(in: 0...1, using: &random) < 0.2
          ? 0 : Double.random(in: 0...1, using: &random)
      }
      let sum = sizes.reduce(0, +)
      return StackedRow(
        label: random.label(upTo: 130),
        shares: sum == 0 || index % 9 == 4 ? [] : sizes.map { $0 / sum },
        isHighlighted: index == 2,
        note: Bool.random(using: &random) ? random.label(upTo: 60) : nil)
    }

    expectLegible(.stackedShares(Samples.texts, parts: parts, rows: rows), "seed \(seed)")
  }
}
