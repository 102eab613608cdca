/// A quotient of whole numbers, in lowest terms; nothing is rounded, and what would not fit is nil.
struct Fraction: Sendable, Hashable {
  let top: Int
  /// Positive.
  let bottom: Int

  init?(_ top: Int, _ bottom: Int = 1) {
    guard bottom != 0, top != .min, bottom != .min else { return nil }
    var (a, b) = (abs(top), abs(bottom))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = bottom < 0 ? -1 : 1
    self.top = sign * top / max(a, 1)
    self.bottom = sign * bottom / max(a, 1)
  }

  /// The fraction of smallest denominator within rounding of a number, by its continued fraction; nil
  /// where none is small.
  init?(near value: Double, within slack: Double = 1e-9, atMost largest: Int = 1_000_000) {
    guard value.isFinite, abs(value) < 1e12 else { return nil }
    var (before, now) = ((top: 0, bottom: 1), (top: 1, bottom: 0))
    var rest = value
    for _ in 0..<40 {
      let whole = rest.rounded(.down)
      guard abs(whole) < 1e12 else { return nil }
      let (top, topOver) = Self.step(Int(whole), now.top, before.top)
      let (bottom, bottomOver) = Self.step(Int(whole), now.bottom, before.bottom)
      guard !topOver, !bottomOver, bottom <= largest else { return nil }
      (before, now) = (now, (top, bottom))
      if abs(Double(top) / Double(bottom) - value) <= slack * max(1, abs(value)) {
        self.init(top, bottom)
        return
      }
      guard rest != whole else { return nil }
      rest = 1 / (rest - whole)
    }
    return nil
  }

  private static func step(_ factor: Int, _ now: Int, _ before: Int) -> (Int, Bool) {
    let (product, over) = factor.multipliedReportingOverflow(by: now)
    let (sum, more) = product.addingReportingOverflow(before)
    return (sum, over || more)
  }

  static func + (left: Fraction, right: Fraction) -> Fraction? {
    let (a, first) = left.top.multipliedReportingOverflow(by: right.bottom)
    let (b, second) = right.top.multipliedReportingOverflow(by: left.bottom)
    let (sum, third) = a.addingReportingOverflow(b)
    let (bottom, fourth) = left.bottom.multipliedReportingOverflow(by: right.bottom)
    return first || second || third || fourth ? nil : Fraction(sum, bottom)
  }

  static func * (left: Fraction, right: Fraction) -> Fraction? {
    let (top, first) = left.top.multipliedReportingOverflow(by: right.top)
    let (bottom, second) = left.bottom.multipliedReportingOverflow(by: right.bottom)
    return first || second ? nil : Fraction(top, bottom)
  }

  static func / (left: Fraction, right: Fraction) -> Fraction? {
    Fraction(right.bottom, right.top).flatMap { left * $0 }
  }

  /// The greatest whole number not above it.
  var floor: Int { top >= 0 ? top / bottom : -((-top + bottom - 1) / bottom) }

  /// The least whole number not below it.
  var ceiling: Int { -(Fraction(-top, bottom)?.floor ?? 0) }
}
