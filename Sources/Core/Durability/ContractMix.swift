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
  public func share(where isCounted: (ContractClass) -> Bool) -> Measure {
    .share(of: sum(where: isCounted), beside: sum { !isCounted($0) })
  }

  private func sum(where isCounted: (ContractClass) -> Bool) -> CellSum {
    CellSum(adding: ContractClass.allCases.filter(isCounted).compactMap { counts[$0] })
  }
}
