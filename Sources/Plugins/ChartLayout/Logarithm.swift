/// Logarithms by their series, so that every machine gives the same digits.
enum Logarithm {
  /// The natural logarithm of a finite number; of 0 and below, as of the smallest number above.
  ///
  /// With x = s · 2ᵉ and z = (s − 1) / (s + 1): ln x = e · ln 2 + 2 (z + z³/3 + z⁵/5 + …).
  static func natural(_ value: Double) -> Double {
    let value = max(value, .leastNormalMagnitude)
    let z = (value.significand - 1) / (value.significand + 1)
    var power = z
    var sum = 0.0
    // z is at most 1/3: the twentieth term is below the precision of a Double.
    for odd in stride(from: 1.0, through: 39, by: 2) {
      sum += power / odd
      power *= z * z
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  /// The inverse: e to a power.
  static func exponential(_ power: Double) -> Double {
    let halvings = 10
    let small = power / Double(1 << halvings)
    var term = 1.0
    var sum = 1.0
    for index in 1...12 {
      term *= small / Double(index)
      sum += term
    }
    return (0..<halvings).reduce(sum) { product, _ in product * product }
  }
}
