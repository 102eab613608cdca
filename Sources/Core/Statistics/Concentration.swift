/// How unevenly a total is spread over its parts: the twelve months of a year.
public struct Concentration: Sendable, Hashable {
  /// From the smallest to the largest.
  private let parts: [Double]
  private let total: Double

  /// Weighs the parts of a total; nil where there are none, one is below 0, or all are 0.
  public init?(of parts: [Double]) {
    self.parts = parts.sorted()
    total = parts.reduce(0, +)
    guard total > 0, total.isFinite, self.parts[0] >= 0 else { return nil }
  }

  /// The Gini coefficient, without correction for the number of parts.
  ///
  /// 0 where all parts are equal, (n − 1) / n where one of n holds everything:
  /// G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1) / n, xᵢ from the smallest.
  public var gini: Double {
    let count = Double(parts.count)
    let weighted = zip(1..., parts).reduce(0) { $0 + Double($1.0) * $1.1 }
    return max(0, 2 * weighted / (count * total) - (count + 1) / count)
  }

  /// Returns the fewest parts that together hold a share of the total.
  ///
  ///     Concentration(of: [50, 30, 15, 5])?.fewest(holding: 0.8)  // 2
  public func fewest(holding share: Double) -> Int {
    // 0.8 × 35 is a little more than 28: a rounding error must not ask for one part more.
    let goal = share * total * (1 - 1e-12)
    var sum = 0.0
    for (index, part) in parts.reversed().enumerated() {
      sum += part
      if sum >= goal { return index + 1 }
    }
    return parts.count
  }
}
