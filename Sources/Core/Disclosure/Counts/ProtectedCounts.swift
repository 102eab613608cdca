/// The exact counts of protected metrics, and what else they say of small ones.
struct ProtectedCounts {
  /// By figure; of a share whose numerator no metric gives, the numerator.
  private(set) var counts: [CountSystem.Count] = []
  /// Figures known within bounds that hold small counts: these are hidden for themselves.
  private(set) var smallIntervals: Set<FigureKey> = []
  private let values: [FigureKey: Int]

  init(_ rows: [Indicator], metrics: ProtectedMetrics) {
    var values: [FigureKey: Int] = [:]
    for row in rows {
      guard let rule = metrics.rules[row.metric] else { continue }
      if row.measure.status == .imprecise, let bounds = row.measure.bounds,
        Int(bounds.lower) <= rule.small.upperBound
      {
        smallIntervals.insert(row.key)
      }
      let isNumerator = metrics.numerators[row.metric] != nil
      if let value = row.measure.wholeNumber(isNumerator: isNumerator) { values[row.key] = value }
    }
    self.values = values
    counts = values.sorted { $0.key < $1.key }.map {
      CountSystem.Count(key: $0.key, value: $0.value, state: .open)
    }
  }

  subscript(key: FigureKey) -> Int? { values[key] }
}

extension Measure {
  /// The count that the measure gives, or the numerator of a share; nil where there is none.
  fileprivate func wholeNumber(isNumerator: Bool) -> Int? {
    guard [.ok, .provisional, .revised].contains(status), let value, value.isFinite else {
      return nil
    }
    guard isNumerator else { return Int(exactly: value) }
    return base.flatMap { Int(exactly: (value * $0).rounded()) }
  }
}
