import Core

/// The place of an occupation among those of its territory, by visible projects.
struct RankMetric: Metric {
  let manifest = MetricManifest.rank

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let occupations = try snapshot.needTotals().filter { $0.nomenclature != nil }
    let fields = Dictionary(grouping: occupations, by: Group.init).mapValues(Field.init)
    return occupations.map { total in
      let measure = fields[Group(total)]?.measure(of: total.projects)
      return total.indicator(manifest, measure: measure ?? total.projects.measure)
    }
  }

  /// The occupations that are ranked together.
  private struct Group: Hashable {
    let territory: String
    let period: String

    init(_ total: NeedTotal) {
      territory = total.territory
      period = total.period
    }
  }

  /// The projects of all occupations of one territory and period.
  private struct Field {
    private let visible: [Int]
    private let lowers: [Int]
    private let uppers: [Int]

    init(_ totals: [NeedTotal]) {
      visible = totals.compactMap(\.projects.visible).sorted()
      lowers = totals.map(\.projects.lower).sorted()
      uppers = totals.map { $0.projects.upper ?? .max }.sorted()
    }

    /// The place by visible projects: equals share the better one, and an occupation whose
    /// projects are all hidden has none.
    func measure(of sum: CellSum) -> Measure {
      let place = sum.visible.map { Double(1 + visible.countAbove($0)) }
      return Measure(
        value: place, bounds: place.flatMap { bounds(of: sum)?.including($0) },
        maskedCells: sum.masked, missingCells: sum.missing, status: sum.status)
    }

    /// The best and the worst place that the masks leave possible.
    private func bounds(of sum: CellSum) -> Bounds? {
      guard let upper = sum.upper else { return nil }
      let surelyAhead = lowers.countAbove(upper)
      let maybeAhead = uppers.countAbove(sum.lower)
      let itself = upper > sum.lower ? 1 : 0
      let (best, worst) = (1 + surelyAhead, 1 + maybeAhead - itself)
      return best < worst ? Bounds(Double(best), Double(worst)) : nil
    }
  }
}

extension [Int] {
  /// How many elements of a sorted array are greater than a number.
  fileprivate func countAbove(_ number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle] > number { high = middle } else { low = middle + 1 }
    }
    return count - low
  }
}
