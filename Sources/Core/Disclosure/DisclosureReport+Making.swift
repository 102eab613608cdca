extension DisclosureReport {
  /// Says what became of the counts and of what is made of them.
  init(
    _ protection: CountProtection, counts: ProtectedCounts, masked: MaskedFigures,
    policy: DisclosurePolicy
  ) {
    let fates = protection.fates
    var reasons = masked.reasons
    var omitted: [CoarseningPlan.Series: [String]] = [:]
    for count in counts.counts {
      switch fates[count.key] {
      case .hidden(let reason):
        reasons[count.key] = counts.fewPersons.contains(count.key) ? .small : reason
      case .omitted:
        omitted[CoarseningPlan.Series(count.key), default: []].append(count.key.period)
      case .shown:
        if policy.ledger.hidAnother(count.key, value: count.value) { reopened.append(count.key) }
      case nil: break
      }
    }
    hidden = reasons.sorted { $0.key < $1.key }.map { Hidden(key: $0.key, reason: $0.value) }
    omissions = omitted.sorted { $0.key < $1.key }.map { series, periods in
      Omission(
        metric: series.metric, territory: series.territory, kind: series.kind,
        periods: Set(periods).sorted(), figures: periods.count)
    }
    losses = Self.losses(counts.counts, fates: fates, tree: policy.tree)
    contradictions = Array(Set(protection.contradictions)).sorted()
    exposed = Array(Set(protection.exposed)).sorted()
  }

  private static func losses(
    _ counts: [CountSystem.Count], fates: [FigureKey: CountProtection.Fate], tree: TerritoryTree
  ) -> [Loss] {
    Dictionary(grouping: counts, by: \.key.metric).sorted { $0.key < $1.key }.map { id, counts in
      var loss = Loss(metric: id, counts: 0, hidden: 0, omitted: 0, percent: 0)
      var (lost, all) = (0, 0)
      for count in counts where count.value > 0 {
        let fate = fates[count.key] ?? .shown
        loss.counts += 1
        switch fate {
        case .hidden: loss.hidden += 1
        case .omitted: loss.omitted += 1
        case .shown: break
        }
        guard isFinest(count.key, tree) else { continue }
        all += count.value
        if fate != .shown { lost += count.value }
      }
      loss.percent = all > 0 ? (lost * 100 + all / 2) / all : 0
      return loss
    }
  }

  /// Whether a count is about a year and one thing in a bassin: what else there is adds these up.
  private static func isFinest(_ key: FigureKey, _ tree: TerritoryTree) -> Bool {
    PeriodText.isYear(key.period) && key.subject != Subject.all.key
      && tree.children(of: key.territory).isEmpty
  }
}

extension MaskLedger {
  /// Returns the ledger with what an edition shows and hides; what it leaves out stays as it was.
  func noting(
    _ counts: [CountSystem.Count], fates: [FigureKey: CountProtection.Fate],
    withdrawn: Set<FigureKey>
  ) -> MaskLedger {
    var ledger = self
    for count in counts {
      switch fates[count.key] {
      case .shown: ledger.note(count.key, value: count.value, isHidden: false)
      case .hidden: ledger.note(count.key, value: count.value, isHidden: true)
      case .omitted:
        ledger.noteOmission(
          count.key, value: count.value, isWithdrawn: withdrawn.contains(count.key))
      case nil: break
      }
    }
    return ledger
  }
}
