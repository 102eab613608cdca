/// All published figures of a build, in one order whatever computed them: by metric, territory,
/// period, then subject.
public struct PublishedFigures: Sendable, Sequence {
  /// The figures of one metric, territory and period.
  private struct Slot: Hashable {
    let metric: String
    let territory: String
    let period: String
  }

  private let sorted: [PublishedIndicator]
  private let slots: [Slot: Range<Int>]
  private let periodsByMetric: [String: [String]]

  /// Sorts and indexes figures; of two with the same metric, territory, subject and period, the
  /// first stays.
  public init(_ indicators: [PublishedIndicator]) {
    let order = indicators.indices.sorted { left, right in
      indicators[left].comes(before: indicators[right]) ?? (left < right)
    }
    var sorted: [PublishedIndicator] = []
    sorted.reserveCapacity(order.count)
    for index in order where sorted.last?.hasKey(of: indicators[index]) != true {
      sorted.append(indicators[index])
    }
    var slots: [Slot: Range<Int>] = [:]
    var start = 0
    for index in sorted.indices {
      let isLast = index + 1 == sorted.count || !sorted[index].shares(slotOf: sorted[index + 1])
      guard isLast else { continue }
      let one = sorted[index]
      slots[Slot(metric: one.metric, territory: one.territory, period: one.period)] =
        start..<index + 1
      start = index + 1
    }
    self.sorted = sorted
    self.slots = slots
    periodsByMetric = Dictionary(grouping: slots.keys, by: \.metric)
      .mapValues { Set($0.map(\.period)).sorted() }
  }

  /// Goes through all figures by metric, territory, period, then subject.
  public func makeIterator() -> IndexingIterator<[PublishedIndicator]> {
    sorted.makeIterator()
  }

  /// How many figures there are, hidden and missing ones included.
  public var count: Int { sorted.count }

  /// Returns one figure; nil where the sources say nothing of it.
  ///
  ///     figures.figure("demand.projects", "bmo:2416", "FAP2021:V0X60", "2025")
  ///
  /// - Complexity: O(log *n*) in the subjects of the territory.
  public func figure(
    _ metric: String, _ territory: String, _ subject: String, _ period: String
  ) -> PublishedFigure? {
    guard var range = slots[Slot(metric: metric, territory: territory, period: period)] else {
      return nil
    }
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let found = sorted[middle].subject
      if found == subject { return sorted[middle].figure }
      range = found < subject ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// Returns the figures of a territory's subjects of one kind, by subject key.
  public func indicators(
    metric: String, territory: String, subjectKind: Subject.Kind, period: String
  ) -> [PublishedIndicator] {
    guard let range = slots[Slot(metric: metric, territory: territory, period: period)] else {
      return []
    }
    return sorted[range].filter { Subject.kind(ofKey: $0.subject) == subjectKind }
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
  /// The order of publication; nil for two figures of the same thing.
  fileprivate func comes(before other: PublishedIndicator) -> Bool? {
    if metric != other.metric { return metric < other.metric }
    if territory != other.territory { return territory < other.territory }
    if period != other.period { return period < other.period }
    if subject != other.subject { return subject < other.subject }
    return nil
  }

  fileprivate func hasKey(of other: PublishedIndicator) -> Bool {
    shares(slotOf: other) && subject == other.subject
  }

  fileprivate func shares(slotOf other: PublishedIndicator) -> Bool {
    metric == other.metric && territory == other.territory && period == other.period
  }
}
