extension ReportContents {
  /// Returns what any reader may know of the sums of a metric.
  func ties(of metric: MetricManifest, isRounded: Bool) -> PublishedTies {
    PublishedTies(
      metric: metric.id, unit: metric.unit.kind, isCount: metric.disclosure.isCount,
      disclosure: rule(of: metric),
      sums: metric.disclosure.sums.map(\.rawValue).sorted(), rests: rests.axes[metric.id] ?? [],
      partOf: metric.disclosure.partOf,
      orientations: metric.disclosure.orientations, monthsOf: metric.disclosure.monthsOf,
      follows: metric.disclosure.follows,
      rounding: isRounded ? RoundedFigures.base : nil,
      names: [metric.shortTitle] + metric.unit.nouns)
  }

  /// The metrics whose counts are rounded.
  var roundedMetrics: Set<String> {
    figures.reduce(into: []) { metrics, one in
      if one.figure.number?.isRounded == true { metrics.insert(one.metric) }
    }
  }

  /// The strictest of the metric's own rule and those of the datasets it reads; nil where none has one,
  /// or where the metric neither counts what a rule protects nor is made of such counts.
  private func rule(of metric: MetricManifest) -> DisclosureRule? {
    let own = metric.disclosure.threshold.map { DisclosureRule(threshold: $0) }
    guard metric.disclosure.isCount || !metric.disclosure.follows.isEmpty else { return nil }
    let rules = sources.filter { $0.roles.contains(where: metric.reads.contains) }
      .compactMap(\.disclosure)
    return rules.reduce(own) { $0?.joined(with: $1) ?? $1 }
  }
}

extension Unit {
  /// What stands behind its numbers in a sentence.
  fileprivate var nouns: [String] {
    switch self {
    case .count(let singular, let plural), .difference(let singular, let plural):
      [singular, plural]
    case .rate(let plural): ["\(plural) pour 30 jours"]
    case .share, .relativeChange, .points, .rank, .ratio, .category, .grade, .month, .index,
      .coefficient, .score:
      []
    }
  }

  /// What its values are, in one word for programs.
  fileprivate var kind: String {
    switch self {
    case .count: "count"
    case .share: "share"
    case .relativeChange: "relative-change"
    case .points: "points"
    case .rank: "rank"
    case .ratio: "ratio"
    case .category: "category"
    case .grade: "grade"
    case .month: "month"
    case .index: "index"
    case .coefficient: "coefficient"
    case .score: "score"
    case .difference: "difference"
    case .rate: "rate"
    }
  }
}
