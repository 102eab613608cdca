import ChartLayout
import Core
import TestSupport
import Testing

/// The charts over months stay legible whatever their data.
@Suite struct MonthsLegibilityTests {
  /// Values of some size, some of them missing.
  func values(
    _ count: Int, upTo size: Double, missing: Double = 0.1, using random: inout SeededGenerator
  ) -> [Double?] {
    (0..<count).map { _ in
      let value = Double.random(in: 0...size, using: &random)
      return Double.random(in: 0...1, using: &random) < missing ? nil : value
    }
  }

  @Test(arguments: 0..<60) func `calendars of any names and indices stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 4000)
    let rows = (0..<[0, 1, 2, 12, 25, 40][seed % 6]).map { index in
      MonthlyRow(
        label: random.label(upTo: 150),
        values: values(
          index % 9 == 8 ? 5 : 12, upTo: [2.0, 12, 1e9][seed % 3],
          missing: [0, 0.2, 1][(index + seed) % 3], using: &random),
        isHighlighted: index == 3,
        note: Bool.random(using: &random) ? random.label(upTo: 70) : nil)
    }

    expectLegible(.calendar(Samples.texts, rows: rows), "seed \(seed)")
  }

  @Test(arguments: 0..<20) func `matrices of other names than months stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 4500)
    let names = { (count: Int) in
      (0..<count).map { ChartCategory(label: random.label(upTo: 60), isHighlighted: $0 == 1) }
    }
    let (columns, rows) = (names([1, 6, 22][seed % 3]), names([1, 22, 25][(seed / 3) % 3]))
    let cells = columns.indices.flatMap { column in
      rows.indices.map { row in
        CellMark(
          column: column, row: row, ground: .index(Double(row) / 25),
          text: NumberText.count(Double(row * 321)))
      }
    }
    let spec = ChartSpec(
      texts: Samples.texts, frame: .matrix(x: columns, y: rows), layers: [.cells(cells)])

    expectLegible(spec, "seed \(seed)")
  }

  @Test(arguments: 0..<60) func `profiles of any season stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 5000)
    let size = [1.05, 2, 12, 1e7][seed % 4]
    let missing = [0, 0.3, 0.95, 1][(seed / 4) % 4]
    let reference = ReferenceSeries(
      label: random.label(upTo: 60), values: values(12, upTo: size, using: &random))
    let spec = ChartSpec.seasonalProfile(
      Samples.texts, values: values(12, upTo: size, missing: missing, using: &random),
      reference: seed % 3 == 0 ? nil : reference)

    expectLegible(spec, "seed \(seed)")
  }

  @Test(arguments: 0..<80) func `monthly lines of any length stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 6000)
    let count = [0, 1, 2, 5, 13, 25, 37, 120, 180, 400][seed % 10]
    let size = [0.0, 3, 900, 48_000, 3e9][seed % 5]
    let first = Month(year: 2010, month: 1 + seed % 12)
    let breaks = (0..<[0, 1, 2, 6][seed % 4]).map { _ in
      ChartBreak(
        month: first.advanced(by: Int.random(in: -3...(count + 3), using: &random)),
        label: random.label(upTo: 90))
    }
    let missing = [0, 0.2, 1][seed % 3]
    let reference = ReferenceSeries(
      label: random.label(upTo: 40), values: values(count, upTo: size, using: &random))
    let spec = ChartSpec.monthlyLine(
      Samples.texts, unit: [Samples.projects, .share, .coefficient][(seed / 5) % 3], first: first,
      values: values(count, upTo: size, missing: missing, using: &random),
      trend: seed % 4 == 0 ? [] : values(count, upTo: size, missing: 0, using: &random),
      breaks: breaks, reference: seed % 3 == 0 ? reference : nil)

    expectLegible(spec, "seed \(seed)")
  }

  @Test(arguments: 0..<60) func `small multiples of any number stay legible`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 7000)
    let count = [0, 1, 12, 36, 120, 180][(seed / 6) % 6]
    let panels = (0..<[1, 2, 6, 22, 30, 50][seed % 6]).map { index in
      MonthlyRow(
        label: random.label(upTo: 45),
        values: values(
          count, upTo: [1.0, 700, 4e9][seed % 3], missing: [0, 0.3, 1][index % 3], using: &random),
        isHighlighted: index == 4,
        note: Bool.random(using: &random) ? random.label(upTo: 120) : nil)
    }
    let spec = ChartSpec.smallMultiples(
      Samples.texts, unit: seed % 2 == 0 ? Samples.projects : .share,
      first: Month(year: 2011, month: 5), panels: panels)

    expectLegible(spec, "seed \(seed)")
  }
}
