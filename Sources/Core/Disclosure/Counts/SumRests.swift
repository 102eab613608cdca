/// Which sums of protected counts do not hold everything: somewhere a total is more than its parts,
/// since not every record names a public, one spans two months, or a part is not in the site at all.
///
/// Readers are told for a whole metric at a time, as they are told what it counts; it says nothing
/// of any one figure.
public struct SumRests: Sendable, Hashable {
  /// By metric, sorted: `territory`, `subject public`, `period month`.
  public let axes: [String: [String]]

  /// Compares every total with its parts that have a row in the site, as they were before anything was
  /// hidden.
  ///
  /// - Parameter published: What the site shows, hidden figures among it; nil where nothing is left out.
  public init(
    _ indicators: [Indicator], metrics: [MetricManifest], policy: DisclosurePolicy,
    published: PublishedFigures? = nil
  ) {
    let protected = ProtectedMetrics(metrics, policy: policy)
    let counts = ProtectedCounts(
      indicators.filter { protected.rules[$0.metric] != nil }, metrics: protected
    ).counts
    let rows = PrintedRows(counts, in: published)
    var sums = Sums(counts.filter { rows.tellOf($0.key) }, policy: policy)
    sums.addWholes(protected.additivity, policy: policy)
    let periods = Sums(counts.filter { rows.print($0.key) }, policy: policy)
      .periods(protected.additivity)
    axes = sums.open.merging(periods.open) { Set($0 + $1).sorted() }
  }

  /// No sum has a rest.
  public static let none = SumRests([], metrics: [], policy: DisclosurePolicy())
}

/// The rows of a site, and the lines of figures that stop above a grain: readers see that these hold
/// more than is printed, and need not be told.
private struct PrintedRows {
  private var keys: Set<FigureKey>?
  /// Lines of figures, with each grain they have.
  private var lines: Set<[String]> = []

  init(_ counts: [CountSystem.Count], in published: PublishedFigures?) {
    guard let published else { return }
    let printed = counts.map(\.key).filter {
      published.figure($0.metric, $0.territory, $0.subject, $0.period) != nil
    }
    keys = Set(printed)
    for key in printed {
      lines.insert(Self.line(key))
      lines.insert(Self.line(key) + [Sums.grain(key.period)])
    }
  }

  func print(_ key: FigureKey) -> Bool { keys?.contains(key) ?? true }

  /// Whether the site prints a count, or shows that its line of figures stops above it.
  func tellOf(_ key: FigureKey) -> Bool {
    print(key)
      || lines.contains(Self.line(key))
        && !lines.contains(Self.line(key) + [Sums.grain(key.period)])
  }

  private static func line(_ key: FigureKey) -> [String] {
    [key.metric, key.territory, key.subject]
  }
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

  /// The sums along time alone.
  func periods(_ additivity: Additivity) -> Sums {
    var sums = self
    sums.addPeriods(additivity)
    return sums
  }

  private mutating func addPeriods(_ additivity: Additivity) {
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
    guard part.metric == whole.metric else {
      return part.period == whole.period ? nil : "months \(part.metric)"
    }
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

  static func grain(_ period: String) -> String {
    if Month(period) != nil { return "month" }
    if Fortnight(period) != nil { return "fortnight" }
    if period.contains("/") { return "window" }
    return period.contains("-Q") ? "quarter" : period.contains("-S") ? "semester" : "year"
  }
}
