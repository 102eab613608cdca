/// What multiples of some equations say of one variable, reckoned in fractions.
///
/// Whatever the multipliers are, the sum of the multiplied equations is an equation that holds; solved
/// for the variable, with every other at its worse bound, it bounds the variable. So multipliers may
/// come from rounded arithmetic: what they prove, they prove exactly, or they prove less.
struct Certificate {
  /// The least whole number that is left of the variable; nil where the sum says nothing.
  private(set) var least: Int?
  /// The greatest one.
  private(set) var greatest: Int?

  init(of variable: Int, _ multipliers: [(row: Int, factor: Double)], in system: LinearSystem) {
    guard let sum = Sum(multipliers, of: system), let own = sum.terms[variable] else { return }
    var ends: [Fraction?] = [sum.constant, sum.constant]
    for (other, factor) in sum.terms.sorted(by: { $0.key < $1.key }) where other != variable {
      let bounds = [system.lower[other], system.upper[other]].map { bound in
        Int(exactly: bound).flatMap { Fraction($0) }.flatMap { $0 * factor }
      }
      let (less, more) = factor.top > 0 ? (bounds[0], bounds[1]) : (bounds[1], bounds[0])
      ends[0] = Self.difference(ends[0], more)
      ends[1] = Self.difference(ends[1], less)
    }
    let (low, high) = own.top > 0 ? (ends[0], ends[1]) : (ends[1], ends[0])
    least = low.flatMap { $0 / own }?.ceiling
    greatest = high.flatMap { $0 / own }?.floor
  }

  private static func difference(_ left: Fraction?, _ right: Fraction?) -> Fraction? {
    guard let left, let right, let minus = Fraction(-right.top, right.bottom) else { return nil }
    return left + minus
  }

  /// Multiplied equations added up.
  private struct Sum {
    var terms: [Int: Fraction] = [:]
    var constant: Fraction

    /// Nil where a number is no small fraction.
    init?(_ multipliers: [(row: Int, factor: Double)], of system: LinearSystem) {
      guard let zero = Fraction(0) else { return nil }
      constant = zero
      for (row, factor) in multipliers {
        guard let factor = Fraction(near: factor),
          let part = Fraction(near: system.rows[row].constant).flatMap({ $0 * factor }),
          let sum = constant + part
        else { return nil }
        constant = sum
        for term in system.rows[row].terms {
          guard let part = Fraction(near: term.factor).flatMap({ $0 * factor }),
            let sum = terms[term.variable, default: zero] + part
          else { return nil }
          terms[term.variable] = sum.top == 0 ? nil : sum
        }
      }
    }
  }
}
