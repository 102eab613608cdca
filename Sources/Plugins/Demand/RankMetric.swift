import Core

/// The place of an occupation among those of its territory, by visible projects.
struct RankMetric: Metric {
  let manifest = MetricManifest.rank

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let occupations = try snapshot.needTotals().filter { $0.nomenclature != nil }
    let groups = Dictionary(grouping: occupations) {
      Group(territory: $0.territory, period: $0.period)
    }
    return groups.values.flatMap(ranked).sorted { left, right in
      (left.territory, left.subject, left.period) < (right.territory, right.subject, right.period)
    }
  }

  private struct Group: Hashable {
    let territory: String
    let period: String
  }

  /// Ranks the occupations of one territory and period; equals share the better place, and one
  /// whose projects are all hidden has none.
  private func ranked(_ totals: [NeedTotal]) -> [Indicator] {
    let visible = totals.compactMap(\.projects.visible).sorted(by: >)
    var places: [Int: Int] = [:]
    for (index, count) in visible.enumerated() where places[count] == nil {
      places[count] = index + 1
    }
    let field = Field(totals)
    return totals.map { total in
      let sum = total.projects
      let place = sum.visible.flatMap { places[$0] }.map(Double.init)
      let measure = Measure(
        value: place, bounds: place.flatMap { field.bounds(of: sum)?.including($0) },
        maskedCells: sum.masked, missingCells: sum.missing, status: sum.status)
      return total.indicator(manifest, measure: measure)
    }
  }

  /// The intervals of all occupations of a territory: how many surely are, or may be, ahead.
  private struct Field {
    private let lowers: [Int]
    private let uppers: [Int]

    init(_ totals: [NeedTotal]) {
      lowers = totals.map(\.projects.lower).sorted()
      uppers = totals.map { $0.projects.upper ?? .max }.sorted()
    }

    /// The best and the worst place that the masks leave possible.
    func bounds(of sum: CellSum) -> Bounds? {
      guard let upper = sum.upper else { return nil }
      let surelyAhead = lowers.count - lowers.partitioningIndex { $0 > upper }
      let maybeAhead = uppers.count - uppers.partitioningIndex { $0 > sum.lower }
      let itself = upper > sum.lower ? 1 : 0
      let (best, worst) = (1 + surelyAhead, 1 + maybeAhead - itself)
      return best < worst ? Bounds(Double(best), Double(worst)) : nil
    }
  }
}

extension [Int] {
  /// The first position, in a sorted array, from which a condition holds.
  fileprivate func partitioningIndex(where isAhead: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isAhead(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
