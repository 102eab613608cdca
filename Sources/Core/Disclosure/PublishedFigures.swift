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
    let slot = slot(metric, territory)
    let place = start(in: slot) { ($0.subject, $0.period) < (subject, period) }
    guard place < slot.upperBound else { return nil }
    let found = sorted[place]
    return found.subject == subject && found.period == period ? found.figure : nil
  }

  /// Returns whether a metric has figures for a territory.
  public func contains(metric: String, territory: String) -> Bool {
    slots[Slot(metric: metric, territory: territory)] != nil
  }

  /// Returns the figures of one metric, territory and subject, from the oldest to the newest.
  ///
  /// - Complexity: O(log *n*) in the figures of the territory.
  public func series(
    _ metric: String, _ territory: String, _ subject: String
  ) -> ArraySlice<PublishedIndicator> {
    let slot = slot(metric, territory)
    let first = start(in: slot) { $0.subject < subject }
    let end = start(in: first..<slot.upperBound) { $0.subject <= subject }
    return sorted[first..<end]
  }

  /// Returns the subjects of one kind that a metric has figures for in a territory, by key.
  ///
  /// - Complexity: O(*n*) in the figures of the territory.
  public func subjects(metric: String, territory: String, kind: Subject.Kind) -> [String] {
    sorted[slot(metric, territory)].reduce(into: []) { keys, one in
      guard keys.last != one.subject, Subject.kind(ofKey: one.subject) == kind else { return }
      keys.append(one.subject)
    }
  }

  /// Returns the figures of a territory's subjects of one kind, by subject key.
  ///
  /// - Complexity: O(*n*) in the figures of the territory.
  public func indicators(
    metric: String, territory: String, subjectKind: Subject.Kind, period: String
  ) -> [PublishedIndicator] {
    sorted[slot(metric, territory)].filter {
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

  /// The newest year that a figure is about: of the yearly ones, where there are some.
  public var newestYear: String? {
    let periods = periodsByMetric.values
    return periods.compactMap { $0.last(where: PeriodText.isYear) }.max()
      ?? periods.compactMap { $0.last.map(PeriodText.year) }.max()
  }

  private func slot(_ metric: String, _ territory: String) -> Range<Int> {
    slots[Slot(metric: metric, territory: territory)] ?? 0..<0
  }

  /// Returns the first place of a range that does not come before what is looked for.
  private func start(
    in range: Range<Int>, isBefore: (PublishedIndicator) -> Bool
  ) -> Int {
    var range = range
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBefore(sorted[middle]) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
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
