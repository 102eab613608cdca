import Core

/// The change of a share on the previous vintage, in points.
struct NeedShareChangeMetric: Metric {
  let manifest: MetricManifest
  private let share: NeedShare

  init(_ share: NeedShare) {
    self.share = share
    manifest = .shareChange(share)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try PreviousTotals(snapshot).pairs.map { pair in
      pair.now.indicator(manifest, measure: measure(of: pair))
    }
  }

  /// The difference of two shares, on the smaller of their bases.
  private func measure(of pair: PreviousTotals.Pair) -> Measure {
    guard case .total(let total) = pair.before else {
      return Measure(value: nil, status: .notApplicable)
    }
    let (now, before) = (share.measure(of: pair.now), share.measure(of: total))
    var measure = Measure(
      value: nil, base: now.base.flatMap { base in before.base.map { min(base, $0) } },
      maskedCells: now.maskedCells + before.maskedCells,
      missingCells: now.missingCells + before.missingCells,
      status: now.status == .ok ? before.status : now.status)
    guard let value = now.value, let base = before.value else { return measure }
    measure.value = value - base
    guard measure.missingCells == 0, now.bounds != nil || before.bounds != nil else {
      return measure
    }
    let (high, low) = (now.bounds ?? Bounds(value, value), before.bounds ?? Bounds(base, base))
    measure.bounds = Bounds(high.lower - low.upper, high.upper - low.lower)
      .including(value - base)
    return measure
  }
}
