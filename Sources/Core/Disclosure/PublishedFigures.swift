/// All published figures of a build, in one order whatever computed them: by metric, territory,
/// subject, then period.
public struct PublishedFigures: Sendable, Sequence {
  /// The figures of one metric in one territory.
  private struct Slot: Hashable {
    let metric: String
    let territory: String
  }

  private let sorted: [PublishedIndicator]
  private let slots: [Slot: Range<Int>]
  private let periodsByMetric: [String: [String]]

  /// Sorts and indexes figures; of two with the same metric, territory, subject and period, the
  /// first stays.
  public init(_ indicators: [PublishedIndicator]) {
    sorted = Self.ordered(indicators)
    var slots: [Slot: Range<Int>] = [:]
    var periods: [String: Set<String>] = [:]
    var start = 0
    for index in sorted.indices {
      let one = sorted[index]
      periods[one.metric, default: []].insert(one.period)
      guard index + 1 == sorted.count || !one.sharesSlot(of: sorted[index + 1]) else { continue }
      slots[Slot(metric: one.metric, territory: one.territory)] = start..<index + 1
      start = index + 1
    }
    self.slots = slots
    periodsByMetric = periods.mapValues { $0.sorted() }
  }

  /// Sorts each metric for itself: most give their rows sorted already, which costs one look.
  private static func ordered(_ indicators: [PublishedIndicator]) -> [PublishedIndicator] {
    let metrics = Dictionary(grouping: indicators, by: \.metric).sorted { $0.key < $1.key }
    return metrics.flatMap { _, rows in
      guard zip(rows, rows.dropFirst()).contains(where: { !$0.comes(before: $1) }) else {
        return rows
      }
      let order = rows.indices.sorted { left, right in
        rows[left].comes(before: rows[right])
          || !rows[right].comes(before: rows[left]) && left < right
      }
      return order.indices.compactMap { position in
        let row = rows[order[position]]
        guard position > 0 else { return row }
        return rows[order[position - 1]].comes(before: row) ? row : nil
      }
    }
  }

  /// Goes through all figures by metric, territory, subject, then period.
  public func makeIterator() -> IndexingIterator<[PublishedIndicator]> {
    sorted.makeIterator()
  }

  /// How many figures there are, hidden and missing ones included.
  public var count: Int { sorted.count }

  /// Returns one figure; nil where the sources say nothing of it.
  ///
  ///     figures.figure("demand.projects", "bmo:2416", "FAP2021:V0X60", "2025")
  ///
  /// - Complexity: O(log *n*) in the figures of the territory.
  public func figure(
    _ metric: String, _ territory: String, _ subject: String, _ period: String
  ) -> PublishedFigure? {
    var range = slots[Slot(metric: metric, territory: territory)] ?? 0..<0
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = sorted[middle]
      if found.subject == subject, found.period == period { return found.figure }
      let isBefore = (found.subject, found.period) < (subject, period)
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Returns the figures of a territory's subjects of one kind, by subject key.
  ///
  /// - Complexity: O(*n*) in the figures of the territory.
  public func indicators(
    metric: String, territory: String, subjectKind: Subject.Kind, period: String
  ) -> [PublishedIndicator] {
    sorted[slots[Slot(metric: metric, territory: territory)] ?? 0..<0].filter {
      $0.period == period && Subject.kind(ofKey: $0.subject) == subjectKind
    }
  }

  /// Returns the figures of one subject in several territories, in the order these are given.
  public func indicators(
    metric: String, subject: String, period: String, among territories: [Territory]
  ) -> [PublishedIndicator] {
    territories.compactMap { territory in
      figure(metric, territory.key, subject, period).map {
        PublishedIndicator(
          metric: metric, territory: territory.key, subject: subject, period: period, figure: $0)
      }
    }
  }

  /// Returns the periods that a metric has figures for, from the oldest to the newest.
  public func periods(_ metric: String) -> [String] {
    periodsByMetric[metric] ?? []
  }

  /// The ids of the metrics that have figures, sorted.
  public var metrics: [String] { periodsByMetric.keys.sorted() }
}

extension PublishedIndicator {
  fileprivate func comes(before other: PublishedIndicator) -> Bool {
    (territory, subject, period) < (other.territory, other.subject, other.period)
  }

  fileprivate func sharesSlot(of other: PublishedIndicator) -> Bool {
    metric == other.metric && territory == other.territory
  }
}
