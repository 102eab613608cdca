/// The metrics whose small counts are secret, those that are made of them, and by what rules.
struct ProtectedMetrics {
  /// The counts, by id.
  private(set) var rules: [String: DisclosureRule] = [:]
  /// Shares of one protected count, whose numerator no metric gives: by their id, that of the count.
  private(set) var numerators: [String: String] = [:]
  /// Counts that hang together, as parts or as orientations: sorted, each sorted.
  private(set) var groups: [[String]] = []
  /// The metrics that are made of protected ones, each after those that it follows.
  private(set) var followers: [String] = []
  /// Partners' figures that are no counts, with their rules: hidden where they rest on few persons.
  private(set) var personal: [String: DisclosureRule] = [:]
  private var manifests: [String: MetricManifest]

  init(_ metrics: [MetricManifest], policy: DisclosurePolicy) {
    manifests = Dictionary(metrics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for metric in metrics where metric.disclosure.isCount {
      rules[metric.id] = policy.rule(for: metric)
    }
    findFollowers(metrics)
    for id in followers {
      guard let share = manifests[id], share.unit == .share else { continue }
      let counts = share.disclosure.follows.filter { rules[$0] != nil }
      if counts.count == 1, let count = counts.first { numerators[id] = count }
    }
    for (share, count) in numerators { rules[share] = rules[count] }
    for metric in metrics where metric.disclosure.isPersonal { protectPersons(of: metric, policy) }
    joinGroups()
  }

  var isEmpty: Bool { rules.isEmpty && personal.isEmpty }

  subscript(id: String) -> MetricManifest? { manifests[id] }

  /// Along what counts add up; a numerator as its count does.
  var additivity: Additivity {
    rules.keys.reduce(into: Additivity()) { known, id in
      known.axes[id] = manifests[numerators[id] ?? id]?.disclosure.sums
      known.wholes[id] = whole(of: id)
      known.years[id] = year(of: id)
    }
  }

  /// The metric that counts these among others.
  func whole(of id: String) -> String? {
    let whole = numerators[id] ?? manifests[id]?.disclosure.partOf
    return whole.flatMap { rules[$0] == nil ? nil : $0 }
  }

  /// The metric whose years add up the months of another.
  func year(of id: String) -> String? {
    manifests[id]?.disclosure.monthsOf.flatMap { rules[$0] == nil ? nil : $0 }
  }

  /// The metric that counts the orientations of the persons of another.
  func orientations(of id: String) -> String? {
    guard numerators[id] == nil else { return nil }
    return manifests[id]?.disclosure.orientations.flatMap { rules[$0] == nil ? nil : $0 }
  }

  /// The metrics that count a part of another one, sorted.
  func parts(of id: String) -> [String] {
    rules.keys.filter { numerators[$0] == nil && whole(of: $0) == id }.sorted()
  }

  /// Whether a metric is protected, or made of one that is.
  func isProtected(_ id: String) -> Bool {
    rules[id] != nil || followers.contains(id) || personal[id] != nil
  }

  /// The rule by which a figure is hidden where the persons it rests on are few; nil for figures of
  /// dash's own, which follow their counts.
  func personalRule(of id: String) -> DisclosureRule? {
    manifests[id]?.disclosure.isPersonal == true ? rules[id] ?? personal[id] : nil
  }

  /// The counts that a partner's share has for its base, beside its figures: no metric gives them.
  func ownBase(of id: String) -> String? {
    numerators[id] == Self.base(of: id) ? Self.base(of: id) : nil
  }

  /// Whether a metric counts what its rule protects.
  func isCount(_ id: String) -> Bool { rules[id] != nil && numerators[id] == nil }

  /// Whether a count is secret for its size.
  func isSmall(_ count: Int, of id: String) -> Bool {
    rules[id]?.small.contains(count) ?? false
  }

  /// What the bases of a share are called among counts.
  static func base(of share: String) -> String { "\(share)#base" }

  /// A share of persons is protected with its base and its numerator, which add up as it says; any
  /// other figure is hidden for itself.
  private mutating func protectPersons(of metric: MetricManifest, _ policy: DisclosurePolicy) {
    guard rules[metric.id] == nil, !followers.contains(metric.id),
      let rule = policy.rule(for: metric)
    else { return }
    personal[metric.id] = rule
    guard metric.unit == .share else { return }
    let base = Self.base(of: metric.id)
    var counts = metric
    counts.id = base
    counts.disclosure.isCount = true
    manifests[base] = counts
    numerators[metric.id] = base
    rules[base] = rule
    rules[metric.id] = rule
  }

  private mutating func findFollowers(_ metrics: [MetricManifest]) {
    var found = true
    while found {
      found = false
      for metric in metrics where rules[metric.id] == nil && !followers.contains(metric.id) {
        guard metric.disclosure.follows.contains(where: isProtected) else { continue }
        followers.append(metric.id)
        found = true
      }
    }
    sortFollowers()
  }

  /// Puts each after those it follows; what follows itself in a ring stands at the end.
  private mutating func sortFollowers() {
    var waiting = followers.sorted()
    var sorted: [String] = []
    while !waiting.isEmpty {
      let ready = waiting.filter { id in
        manifests[id]?.disclosure.follows.allSatisfy { !waiting.contains($0) } ?? true
      }
      sorted += ready.isEmpty ? waiting : ready
      waiting = ready.isEmpty ? [] : waiting.filter { !ready.contains($0) }
    }
    followers = sorted
  }

  /// Counts that hang together are protected by one rule: the strictest.
  private mutating func joinGroups() {
    var groupOf: [String: String] = Dictionary(uniqueKeysWithValues: rules.keys.map { ($0, $0) })
    for id in rules.keys.sorted() {
      for other in [whole(of: id), orientations(of: id), year(of: id)].compactMap({ $0 }) {
        guard let from = groupOf[other], let to = groupOf[id], from != to else { continue }
        for (key, group) in groupOf where group == from { groupOf[key] = to }
      }
    }
    groups = Dictionary(grouping: groupOf.keys, by: { groupOf[$0] ?? $0 }).values
      .map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    for group in groups {
      let joined = group.compactMap { rules[$0] }.reduce(nil) { $0?.joined(with: $1) ?? $1 }
      for id in group { rules[id] = joined }
    }
  }
}
