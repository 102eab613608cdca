import Core

/// The parts of the projects that the survey counts apart.
enum NeedShare: Sendable {
  case difficult, seasonal

  /// The share of all visible part counts in all visible project counts.
  ///
  /// Not of the cells where both are visible: employers' parts are hidden more often than their
  /// totals, so those cells alone are biased upward (France 2025 difficult: 55 % against 50 %).
  func measure(of total: NeedTotal) -> Measure {
    let part = part(of: total)
    let whole = total.projects
    var measure = Measure(
      value: nil, bounds: Self.bounds(part, of: whole), base: whole.visible.map(Double.init),
      maskedCells: part.masked + whole.masked, missingCells: part.missing + whole.missing,
      status: whole.status == .ok ? part.status : whole.status)
    guard let numerator = part.visible, let denominator = whole.visible else { return measure }
    guard denominator > 0 else { return measure.without(.notApplicable) }
    let value = Double(numerator) / Double(denominator)
    guard value <= 1 else { return measure.without(.notSignificant) }
    measure.value = value
    measure.bounds = measure.bounds?.including(value)
    return measure
  }

  private func part(of total: NeedTotal) -> CellSum {
    switch self {
    case .difficult: total.difficult
    case .seasonal: total.seasonal
    }
  }

  /// From the fewest parts in the most projects to the most parts in the fewest projects.
  private static func bounds(_ part: CellSum, of whole: CellSum) -> Bounds? {
    guard whole.visible != nil, let most = part.upper, let widest = whole.upper, widest > 0 else {
      return nil
    }
    let lower = min(1, Double(part.lower) / Double(widest))
    let upper = whole.lower > 0 ? min(1, Double(most) / Double(whole.lower)) : 1
    return lower < upper ? Bounds(lower, upper) : nil
  }
}

extension Measure {
  /// The same measure without a number, for a reason that its cells do not give.
  func without(_ status: Status) -> Measure {
    Measure(
      value: nil, base: base, maskedCells: maskedCells, missingCells: missingCells, status: status)
  }
}

extension Bounds {
  /// The interval, widened where a value computed from the visible cells alone falls outside it.
  func including(_ value: Double) -> Bounds {
    Bounds(min(lower, value), max(upper, value))
  }
}
