/// The figures of protected metrics rounded to multiples of 5, and what is made of them made of the
/// rounded ones.
struct RoundedFigures {
  /// What every count is a multiple of.
  static let base = 5

  /// In the order of the rows; empty where some metrics cannot be rounded.
  private(set) var published: [PublishedIndicator] = []
  /// The metrics whose counts add up in so many ways that no rounding was found that keeps their sums.
  private(set) var unroundable: Set<String> = []
  private let metrics: ProtectedMetrics
  private let counts: ProtectedCounts
  private var rounded: [FigureKey: Int] = [:]

  init(
    _ rows: [Indicator], counts: ProtectedCounts, metrics: ProtectedMetrics, plain: PlainFigures,
    policy: DisclosurePolicy
  ) {
    self.metrics = metrics
    self.counts = counts
    let byMetric = Dictionary(grouping: counts.counts, by: \.key.metric)
    for group in metrics.groups {
      guard let rule = group.first.flatMap({ metrics.rules[$0] }) else { continue }
      let system = CountSystem(
        group.flatMap { byMetric[$0] ?? [] }, rule: rule, metrics: metrics, policy: policy)
      for component in system.components {
        let rounding = ControlledRounding(component.system, base: Self.base)
        if !rounding.isAdditive { unroundable.formUnion(component.counts.map(\.key.metric)) }
        for (count, value) in zip(component.counts, rounding.values) { rounded[count.key] = value }
      }
    }
    guard unroundable.isEmpty else { return }
    for row in rows {
      guard let one = plain.published(row) else { continue }
      published.append(row.published(as: figure(of: row, one.figure)))
    }
  }

  private func figure(of row: Indicator, _ figure: PublishedFigure) -> PublishedFigure {
    if counts.smallIntervals.contains(row.key) { return .masked(nil) }
    if counts.fewPersons.contains(row.key), figure.number != nil { return .masked(nil) }
    if metrics.personal[row.metric] != nil, metrics.ownBase(of: row.metric) == nil {
      guard case .number(var number) = figure else { return figure }
      number.base = nil
      return .number(number)
    }
    guard case .number(var number) = figure, let manifest = metrics[row.metric] else {
      return figure
    }
    let isCount = metrics.rules[row.metric] != nil && metrics.numerators[row.metric] == nil
    guard
      let value = isCount ? rounded[row.key].map(Double.init) : remade(row.key, manifest, number)
    else { return .masked(nil) }
    number.value = value
    number.bounds = nil
    number.isRounded = true
    if !isCount {
      let base = manifest.unit == .share ? base(of: row.key, manifest) : nil
      number.base = base ?? (manifest.unit.isRate ? number.base : nil)
      number.hasSmallBase = number.base.map { $0 < manifest.minimumBase ?? 0 } ?? false
    }
    return .number(number)
  }

  /// A figure made of rounded counts; nil where there is no saying how it is made.
  private func remade(
    _ key: FigureKey, _ manifest: MetricManifest, _ number: PublishedNumber
  ) -> Double? {
    let followed = manifest.disclosure.follows.map { rounded[key.of($0)] }
    switch manifest.unit {
    case .share:
      let numerator = rounded[key] ?? part(of: key, manifest)
      guard let numerator, let base = base(of: key, manifest), base > 0 else { return nil }
      return min(1, Double(numerator) / base)
    case .difference:
      guard followed.count == 2, let sent = followed[0], let received = followed[1] else {
        return nil
      }
      return Double(sent - received)
    case .rate:
      guard followed.count == 1, let count = followed[0],
        let exact = counts[key.of(manifest.disclosure.follows[0])], exact > 0
      else { return followed == [0] ? 0 : nil }
      return number.value * Double(count) / Double(exact)
    case .count, .relativeChange, .points, .rank, .ratio, .category, .grade, .month, .index,
      .coefficient, .score:
      return nil
    }
  }

  /// The rounded numerator of a share that follows its two counts.
  private func part(of key: FigureKey, _ manifest: MetricManifest) -> Int? {
    let parts = manifest.disclosure.follows.filter { part in
      metrics.whole(of: part).map(manifest.disclosure.follows.contains) ?? false
    }
    return parts.count == 1 ? parts.first.flatMap { rounded[key.of($0)] } : nil
  }

  private func base(of key: FigureKey, _ manifest: MetricManifest) -> Double? {
    if let own = metrics.ownBase(of: key.metric) { return rounded[key.of(own)].map(Double.init) }
    let wholes = manifest.disclosure.follows.filter { whole in
      !(metrics.whole(of: whole).map(manifest.disclosure.follows.contains) ?? false)
    }
    return wholes.count == 1 ? wholes.first.flatMap { rounded[key.of($0)].map(Double.init) } : nil
  }
}

extension Unit {
  /// Whether its values are numbers for 30 days.
  var isRate: Bool {
    if case .rate = self { true } else { false }
  }
}
