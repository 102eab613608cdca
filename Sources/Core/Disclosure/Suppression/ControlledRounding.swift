/// Counts rounded to multiples of a base so that the rounded ones still add up: what may be published
/// instead of masks.
///
///     // 3 + 4 = 7 becomes 5 + 5 = 10 or 5 + 0 = 5, never 5 + 5 = 5
///
/// Every count becomes one of the two multiples next to it; a multiple stays, so a 0 stays 0.
/// What is at most what (`system.orders`) need not hold between rounded counts.
public struct ControlledRounding: Sendable {
  /// The rounded counts, in the order of the system's cells.
  public let values: [Int]
  /// Whether every sum of the system holds between them.
  ///
  /// Always for one-dimensional groups, trees and two-way tables with their totals. Where more is
  /// tied together there may be no such rounding, or none is found: each count is then rounded to the
  /// nearest multiple.
  public let isAdditive: Bool

  /// Rounds the counts of a system.
  ///
  /// Sums that the true counts do not keep are passed over.
  public init(_ system: AdditiveSystem, base: Int = 5) {
    let incidence = Incidence(of: system)
    let sums = Array(0..<incidence.sumCount)
    let fixed = [Bool](repeating: false, count: system.cells.count)
    let original = system.cells.map(\.value)
    var rounded = original
    for part in NetworkParts(sums, incidence).parts {
      let network = CountNetwork(part.equations, signs: part.signs, incidence, isFixed: fixed)
      var walk = RoundingWalk(network, base: base)
      walk.round(&rounded, original)
    }
    rounded = rounded.map { Self.nearest($0, base) }
    isAdditive = sums.allSatisfy { sum in
      incidence.equations[sum].reduce(0) { $0 + $1.sign * rounded[$1.index] } == 0
    }
    values = isAdditive ? rounded : original.map { Self.nearest($0, base) }
  }

  private static func nearest(_ value: Int, _ base: Int) -> Int {
    (value + base / 2) / base * base
  }
}

/// Rounds the counts of a network along cycles of those that are not yet multiples of the base.
///
/// Where all sums hold, none of them has exactly one such count, so a walk from one to the next comes
/// back to itself; along the cycle counts move up and down until one more is a multiple.
private struct RoundingWalk {
  private let network: CountNetwork
  private let base: Int

  init(_ network: CountNetwork, base: Int) {
    self.network = network
    self.base = base
  }

  /// Rounds what is in the network.
  mutating func round(_ values: inout [Int], _ original: [Int]) {
    for arc in network.arcs.indices {
      while isOpen(arc, values), let cycle = cycle(from: arc, values) {
        let ways = [1, -1].map { sense in moved(values, along: cycle, sense) }
        let costs = ways.map { way in
          cycle.reduce(0) { cost, step in
            let cell = network.arcs[step.arc].cell
            return cost + abs(way[cell] - original[cell])
          }
        }
        values = costs[1] < costs[0] ? ways[1] : ways[0]
      }
    }
  }

  private func isOpen(_ arc: Int, _ values: [Int]) -> Bool {
    values[network.arcs[arc].cell] % base != 0
  }

  /// Walks on from an arc until a node comes again, and returns what lies between.
  private func cycle(from start: Int, _ values: [Int]) -> [CycleSearch.Step]? {
    var path = [CycleSearch.Step(arc: start, rises: true)]
    var position = [network.arcs[start].tail: 0]
    var node = network.arcs[start].head
    while position[node] == nil {
      position[node] = path.count
      guard
        let arc = network.arcsOfNode[node].first(where: {
          isOpen($0, values) && $0 != path[path.count - 1].arc
        })
      else { return nil }
      let rises = network.arcs[arc].tail == node
      path.append(CycleSearch.Step(arc: arc, rises: rises))
      node = rises ? network.arcs[arc].head : network.arcs[arc].tail
    }
    return Array(path[(position[node] ?? 0)...])
  }

  private func moved(
    _ values: [Int], along cycle: [CycleSearch.Step], _ sense: Int
  ) -> [Int] {
    let amount = cycle.map { step in
      let rest = values[network.arcs[step.arc].cell] % base
      return step.rises == (sense > 0) ? base - rest : rest
    }
    var values = values
    for step in cycle {
      values[network.arcs[step.arc].cell] += (step.rises ? sense : -sense) * (amount.min() ?? 0)
    }
    return values
  }
}
