import Core

/// The change of the projects on the previous vintage, as a fraction of it.
struct ProjectsChangeMetric: Metric {
  let manifest = MetricManifest.projectsChange

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try PreviousTotals(snapshot).pairs.map { pair in
      pair.now.indicator(manifest, measure: Self.measure(of: pair))
    }
  }

  /// Compares visible sums, masks treated alike on both sides; refuses to compare with what was
  /// not given, since an absent figure would read as a fall.
  private static func measure(of pair: PreviousTotals.Pair) -> Measure {
    guard case .total(let total) = pair.before else {
      return Measure(value: nil, status: .notApplicable)
    }
    let (now, before) = (pair.now.projects, total.projects)
    var measure = Measure(
      value: nil, base: before.visible.map(Double.init), maskedCells: now.masked + before.masked,
      missingCells: now.missing + before.missing,
      status: now.status == .ok ? before.status : now.status)
    guard let visible = now.visible, let base = before.visible else { return measure }
    guard measure.missingCells == 0 else { return measure.without(.notTransmitted) }
    guard base > 0 else { return measure.without(.notApplicable) }
    let value = Double(visible - base) / Double(base)
    measure.value = value
    measure.bounds = bounds(from: before, to: now)?.including(value)
    return measure
  }

  private static func bounds(from before: CellSum, to now: CellSum) -> Bounds? {
    guard let most = now.upper, let widest = before.upper, before.lower > 0 else { return nil }
    let lower = Double(now.lower - widest) / Double(widest)
    let upper = Double(most - before.lower) / Double(before.lower)
    return lower < upper ? Bounds(lower, upper) : nil
  }
}
