/// The offers of one territory and subject over some months, by class of contract.
///
///     mix.durableShare.value  // 0.665: CDI and CDD of more than 6 months, in all five classes
public struct ContractMix: Sendable, Hashable {
  /// All five classes.
  public let counts: [ContractClass: CellSum]

  /// Makes the value from its parts; nil where a class is not told apart.
  public init?(_ counts: [ContractClass: CellSum]) {
    guard ContractClass.allCases.allSatisfy({ counts[$0] != nil }) else { return nil }
    self.counts = counts
  }

  /// The share of the jobs that last.
  public var durableShare: Measure { share(where: \.isDurable) }

  /// Returns the share of some classes in the sum of the five, not in a total published apart.
  ///
  /// Visible offers over visible offers, as all shares; a class that is hidden in every month leaves
  /// no value but its interval, from the fewest of these in the most others to the most in the
  /// fewest. A month that was not transmitted leaves nothing: the rest of a year is not a year.
  public func share(where isCounted: (ContractClass) -> Bool) -> Measure {
    let part = sum(where: isCounted)
    let rest = sum { !isCounted($0) }
    let whole = CellSum(adding: [part, rest])
    var measure = Measure(
      value: nil, base: whole.visible.map(Double.init), maskedCells: whole.masked,
      missingCells: whole.missing, status: .masked)
    guard whole.missing == 0 else {
      measure.status = CellSum(visible: nil, missing: 1, reason: whole.reason).status
      return measure
    }
    measure.bounds = Self.bounds(part, beside: rest)
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

  private func sum(where isCounted: (ContractClass) -> Bool) -> CellSum {
    CellSum(adding: ContractClass.allCases.filter(isCounted).compactMap { counts[$0] })
  }

  private static func bounds(_ part: CellSum, beside rest: CellSum) -> Bounds? {
    guard let most = part.upper, let others = rest.upper, most + others > 0 else { return nil }
    let lower = part.lower > 0 ? Double(part.lower) / Double(part.lower + others) : 0
    let upper = most > 0 ? Double(most) / Double(most + rest.lower) : 0
    return lower < upper ? Bounds(lower, upper) : nil
  }
}
