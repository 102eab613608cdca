import ChartLayout
import Core
import TestSupport
import Testing

/// No text overlaps another, leaves the picture or lies under a shape, whatever the data.
@Suite struct LegibilityTests {
  @Test(arguments: 0..<42) func `bars of any length and label stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = [0, 1, 2, 6, 14, 25, 40][seed % 7]
    let size = [1.0, 40, 12_000, 3e9][seed % 4]
    let isSigned = seed % 3 == 0
    let bars = (0..<count).map { index in
      let value = Double.random(in: (isSigned ? -size : 0)...size, using: &random)
      let isHidden = Int.random(in: 0..<6, using: &random) == 0
      return RankedBar(
        label: random.label(upTo: 150), value: isHidden ? nil : value,
        upper: Bool.random(using: &random) ? value + size / 3 : nil, isHighlighted: index == 1,
        note: isHidden || Int.random(in: 0..<4, using: &random) == 0
          ? random.label(upTo: 60) : nil)
    }
    let units = [Samples.projects, .share, .relativeChange, .points, .rank, .ratio]
    var texts = Samples.texts
    texts.title = random.label(upTo: 300)
    texts.subtitle = random.label(upTo: 300)
    expectLegible(
      .rankedBars(texts, unit: units[seed % 6], bars: bars), "seed \(seed)")
  }

  @Test(arguments: [0.0, 1, 5, 1e12]) func `equal bars stay legible`(value: Double) {
    let bars = (0..<25).map { RankedBar(label: "Métier \($0)", value: value) }

    expectLegible(.rankedBars(Samples.texts, unit: Samples.projects, bars: bars), "\(value)")
  }

  @Test(arguments: 0..<24) func `changes of any size stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let size = [1.0, 300, 90_000][seed % 3]
    let rows = (0..<[1, 6, 22, 30][seed % 4]).map { index in
      let before = Double.random(in: 0...size, using: &random)
      let ratio = Double.random(in: 0.9...1.1, using: &random)
      let after = index % 5 == 0 ? before : index % 3 == 0 ? before * ratio : size - before
      return ChangeRow(
        label: random.label(upTo: 145), before: index % 7 == 3 ? nil : before,
        after: index % 6 == 2 ? nil : after, isHighlighted: index == 2,
        note: index % 2 == 0 ? "masqué" : nil)
    }
    let units = [Samples.projects, .share, .rank]

    expectLegible(
      .change(Samples.texts, unit: units[seed % 3], from: "2024", to: "2025", rows: rows),
      "seed \(seed)")
  }

  @Test(arguments: 0..<22) func `maps of the region stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 2000)
    let name = seed < Samples.towns.count ? Samples.towns[seed].name : nil

    expectLegible(Samples.map(of: nil, highlighting: name, using: &random), "seed \(seed)")
  }

  @Test(arguments: Samples.departements) func `maps of a département stay legible`(name: String) {
    var random = SeededGenerator(seed: 3000)
    for turn in 0..<4 {
      expectLegible(Samples.map(of: name, using: &random), "\(name), turn \(turn)")
    }
  }
}
