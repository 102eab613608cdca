/// The figures of protected metrics as the public may see them, and of what is made of them.
struct MaskedFigures {
  /// In the order of the rows; figures that are left out are not among them.
  private(set) var published: [PublishedIndicator] = []
  /// Why figures that are no counts, or no exact ones, are hidden.
  private(set) var reasons: [FigureKey: DisclosureReport.Reason] = [:]
  private let metrics: ProtectedMetrics
  private let counts: ProtectedCounts
  private let fates: [FigureKey: CountProtection.Fate]
  private var shown: [FigureKey: PublishedFigure] = [:]
  /// Figures that are left out.
  private(set) var omitted: Set<FigureKey> = []

  init(
    _ rows: [Indicator], counts: ProtectedCounts, fates: [FigureKey: CountProtection.Fate],
    metrics: ProtectedMetrics, plain: PlainFigures, tree: TerritoryTree
  ) {
    self.metrics = metrics
    self.counts = counts
    self.fates = fates
    let byMetric = Dictionary(grouping: rows, by: \.metric)
    let secretive = Set(counts.smallIntervals.map(\.metric))
    for id in metrics.rules.keys.sorted() where metrics.numerators[id] == nil {
      for row in byMetric[id] ?? [] {
        guard let figure = plain.published(row)?.figure else { continue }
        show(count(row.key, figure, mayBound: !secretive.contains(id)), of: row)
      }
    }
    for id in metrics.personal.keys.sorted() {
      for row in byMetric[id] ?? [] {
        guard let figure = plain.published(row)?.figure else { continue }
        show(personal(row.key, figure), of: row)
      }
    }
    for id in metrics.followers {
      guard let manifest = metrics[id] else { continue }
      let neighbours = Neighbours(
        manifest, metrics: metrics, shown: shown, omitted: omitted, tree: tree)
      for row in byMetric[id] ?? [] {
        guard let figure = plain.published(row)?.figure else { continue }
        show(follower(row, figure, manifest, neighbours), of: row)
      }
    }
  }

  private mutating func show(_ figure: PublishedFigure?, of row: Indicator) {
    guard let figure else {
      omitted.insert(row.key)
      return
    }
    shown[row.key] = figure
    published.append(row.published(as: figure))
  }

  /// What is shown of a partner's figure that is no count; nil where it is left out.
  ///
  /// A base stays where it is shown that no count of it is hidden.
  private mutating func personal(_ key: FigureKey, _ figure: PublishedFigure) -> PublishedFigure? {
    if counts.fewPersons.contains(key) {
      reasons[key] = .small
      return figure.holdsNumbers ? .masked(nil) : figure
    }
    guard case .number(var number) = figure else { return figure }
    guard let base = metrics.ownBase(of: key.metric) else {
      number.base = nil
      return .number(number)
    }
    for own in [key, key.of(base)] {
      switch fates[own] {
      case .hidden(let reason):
        reasons[key] = reason
        return .masked(nil)
      case .omitted: return nil
      case .shown, nil: break
      }
    }
    return .number(number)
  }

  /// What is shown of a count; nil where it is left out.
  private mutating func count(
    _ key: FigureKey, _ figure: PublishedFigure, mayBound: Bool
  ) -> PublishedFigure? {
    if counts.smallIntervals.contains(key) {
      reasons[key] = .small
      return .masked(nil)
    }
    guard case .number(var number) = figure else { return figure }
    if counts.fewPersons.contains(key) {
      reasons[key] = .small
      return .masked(nil)
    }
    switch fates[key] {
    case .hidden: return .masked(nil)
    case .omitted: return nil
    case .shown, nil: break
    }
    // What a total may be beyond its number adds up the intervals of its parts, hidden ones included.
    if !mayBound { number.bounds = nil }
    return .number(number)
  }

  /// What is shown of a figure made of counts; nil where these are left out.
  private mutating func follower(
    _ row: Indicator, _ figure: PublishedFigure, _ manifest: MetricManifest,
    _ neighbours: Neighbours
  ) -> PublishedFigure? {
    switch fates[row.key] {
    case .hidden(let reason):
      reasons[row.key] = reason
      return .masked(nil)
    case .omitted: return nil
    case .shown, nil: break
    }
    switch neighbours.verdict(on: row.key) {
    case .omitted: return nil
    case .hidden(let metric) where figure.holdsNumbers:
      reasons[row.key] = .follows(metric)
      return .masked(nil)
    case .hidden, .shown: break
    }
    guard case .number(var number) = figure else { return figure }
    if manifest.unit.hasCountedBase, let base = number.base {
      let rules = manifest.disclosure.follows.compactMap { metrics.rules[$0] }
      if rules.contains(where: { $0.small.contains(Int(base.rounded())) }) {
        reasons[row.key] = .small
        return .masked(nil)
      }
      if !neighbours.shows(base, at: row.key) { number.base = nil }
    }
    return .number(number)
  }
}

extension PublishedFigure {
  /// Whether it says anything of the size of what it counts.
  fileprivate var holdsNumbers: Bool {
    switch self {
    case .number, .between: true
    case .masked(let bounds): bounds != nil
    case .missing: false
    }
  }
}

extension Unit {
  /// Whether the base of its values counts what figures count; that of a rate counts days.
  fileprivate var hasCountedBase: Bool {
    if case .rate = self { false } else { true }
  }
}
