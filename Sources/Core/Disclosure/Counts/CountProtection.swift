/// Hides counts so that they stay hidden, coarsens where that says more, and makes sure of it.
struct CountProtection {
  /// What became of a count.
  enum Fate: Hashable {
    case shown
    case hidden(DisclosureReport.Reason)
    /// It is left out, for a coarser one.
    case omitted
  }

  private let metrics: ProtectedMetrics
  private let policy: DisclosurePolicy
  private let counts: [CountSystem.Count]
  /// What a former edition left out while the data said the same.
  private let omittedBefore: Set<FigureKey>
  private var plan: CoarseningPlan
  private var known: [[CountSystem.Count]: Suppression] = [:]
  /// By figure.
  private(set) var fates: [FigureKey: Fate] = [:]
  /// Counts that are left out of sums that are printed: what those hide rests on them.
  private(set) var withdrawn: Set<FigureKey> = []
  private(set) var contradictions: [FigureKey] = []
  /// Counts that nothing protects.
  private(set) var exposed: [FigureKey] = []

  /// - Parameter counts: All exact counts of the protected metrics; their states do not matter.
  init(
    _ counts: [CountSystem.Count], metrics: ProtectedMetrics, policy: DisclosurePolicy
  ) {
    self.metrics = metrics
    self.policy = policy
    plan = CoarseningPlan(
      parts: Set(metrics.rules.keys.filter { metrics.whole(of: $0) != nil }))
    omittedBefore = Set(
      counts.filter { policy.ledger.omits($0.key, value: $0.value) }.map(\.key))
    self.counts = counts.sorted { $0.key < $1.key }.map { count in
      var count = count
      count.state = policy.ledger.state(of: count.key, value: count.value)
      return count
    }
  }

  /// Decides what becomes of every count.
  mutating func run() {
    climbBySize()
    var outcome = suppressed()
    while simplify(outcome) || climb(outcome) || silence(outcome) { outcome = suppressed() }
    fates = outcome.fates
    withdrawn = Set(fates.filter { $0.value == .omitted }.keys)
    for count in counts where drops(count.key) { fates[count.key] = .omitted }
    contradictions = outcome.contradictions
    exposed = audited()
  }

  // MARK: - Coarsening

  /// Whether a count is not printed: nor is a part where its whole is not.
  private func drops(_ key: FigureKey) -> Bool {
    omittedBefore.contains(key) || plan.drops(key)
      || metrics.numerators[key.metric].map { plan.drops(key.of($0)) } ?? false
  }

  /// Leaves out what small counts alone make unreadable, before anything is worked out: each of
  /// them needs another to hide it, at least.
  private mutating func climbBySize() {
    let sizes = counts.map(size)
    while plan.climb(sizes, hidingAtMost: 1.0 / 6, ofDetails: 1.0 / 3) {}
  }

  private mutating func climb(_ outcome: Outcome) -> Bool {
    plan.climb(
      counts.compactMap { count in
        guard !drops(count.key), let fate = outcome.fates[count.key] else { return nil }
        return (key: count.key, value: count.value, isHidden: fate != .shown)
      })
  }

  /// Leaves out the finest figures of what was too large to be worked out.
  private mutating func simplify(_ outcome: Outcome) -> Bool {
    var changed = false
    for part in outcome.tooLarge {
      changed = plan.simplify(part.map(size)) || changed
    }
    return changed
  }

  /// A count as it would be hidden for its size alone.
  private func size(
    _ count: CountSystem.Count
  ) -> (key: FigureKey, value: Int, isHidden: Bool) {
    (count.key, count.value, metrics.isSmall(count.value, of: count.key.metric))
  }

  /// Leaves out figures around what could not be protected, the finest first; one at a time where
  /// several have figures in common.
  private mutating func silence(_ outcome: Outcome) -> Bool {
    var changed = false
    for keys in outcome.exposed where !keys.contains(where: drops) {
      changed = plan.silence(keys) || changed
    }
    if changed { return true }
    return outcome.exposed.contains { plan.silence($0) }
  }

  // MARK: - Suppression

  /// About a second of work for one group of linked counts.
  private static let mostEffort = 200_000_000

  /// Small counts times all counts of one group that the search is tried on.
  private static let mostToHide = 500_000

  private struct Outcome {
    var fates: [FigureKey: Fate] = [:]
    /// What could not be protected, each with what sums tie it to.
    var exposed: [[FigureKey]] = []
    var contradictions: [FigureKey] = []
    /// Linked counts that would have taken too long.
    var tooLarge: [[CountSystem.Count]] = []
  }

  /// The counts that readers have or will have, by groups of linked metrics.
  private var systems: [CountSystem] {
    let printed = Dictionary(
      grouping: counts.filter { !drops($0.key) || $0.state != .open }, by: \.key.metric)
    return metrics.groups.compactMap { group in
      guard let rule = group.first.flatMap({ metrics.rules[$0] }) else { return nil }
      return CountSystem(
        group.flatMap { printed[$0] ?? [] }, rule: rule, metrics: metrics, policy: policy)
    }
  }

  private mutating func suppressed() -> Outcome {
    var outcome = Outcome()
    for system in systems {
      outcome.contradictions += system.contradictions
      for component in system.components {
        guard component.hasSecrets else {
          for count in component.counts { outcome.fates[count.key] = .shown }
          continue
        }
        guard !isHopeless(component.system) else {
          outcome.tooLarge.append(component.counts)
          outcome.exposed.append(component.counts.map(\.key))
          continue
        }
        let suppression =
          known[component.counts]
          ?? Suppression(component.system, withdrawing: true, effort: Self.mostEffort)
        known[component.counts] = suppression
        guard !suppression.isExhausted else {
          outcome.tooLarge.append(component.counts)
          outcome.exposed.append(component.counts.map(\.key))
          continue
        }
        add(suppression, of: component, to: &outcome)
      }
    }
    return outcome
  }

  /// Whether there is so much to hide among so many counts that the search would only be given up.
  private func isHopeless(_ system: AdditiveSystem) -> Bool {
    system.cells.count { system.isSmall($0) } * system.cells.count > Self.mostToHide
  }

  private func add(
    _ suppression: Suppression, of component: CountSystem.Component, to outcome: inout Outcome
  ) {
    let keys = component.counts.map(\.key)
    for (place, key) in keys.enumerated() {
      guard !suppression.withdrawn[place] else {
        outcome.fates[key] = .omitted
        continue
      }
      let reason: DisclosureReport.Reason =
        switch suppression.reasons[place] {
        case .small, nil: .small
        case .protects(let other):
          .protects(keys.indices.contains(other) ? keys[other] : nil)
        case .shut: .earlier
        }
      outcome.fates[key] = suppression.hidden[place] ? .hidden(reason) : .shown
    }
    for exposure in suppression.exposures {
      outcome.exposed.append(component.keys(around: exposure))
    }
  }

  // MARK: - Audit

  /// Reckons once more with what is printed, as readers can; returns the counts that are not safe.
  private func audited() -> [FigureKey] {
    systems.flatMap { system in
      system.components.flatMap { component -> [FigureKey] in
        var known = component.system
        var hidden = known.cells.map { $0.state != .known }
        for (place, count) in component.counts.enumerated() where count.state != .known {
          switch fates[count.key] {
          case .shown: hidden[place] = false
          // Nobody knows of a count that was never printed whether it is anything at all.
          case .omitted where count.state == .open: known.cells[place].state = .unprinted
          case .omitted, .hidden, nil: break
          }
        }
        guard component.hasSecrets || hidden.contains(true) else { return [] }
        return known.exposures(hiding: hidden).filter { exposure in
          // A large count that an earlier edition hid and that cannot be shown now is no secret.
          exposure.kind == .determined || known.cells[exposure.cell].state != .shut
            || known.isSmall(known.cells[exposure.cell])
        }.flatMap { component.keys(around: $0) }
      }
    }
  }
}

extension CountSystem.Component {
  /// The count that is exposed, then those in the sums and orders that prove it.
  fileprivate func keys(around exposure: Exposure) -> [FigureKey] {
    var tied = [exposure.cell]
    for (place, sum) in system.sums.enumerated()
    where exposure.sums.contains(place) || sum.total == exposure.cell
      || sum.parts.contains(exposure.cell)
    {
      tied.append(sum.total)
      tied += sum.parts
    }
    for order in exposure.orders {
      tied.append(system.orders[order].lesser)
      tied += system.orders[order].greater
    }
    var seen: Set<Int> = []
    return tied.filter { seen.insert($0).inserted && $0 < counts.count }
      .map { counts[$0].key }
  }
}
