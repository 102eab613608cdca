/// Which fine figures are not printed, because coarser ones say more without masks.
struct CoarseningPlan: Sendable, Hashable {
  /// How fine a period is, from the finest.
  enum Rung: Int, Sendable, Comparable, CaseIterable {
    case fortnight, month, quarter, semester
    /// Years, and what lies between two breaks: these always stay.
    case year

    init(_ period: String) {
      if Month(period) != nil {
        self = .month
      } else if Fortnight(period) != nil {
        self = .fortnight
      } else if period.contains("-Q") {
        self = .quarter
      } else {
        self = period.contains("-S") ? .semester : .year
      }
    }

    static func < (left: Rung, right: Rung) -> Bool { left.rawValue < right.rawValue }
  }

  /// Figures that are as fine as each other: of a metric in a territory.
  struct Series: Sendable, Hashable, Comparable {
    var metric: String
    var territory: String
    var kind: Subject.Kind
    /// Whether they are about whole networks, not structures.
    var isNetwork: Bool

    init(_ key: FigureKey) {
      metric = key.metric
      territory = key.territory
      kind = Subject.kind(ofKey: key.subject)
      isNetwork = key.subject.contains("@")
    }

    static func < (left: Series, right: Series) -> Bool {
      (left.metric, left.territory, left.kind.rawValue, left.isNetwork ? 1 : 0)
        < (right.metric, right.territory, right.kind.rawValue, right.isNetwork ? 1 : 0)
    }
  }

  /// The finest rung that each series is printed at; nil for the finest there is.
  private(set) var finest: [Series: Rung] = [:]
  /// Series of which nothing is printed.
  private(set) var unprinted: Set<Series> = []
  /// Single periods of a series that are not printed.
  private(set) var silent: [Series: Set<String>] = [:]

  /// The metrics that count parts of others.
  private let parts: Set<String>

  /// Makes a plan that prints everything.
  ///
  /// - Parameter parts: the metrics that count parts of others.
  init(parts: Set<String> = []) { self.parts = parts }

  /// Whether a figure is not printed.
  func drops(_ key: FigureKey) -> Bool {
    let series = Series(key)
    if unprinted.contains(series) { return true }
    if let finest = finest[series], Rung(key.period) < finest { return true }
    return silent[series]?.contains(key.period) ?? false
  }

  /// Leaves out the rungs that would be mostly masks; returns whether that changed anything.
  ///
  /// The finest rung of which at most a part of the counts, zeros apart, would be hidden is the
  /// finest that is printed; the coarsest of a series always is, but for flows and for what one metric
  /// tells of another by structure: what they add up to says more than a table full of masks.
  ///
  /// - Parameters:
  ///   - part: what part of a rung may be hidden.
  ///   - most: what part may be of the flows of a year, and of the parts of other metrics: a matrix half
  ///     hidden still tells who sends most to whom.
  mutating func climb(
    _ outcome: [(key: FigureKey, value: Int, isHidden: Bool)], hidingAtMost part: Double = 1.0 / 3,
    ofDetails most: Double = 2.0 / 3
  ) -> Bool {
    var tallies: [Series: [Rung: Tally]] = [:]
    for one in outcome where !drops(one.key) {
      tallies[Series(one.key), default: [:]][Rung(one.key.period), default: Tally()].add(one)
    }
    var changed = false
    for (series, rungs) in tallies.sorted(by: { $0.key < $1.key }) {
      let present = rungs.keys.filter { $0 < .year }.sorted()
      // The coarsest there is stays, whatever it is: nothing else tells of the series.
      guard let lowest = present.first, let coarsest = rungs.keys.max() else { continue }
      let readable = present.first { rungs[$0]?.isReadable(hiding: part) ?? true } ?? coarsest
      if readable > lowest {
        finest[series] = readable
        changed = true
      }
    }
    let isCoarser = leaveOutStructures(tallies)
    return leaveOutDetails(tallies, hidingAtMost: most) || isCoarser || changed
  }

  /// Leaves out the flows of a place, and what a metric that is part of another tells of its structures,
  /// where too many of them would be hidden even by the year.
  private mutating func leaveOutDetails(
    _ tallies: [Series: [Rung: Tally]], hidingAtMost part: Double
  ) -> Bool {
    var changed = false
    for (series, rungs) in tallies.sorted(by: { $0.key < $1.key }) where isDetail(series) {
      guard let year = rungs[.year], !year.isReadable(hiding: part) else { continue }
      changed = unprinted.insert(series).inserted || changed
    }
    return changed
  }

  /// Leaves out the structures of a place whose networks are printed too, where a third of the
  /// structures' counts would be hidden.
  private mutating func leaveOutStructures(_ tallies: [Series: [Rung: Tally]]) -> Bool {
    var changed = false
    for (series, rungs) in tallies.sorted(by: { $0.key < $1.key }) where !series.isNetwork {
      var networks = series
      networks.isNetwork = true
      guard tallies[networks] != nil, !(rungs[.year]?.isReadable() ?? true) else { continue }
      changed = unprinted.insert(series).inserted || changed
    }
    return changed
  }

  /// Leaves out the finest figures of linked counts that are too many to be worked out together;
  /// returns whether there were some.
  ///
  /// What tells least first: flows between networks above the bassins; of flows, what lies between two
  /// breaks, beside the year; the finest periods of structures, then of everything; at last of the flows,
  /// and of the structures, the half whose counts are small most often.
  mutating func simplify(_ counts: [(key: FigureKey, value: Int, isHidden: Bool)]) -> Bool {
    var tallies: [Series: [Rung: Tally]] = [:]
    for one in counts where !drops(one.key) {
      tallies[Series(one.key), default: [:]][Rung(one.key.period), default: Tally()].add(one)
    }
    if leaveOutSummits(tallies) || leaveOutSpans(ofFlowsIn: counts) || coarsen(tallies) {
      return true
    }
    for isFlow in [true, false] {
      let fine = tallies.filter {
        $0.key.kind != .all && ($0.key.kind == .flow) == isFlow
      }.map { (series: $0.key, share: $0.value.values.map(\.share).max() ?? 0) }
        .sorted { ($1.share, $0.series) < ($0.share, $1.series) }
      guard !fine.isEmpty else { continue }
      for one in fine.prefix((fine.count + 1) / 2) { unprinted.insert(one.series) }
      return true
    }
    return false
  }

  private mutating func leaveOutSummits(_ tallies: [Series: [Rung: Tally]]) -> Bool {
    let summits = tallies.keys.filter { $0.kind == .flow && $0.isNetwork }
    unprinted.formUnion(summits)
    return !summits.isEmpty
  }

  private mutating func leaveOutSpans(
    ofFlowsIn counts: [(key: FigureKey, value: Int, isHidden: Bool)]
  ) -> Bool {
    let spans = counts.map(\.key).filter {
      $0.period.contains("/") && Subject.kind(ofKey: $0.subject) == .flow && !drops($0)
    }
    for key in spans { silent[Series(key), default: []].insert(key.period) }
    return !spans.isEmpty
  }

  /// Leaves out the finest rung that has a coarser one.
  private mutating func coarsen(_ tallies: [Series: [Rung: Tally]]) -> Bool {
    for isWhole in [false, true] {
      let fine = tallies.filter { ($0.key.kind == .all) == isWhole && $0.value.count > 1 }
      guard let rung = fine.values.compactMap({ $0.keys.min() }).min(),
        let coarser = Rung(rawValue: rung.rawValue + 1)
      else { continue }
      for (series, rungs) in fine where rungs[rung] != nil { finest[series] = coarser }
      return true
    }
    return false
  }

  private func isDetail(_ series: Series) -> Bool {
    series.kind == .flow || series.kind != .all && parts.contains(series.metric)
  }

  /// Leaves out the finest figures that a count which cannot be protected belongs to; returns whether
  /// there were some.
  ///
  /// - Parameter keys: The count, then those that sums tie it to.
  mutating func silence(_ keys: [FigureKey]) -> Bool {
    let printed = keys.filter { !drops($0) }
    let finest = printed.min { left, right in
      (Rung(left.period).rawValue, Self.depth(of: left), left)
        < (Rung(right.period).rawValue, Self.depth(of: right), right)
    }
    guard let finest else { return false }
    let (series, rung) = (Series(finest), Rung(finest.period))
    if let coarser = Rung(rawValue: rung.rawValue + 1) {
      self.finest[series] = coarser
    } else {
      silent[series, default: []].insert(finest.period)
    }
    return true
  }

  /// Flows are finer than what they add up to, and everything is the coarsest.
  private static func depth(of key: FigureKey) -> Int {
    switch Subject.kind(ofKey: key.subject) {
    case .flow, .occupation: 0
    case .all: 2
    default: 1
    }
  }

  /// How many counts would be hidden.
  private struct Tally {
    var counts = 0
    var hidden = 0

    mutating func add(_ one: (key: FigureKey, value: Int, isHidden: Bool)) {
      guard one.value > 0 else { return }
      counts += 1
      if one.isHidden { hidden += 1 }
    }

    var share: Double { counts == 0 ? 0 : Double(hidden) / Double(counts) }

    func isReadable(hiding part: Double = 1.0 / 3) -> Bool {
      Double(hidden) <= Double(counts) * part
    }
  }
}
