extension CountNetwork {
  /// The sums of one axis that are as far from its last total: their parts never overlap.
  private struct Layer: Hashable, Comparable {
    var axis: Int
    var depth: Int

    static func < (left: Layer, right: Layer) -> Bool {
      (left.axis, left.depth) < (right.axis, right.depth)
    }
  }

  private struct Crossing: Hashable, Comparable {
    var first: Layer
    var second: Layer

    static func < (left: Crossing, right: Crossing) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Returns all the two-way tables of a system: where the sums of two axes share cells; then the sums
  /// that no other crosses.
  static func tables(
    of system: AdditiveSystem, _ incidence: Incidence, isFixed: [Bool]
  ) -> [CountNetwork] {
    let layers = layers(of: system, incidence)
    var crossings: [Crossing: Set<Int>] = [:]
    for terms in incidence.ofCell {
      let sums = terms.map(\.index).filter { !incidence.isOrder($0) }
      for (place, one) in sums.enumerated() {
        for other in sums[(place + 1)...] where layers[one].axis != layers[other].axis {
          let pair = [layers[one], layers[other]].sorted()
          crossings[Crossing(first: pair[0], second: pair[1]), default: []].formUnion([one, other])
        }
      }
    }
    var isCovered = [Bool](repeating: false, count: system.sums.count)
    var tables: [CountNetwork] = []
    for (_, sums) in crossings.sorted(by: { $0.key < $1.key }) {
      for part in NetworkParts(sums.sorted(), incidence).parts {
        for sum in part.equations { isCovered[sum] = true }
        tables.append(CountNetwork(part.equations, signs: part.signs, incidence, isFixed: isFixed))
      }
    }
    for sum in isCovered.indices where !isCovered[sum] && !incidence.equations[sum].isEmpty {
      tables.append(CountNetwork([sum], signs: [sum: 1], incidence, isFixed: isFixed))
    }
    return tables
  }

  private static func layers(of system: AdditiveSystem, _ incidence: Incidence) -> [Layer] {
    system.sums.map { sum in
      var depth = 0
      var total = sum.total
      // A chain of totals is no longer than there are sums, unless a total adds up to itself.
      while depth < system.sums.count,
        let above = incidence.ofCell[total].first(where: {
          !incidence.isOrder($0.index) && $0.sign > 0 && system.sums[$0.index].axis == sum.axis
        })
      {
        depth += 1
        total = system.sums[above.index].total
      }
      return Layer(axis: sum.axis, depth: depth)
    }
  }
}
