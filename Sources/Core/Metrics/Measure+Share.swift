extension Measure {
  /// Returns the share of a part in the sum of it and the rest, on the visible counts.
  ///
  /// A part or a rest that is hidden altogether leaves no value but its interval, from the least of
  /// the part in the most of the rest to the most in the least. Where a cell was not transmitted there
  /// is nothing: the rest of a year is not a year.
  public static func share(of part: CellSum, beside rest: CellSum) -> Measure {
    let whole = CellSum(adding: [part, rest])
    var measure = Measure(
      value: nil, base: whole.visible.map(Double.init), maskedCells: whole.masked,
      missingCells: whole.missing, status: .masked)
    guard whole.missing == 0 else {
      measure.status = CellSum(visible: nil, missing: 1, reason: whole.reason).status
      return measure
    }
    measure.bounds = bounds(of: part, beside: rest)
    guard let counted = part.visible, let others = rest.visible else { return measure }
    guard counted + others > 0 else {
      if whole.masked == 0 { measure.status = .notApplicable }
      return measure
    }
    let value = Double(counted) / Double(counted + others)
    measure.value = value
    measure.status = .ok
    measure.bounds = measure.bounds.map {
      Bounds(min($0.lower, value), max($0.upper, value))
    }
    return measure
  }

  private static func bounds(of part: CellSum, beside rest: CellSum) -> Bounds? {
    guard let most = part.upper, let others = rest.upper, most + others > 0 else { return nil }
    let lower = part.lower > 0 ? Double(part.lower) / Double(part.lower + others) : 0
    let upper = most > 0 ? Double(most) / Double(most + rest.lower) : 0
    return lower < upper ? Bounds(lower, upper) : nil
  }
}
