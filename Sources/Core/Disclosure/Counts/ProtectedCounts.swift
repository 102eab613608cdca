/// The exact counts of protected metrics, and what else they say of small ones.
struct ProtectedCounts {
  /// By figure; of a share whose numerator no metric gives, the numerator.
  private(set) var counts: [CountSystem.Count] = []
  /// Figures known within bounds that hold small counts: these are hidden for themselves.
  private(set) var smallIntervals: Set<FigureKey> = []
  /// Figures that rest on few persons, or on nobody knows how many: hidden for themselves.
  private(set) var fewPersons: Set<FigureKey> = []
  /// Counts that are secret for their size.
  let small: Set<FigureKey>
  private let values: [FigureKey: Int]

  init(_ rows: [Indicator], metrics: ProtectedMetrics) {
    var values: [FigureKey: Int] = [:]
    for row in rows {
      if let rule = metrics.personalRule(of: row.metric),
        row.measure.restsOnFew(
          rule, asShare: metrics.ownBase(of: row.metric) != nil,
          asCount: metrics.isCount(row.metric))
      {
        fewPersons.insert(row.key)
      }
      guard let rule = metrics.rules[row.metric] else { continue }
      if row.measure.status == .imprecise, let bounds = row.measure.bounds,
        Int(bounds.lower) <= rule.small.upperBound
      {
        smallIntervals.insert(row.key)
      }
      let isNumerator = metrics.numerators[row.metric] != nil
      if let value = row.measure.wholeNumber(isNumerator: isNumerator) { values[row.key] = value }
      if let base = metrics.ownBase(of: row.metric), row.measure.value != nil,
        let count = row.measure.base.flatMap({ Int(exactly: $0) })
      {
        values[row.key.of(base)] = count
      }
    }
    self.values = values
    small = smallIntervals.union(
      values.filter { metrics.isSmall($0.value, of: $0.key.metric) }.keys)
    counts = values.sorted { $0.key < $1.key }.map {
      CountSystem.Count(key: $0.key, value: $0.value, state: .open)
    }
  }

  subscript(key: FigureKey) -> Int? { values[key] }

  /// The ledger with the figures that few persons stand behind, hidden whatever their size: what is
  /// computed for the others then hides them too.
  func shutting(_ ledger: MaskLedger, metrics: ProtectedMetrics) -> MaskLedger {
    fewPersons.sorted().reduce(into: ledger) { ledger, key in
      let bases = metrics.ownBase(of: key.metric).map { [key.of($0)] } ?? []
      for key in [key] + bases {
        if let value = values[key] { ledger.note(key, value: value, isHidden: true) }
      }
    }
  }
}

extension Measure {
  /// Whether a partner's figure stands for so few persons that it is hidden for itself.
  ///
  /// What is no count must say on how many it rests; where nobody says so, it is hidden.
  fileprivate func restsOnFew(_ rule: DisclosureRule, asShare: Bool, asCount: Bool) -> Bool {
    guard let value else { return false }
    var persons = [self.persons, asCount ? nil : base].compactMap { $0 }
    if persons.isEmpty { return !asCount }
    if let base, asShare {
      let part = (value * base).rounded()
      persons += [part, base - part]
    }
    return persons.contains {
      (rule.zeros == .hidden ? $0 >= 0 : $0 > 0) && $0 < Double(rule.threshold)
    }
  }

  /// The count that the measure gives, or the numerator of a share; nil where there is none.
  fileprivate func wholeNumber(isNumerator: Bool) -> Int? {
    guard [.ok, .provisional, .revised].contains(status), let value, value.isFinite else {
      return nil
    }
    guard isNumerator else { return Int(exactly: value) }
    return base.flatMap { Int(exactly: (value * $0).rounded()) }
  }
}
