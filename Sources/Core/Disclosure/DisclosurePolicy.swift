/// How small counts are kept secret.
public enum DisclosureMethod: String, Sendable, Codable, CaseIterable {
  /// They are hidden, and others with them, so that they cannot be computed back.
  case suppression
  /// Every count is rounded to a multiple of 5, so that nothing is hidden and sums hold.
  case rounding
}

/// What disclosure control must know of a project: for whom a site is made, what its datasets ask,
/// how its figures add up, and what readers know from former editions.
public struct DisclosurePolicy: Sendable {
  /// For whom the site is made.
  public var mode: DisclosureMode
  /// How small counts are kept secret.
  public var method: DisclosureMethod
  /// The threshold that every dataset with a rule has at least; nil for their own.
  public var leastThreshold: Int?
  /// The datasets, with their rules.
  public var sources: [DataSource]
  /// The territories, each under its parent.
  public var tree: TerritoryTree
  /// What figures are about, with their parents.
  public var subjects: [Subject]
  /// What former editions showed and hid.
  public var ledger: MaskLedger

  /// Gathers what is known; by default there is no rule, and nothing is hidden.
  public init(
    mode: DisclosureMode = .diffusion, method: DisclosureMethod = .suppression,
    leastThreshold: Int? = nil, sources: [DataSource] = [],
    tree: TerritoryTree = TerritoryTree([]), subjects: [Subject] = [],
    ledger: MaskLedger = MaskLedger()
  ) {
    self.mode = mode
    self.method = method
    self.leastThreshold = leastThreshold
    self.sources = sources
    self.tree = tree
    self.subjects = subjects
    self.ledger = ledger
  }

  /// The rule for the counts of a metric: the strictest of its own and those of the datasets it reads.
  func rule(for metric: MetricManifest) -> DisclosureRule? {
    let read = rule(reading: metric.reads)
    guard let threshold = metric.disclosure.threshold else { return read }
    let own = DisclosureRule(threshold: max(threshold, leastThreshold ?? 0, 2))
    return read?.joined(with: own) ?? own
  }

  /// The rule for figures that read some standard tables: the strictest of the datasets that fill
  /// them; nil where none has one.
  public func rule(reading roles: [String]) -> DisclosureRule? {
    let rules = sources.filter { !$0.roles.allSatisfy { !roles.contains($0) } }
      .compactMap(\.disclosure)
    return rules.reduce(nil) { joined, rule in
      var rule = rule
      rule.threshold = max(rule.threshold, leastThreshold ?? 0, 2)
      return joined?.joined(with: rule) ?? rule
    }
  }
}
