/// The counts of linked metrics, and all that adds up to what among them: what readers know when they
/// reckon.
struct CountSystem {
  /// One count, before anything is decided about it.
  struct Count: Hashable {
    var key: FigureKey
    var value: Int
    var state: AdditiveSystem.State
  }

  /// Counts that no sum ties to any other.
  struct Component {
    /// The counts, sorted; what follows them in the system is printed nowhere.
    var counts: [Count]
    var system: AdditiveSystem
  }

  /// The parts of the whole that share nothing, in the order of their first counts.
  let components: [Component]
  /// Where parts are more than their total, so that the sum is none.
  let contradictions: [FigureKey]

  /// Ties counts together.
  ///
  /// What a total holds beyond its parts becomes a cell that is printed nowhere; a sum whose parts are
  /// more than its total is left out.
  init(
    _ counts: [Count], rule: DisclosureRule, metrics: ProtectedMetrics, policy: DisclosurePolicy
  ) {
    let counts = counts.sorted { $0.key < $1.key }
    var draft = Draft(counts, rule: rule, tree: policy.tree)
    let index = Dictionary(
      counts.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let additivity = metrics.additivity
    let links = CountLinks(index, additivity, policy: policy)
    for (position, count) in counts.enumerated() {
      for link in links.wholes(of: count.key) { draft.add(position, to: link.whole, link.axis) }
    }
    draft.nestPeriods { additivity.axes[$0]?.contains(.period) ?? false }
    draft.closeSums()
    draft.addOrders(index, metrics: metrics)
    contradictions = draft.contradictions.map { counts[$0].key }
    components = draft.components()
  }
}

/// A system in the making.
private struct Draft {
  private struct SumKey: Hashable, Comparable {
    var axis: String
    var total: Int

    static func < (left: SumKey, right: SumKey) -> Bool {
      (left.axis, left.total) < (right.axis, right.total)
    }
  }

  private let counts: [CountSystem.Count]
  private var system: AdditiveSystem
  private var parts: [SumKey: [Int]] = [:]
  /// What totals hold beyond their parts, where that is anything.
  private var rests: [SumKey: Int] = [:]
  private(set) var contradictions: [Int] = []

  init(_ counts: [CountSystem.Count], rule: DisclosureRule, tree: TerritoryTree) {
    self.counts = counts
    system = AdditiveSystem(small: rule.small)
    for count in counts {
      _ = system.add(count.value, count.state, weight: Self.weight(of: count.key, in: tree))
    }
  }

  /// Readers look for wholes first: all subjects, wide territories, whole years.
  private static func weight(of key: FigureKey, in tree: TerritoryTree) -> Double {
    let level: Double =
      switch tree[key.territory]?.level {
      case .nation, .region: 4
      case .departement: 2
      case .bassin, nil: 1
      }
    return level * (key.subject == Subject.all.key ? 3 : 1)
      * (PeriodText.isYear(key.period) ? 2 : 1)
  }

  mutating func add(_ part: Int, to total: Int, _ axis: String) {
    parts[SumKey(axis: axis, total: total), default: []].append(part)
  }

  /// Nests the periods of each subject; the counts of one stand beside each other.
  mutating func nestPeriods(where isAdditive: (String) -> Bool) {
    var start = 0
    while start < counts.count {
      let key = counts[start].key
      let end =
        counts[start...].firstIndex { $0.key.during(key.period) != key } ?? counts.count
      if end - start > 1, isAdditive(key.metric) {
        for link in PeriodNesting(counts[start..<end].map(\.key.period)).links {
          add(start + link.part, to: start + link.whole, link.axis)
        }
      }
      start = end
    }
  }

  /// Makes the sums, with what each total holds beyond its parts.
  mutating func closeSums() {
    let axes = Dictionary(
      uniqueKeysWithValues: Set(parts.keys.map(\.axis)).sorted().enumerated().map { ($1, $0) })
    for key in parts.keys.sorted() {
      guard var members = parts[key], let axis = axes[key.axis] else { continue }
      let rest = system.cells[key.total].value - members.reduce(0) { $0 + system.cells[$1].value }
      guard rest >= 0 else {
        contradictions.append(key.total)
        continue
      }
      if rest > 0 {
        members.append(system.add(rest, .unprinted))
        rests[key] = system.cells.count - 1
      }
      system.sums.append(.init(total: key.total, parts: members, axis: axis))
    }
  }

  /// Persons are at most their orientations and those sent nowhere by name; who is sent to one
  /// destination is at most all.
  mutating func addOrders(_ index: [FigureKey: Int], metrics: ProtectedMetrics) {
    for (place, count) in counts.enumerated() {
      guard let name = metrics.orientations(of: count.key.metric) else { continue }
      let without = metrics.parts(of: count.key.metric).compactMap { index[count.key.of($0)] }
      let isComplete = without.count == metrics.parts(of: count.key.metric).count
      if let orientations = index[count.key.of(name)], isComplete {
        addOrder(place, atMost: [orientations] + without)
      }
    }
    let persons = counts.enumerated().reduce(into: [String: String]()) { persons, one in
      let id = one.element.key.metric
      if persons[id] == nil { persons[id] = metrics.orientations(of: id) }
    }
    for (id, orientations) in persons.sorted(by: { $0.key < $1.key }) {
      // Who is sent nowhere by name is sent to nobody.
      let without = metrics.parts(of: id)
      addDestinationOrders(
        orientations, of: id, without: without.count == 1 ? without.first : nil, index)
    }
  }

  private mutating func addDestinationOrders(
    _ orientations: String, of persons: String, without: String?, _ index: [FigureKey: Int]
  ) {
    for (place, count) in counts.enumerated() where count.key.metric == orientations {
      let subject = count.key.subject
      let origin: String? =
        switch Subject.kind(ofKey: subject) {
        case .destination: Subject.all.key
        case .flow: Subject.ends(ofFlow: subject).map { Subject.origin($0.origin) }
        default: nil
        }
      // A person may be sent to two structures of one network, never twice to one structure.
      guard let origin, !subject.contains("@"),
        let whole = index[count.key.of(persons).about(origin)]
      else { continue }
      let sent = without.flatMap { rests[SumKey(axis: "part \($0)", total: whole)] }
      addOrder(place, atMost: [sent.flatMap { holds(place, atMost: [$0]) ? $0 : nil } ?? whole])
    }
  }

  private func holds(_ lesser: Int, atMost greater: [Int]) -> Bool {
    system.cells[lesser].value <= greater.reduce(0) { $0 + system.cells[$1].value }
  }

  private mutating func addOrder(_ lesser: Int, atMost greater: [Int]) {
    guard holds(lesser, atMost: greater) else { return }
    system.orders.append(.init(lesser: lesser, greater: greater))
  }

  // MARK: - Components

  /// Cuts the system into parts that share no sum and no order.
  func components() -> [CountSystem.Component] {
    var groups = DisjointSets(count: system.cells.count)
    for sum in system.sums { for part in sum.parts { groups.join(sum.total, part) } }
    for order in system.orders { for other in order.greater { groups.join(order.lesser, other) } }
    let members = Dictionary(grouping: system.cells.indices) { groups.root(of: $0) }
    let sums = Dictionary(grouping: system.sums) { groups.root(of: $0.total) }
    let orders = Dictionary(grouping: system.orders) { groups.root(of: $0.lesser) }
    return members.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }.map { root, cells in
      component(of: cells, sums[root] ?? [], orders[root] ?? [])
    }
  }

  private func component(
    of cells: [Int], _ sums: [AdditiveSystem.Sum], _ orders: [AdditiveSystem.Order]
  ) -> CountSystem.Component {
    let place = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    var own = AdditiveSystem(small: system.small)
    own.cells = cells.map { system.cells[$0] }
    own.sums = sums.map { sum in
      .init(
        total: place[sum.total] ?? 0, parts: sum.parts.compactMap { place[$0] }, axis: sum.axis)
    }
    own.orders = orders.map { order in
      .init(lesser: place[order.lesser] ?? 0, greater: order.greater.compactMap { place[$0] })
    }
    return CountSystem.Component(
      counts: cells.prefix { $0 < counts.count }.map { counts[$0] }, system: own)
  }
}

extension CountSystem.Component {
  /// Whether anything in it need be hidden: where nothing is small, all may be shown.
  var hasSecrets: Bool {
    system.cells.contains { cell in
      switch cell.state {
      case .open, .unprinted: system.small.contains(cell.value)
      case .shut: true
      case .known: false
      }
    }
  }
}
