import Core
import TestSupport
import Testing

@testable import ChartLayout

@Suite struct FlowsLayoutTests {
  let layout = ChartLayout(measure: MonospacedMeasure())

  func scene(of bands: [FlowBand], _ origins: Int, _ destinations: Int) -> Scene {
    layout.scene(
      of: .flows(
        Samples.texts, origins: (0..<origins).map { ChartCategory(label: "Origine \($0)") },
        destinations: (0..<destinations).map { ChartCategory(label: "Destination \($0)") },
        bands: bands, unit: Samples.projects), format: .page)
  }

  func mark(_ from: Int, _ to: Int, _ count: Double) -> BandMark {
    BandMark(from: from, to: to, count: .number(count), text: "")
  }

  /// How high each band is at its left end.
  func widths(of scene: Scene) -> [Double] {
    scene.items.compactMap { item in
      guard case .fill(.polygon(let rings), _) = item, let ring = rings.first else { return nil }
      return ring[ring.count - 1].y - ring[0].y
    }
  }

  @Test func `uncrosses what can be uncrossed`() {
    // 0 goes to 2, 1 to 0, 2 to 1: one order of the destinations crosses nothing.
    let order = FlowOrder(
      [mark(0, 2, 5), mark(1, 0, 3), mark(2, 1, 4)], origins: 3, destinations: 3)

    #expect(order.crossings == 0)
    let places = order.origins.map { [2, 0, 1][$0] }
    #expect(places == order.destinations)
  }

  @Test(arguments: 0..<20) func `crosses no more than the order given`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 300)
    let bands = (0..<8).flatMap { from in
      (0..<8).compactMap { to in
        Int.random(in: 0..<3, using: &random) == 0
          ? mark(from, to, Double(Int.random(in: 1...9, using: &random))) : nil
      }
    }
    let given = bands.indices.reduce(0.0) { sum, first in
      sum
        + bands.indices.dropFirst(first + 1).reduce(0.0) { sum, second in
          let (one, other) = (bands[first], bands[second])
          let crosses = (one.from - other.from) * (one.to - other.to) < 0
          return sum + (crosses ? (one.count.least ?? 0) * (other.count.least ?? 0) : 0)
        }
    }

    let order = FlowOrder(bands, origins: 8, destinations: 8)

    #expect(order.crossings <= given)
    #expect(order.origins.sorted() == Array(0..<8))
    #expect(order.destinations.sorted() == Array(0..<8))
  }

  @Test func `makes bands as wide as they are counted`() {
    let scene = scene(
      of: [
        FlowBand(from: 0, to: 0, count: .number(12)), FlowBand(from: 0, to: 1, count: .number(4)),
      ], 1, 2)

    let widths = widths(of: scene).sorted(by: >)
    #expect(widths.count == 2)
    #expect(abs(widths[0] / widths[1] - 3) < 1e-6)
  }

  @Test func `draws a hidden band as a line of one width and gives it one room`() {
    let scene = scene(
      of: [
        FlowBand(from: 0, to: 0, count: .number(12)), FlowBand(from: 0, to: 1, count: .hidden),
        FlowBand(from: 1, to: 1, count: .hidden),
      ], 2, 2)
    let lines = scene.items.compactMap { item -> Double? in
      if case .stroke(.lines, let width, .axis) = item { width } else { nil }
    }

    // Two bands and the form in the key.
    #expect(Set(lines).count == 1)
    #expect(lines.count == 3)
    #expect(widths(of: scene).count == 1)
  }

  @Test func `says that there is nothing where every flow is absent`() {
    let scene = scene(of: [FlowBand(from: 0, to: 0, count: .absent)], 1, 1)

    #expect(scene.texts.map(\.text).contains("Aucune donnée à montrer"))
  }
}
