/// The figures that one metric is made of, as they are shown.
struct Neighbours {
  /// Whether a figure may be shown, for all that it is made of.
  enum Verdict: Equatable {
    case shown
    /// This metric's figure is hidden.
    case hidden(String)
    /// What it is made of is left out.
    case omitted
  }

  private let manifest: MetricManifest
  private let followed: [String]
  private let shown: [FigureKey: PublishedFigure]
  private let omitted: Set<FigureKey>
  private let tree: TerritoryTree
  /// The territories and periods in which a figure of a followed metric is hidden: ranks tell of all.
  private let hiddenAround: Set<FigureKey>
  /// The periods of followed figures, sorted.
  private let periods: [FigureKey: [String]]

  init(
    _ manifest: MetricManifest, metrics: ProtectedMetrics, shown: [FigureKey: PublishedFigure],
    omitted: Set<FigureKey>, tree: TerritoryTree
  ) {
    self.manifest = manifest
    self.shown = shown
    self.omitted = omitted
    self.tree = tree
    followed = manifest.disclosure.follows.filter { metrics.isProtected($0) }
    let names = Set(followed)
    let own = shown.filter { names.contains($0.key.metric) }
    hiddenAround = own.reduce(into: []) { keys, one in
      if case .masked = one.value { keys.insert(one.key.about("")) }
    }
    periods = own.keys.reduce(into: [:]) { $0[$1.during(""), default: []].append($1.period) }
      .mapValues { $0.sorted() }
  }

  func verdict(on key: FigureKey) -> Verdict {
    for metric in followed {
      let own = key.of(metric)
      if omitted.contains(own) { return .omitted }
      if others(than: own).contains(where: isHidden) || isHidden(own) { return .hidden(metric) }
      if manifest.unit == .rank, hiddenAround.contains(own.about("")) { return .hidden(metric) }
    }
    return .shown
  }

  /// Whether one of the followed figures is shown and is this number.
  func shows(_ number: Double, at key: FigureKey) -> Bool {
    followed.contains { shown[key.of($0)]?.number?.value == number }
  }

  /// What a figure is made of beside the followed one itself: of a change, the period before; of a
  /// quotient of shares, everything in its territory and the same in those above.
  private func others(than own: FigureKey) -> [FigureKey] {
    switch manifest.unit {
    case .relativeChange, .points:
      let before = periods[own.during("")]?.last {
        $0 < own.period && $0.utf8.count == own.period.utf8.count
      }
      return before.map { [own.during($0)] } ?? []
    case .ratio:
      let all = Subject.all.key
      let above = tree.ancestors(of: own.territory).map(\.key)
      return [own.about(all)]
        + above.flatMap { [own.at($0), own.at($0).about(all)] }
        .filter { shown[$0] != nil || omitted.contains($0) }
    case .count, .share, .rank, .category, .grade, .month, .index, .coefficient, .score,
      .difference, .rate:
      return []
    }
  }

  /// Whether readers do not see a figure; one that nobody gave counts as hidden.
  private func isHidden(_ key: FigureKey) -> Bool {
    switch shown[key] {
    case .masked, nil: true
    case .number, .between, .missing: false
    }
  }
}
