/// Which sums of protected counts do not hold everything: somewhere a total is more than its parts,
/// since not every record names a public, or one spans two months.
///
/// Readers are told for a whole metric at a time, as they are told what it counts; it says nothing
/// of any one figure.
public struct SumRests: Sendable, Hashable {
  /// By metric, sorted: `territory`, `subject public`, `period month`.
  public let axes: [String: [String]]

  /// Compares every total with its parts, before anything is hidden.
  public init(
    _ indicators: [Indicator], metrics: [MetricManifest], policy: DisclosurePolicy
  ) {
    let protected = ProtectedMetrics(metrics, policy: policy)
    let counts = ProtectedCounts(
      indicators.filter { protected.rules[$0.metric] != nil }, metrics: protected
    ).counts
    var sums = Sums(counts, policy: policy)
    sums.addWholes(protected.additivity, policy: policy)
    sums.addPeriods(protected.additivity)
    axes = sums.open
  }

  /// No sum has a rest.
  public static let none = SumRests([], metrics: [], policy: DisclosurePolicy())
}

/// What the parts of every total add up to.
private struct Sums {
  private struct Key: Hashable {
    var whole: Int
    var axis: String
  }

  private let counts: [CountSystem.Count]
  private let nomenclatures: [String: String]
  private var parts: [Key: Int] = [:]

  init(_ counts: [CountSystem.Count], policy: DisclosurePolicy) {
    self.counts = counts.sorted { $0.key < $1.key }
    nomenclatures = policy.subjects.reduce(into: [:]) { $0[$1.key] = $1.nomenclature }
  }

  mutating func addWholes(_ additivity: Additivity, policy: DisclosurePolicy) {
    let index = Dictionary(
      counts.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let links = CountLinks(index, additivity, policy: policy)
    for count in counts {
      for link in links.wholes(of: count.key) {
        guard let axis = axis(of: count.key, within: counts[link.whole].key) else { continue }
        parts[Key(whole: link.whole, axis: axis), default: 0] += count.value
      }
    }
  }

  mutating func addPeriods(_ additivity: Additivity) {
    var start = 0
    while start < counts.count {
      let key = counts[start].key
      let end = counts[start...].firstIndex { $0.key.during(key.period) != key } ?? counts.count
      if additivity.axes[key.metric]?.contains(.period) ?? false {
        for link in PeriodNesting(counts[start..<end].map(\.key.period)).links
        where !link.axis.hasPrefix("in ") {
          let part = counts[start + link.part]
          let axis = "period \(Self.grain(part.key.period))"
          parts[Key(whole: start + link.whole, axis: axis), default: 0] += part.value
        }
      }
      start = end
    }
  }

  /// The axes along which some total is more than its parts, by metric.
  var open: [String: [String]] {
    let found = parts.filter { counts[$0.key.whole].value > $0.value }.keys
    return Dictionary(grouping: found) { counts[$0.whole].key.metric }
      .mapValues { Set($0.map(\.axis)).sorted() }
  }

  /// Along what a count is a part of another; nil where it is one of another metric.
  private func axis(of part: FigureKey, within whole: FigureKey) -> String? {
    guard part.metric == whole.metric else { return nil }
    guard part.territory == whole.territory else { return "territory" }
    let kind = Subject.kind(ofKey: part.subject)
    let table = ([kind.rawValue] + [nomenclatures[part.subject]].compactMap { $0 })
      .joined(separator: " ")
    guard kind == .flow else { return "subject \(table)" }
    switch Subject.kind(ofKey: whole.subject) {
    case .origin: return "subject \(table) to"
    case .destination: return "subject \(table) from"
    default: return "subject \(table)"
    }
  }

  private static func grain(_ period: String) -> String {
    if Month(period) != nil { return "month" }
    if Fortnight(period) != nil { return "fortnight" }
    if period.contains("/") { return "window" }
    return period.contains("-Q") ? "quarter" : period.contains("-S") ? "semester" : "year"
  }
}
