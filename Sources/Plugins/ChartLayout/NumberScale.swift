/// Maps numbers to pixels, in proportion to them or to their logarithms.
struct NumberScale {
  let domain: ClosedRange<Double>
  let start: Double
  let end: Double
  /// Then the domain lies above 0.
  var isLogarithmic = false

  /// The place of a number; one outside the domain stands at its edge.
  func callAsFunction(_ value: Double) -> Double {
    let low = measure(domain.lowerBound)
    let part = (measure(value) - low) / (measure(domain.upperBound) - low)
    return start + min(max(part, 0), 1) * (end - start)
  }

  private func measure(_ value: Double) -> Double {
    isLogarithmic ? Logarithm.natural(value) : value
  }

  /// The domain of some numbers, never empty: all equal or none still make a scale.
  static func domain(of values: [Double], includesZero: Bool) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite) + (includesZero || values.isEmpty ? [0] : [])
    let low = finite.min() ?? 0
    let high = finite.max() ?? 0
    guard low == high else { return low...high }
    return low == 0 ? 0...1 : low - abs(low) / 2...high + abs(high) / 2
  }

  /// Round numbers within the domain, about as many as asked: steps of 1, 2 or 5 × 10ⁿ.
  static func ticks(in domain: ClosedRange<Double>, about count: Int, smallest: Double)
    -> (values: [Double], step: Double)
  {
    let raw = (domain.upperBound - domain.lowerBound) / Double(max(count, 1))
    var power = smallest
    while power * 10 <= raw { power *= 10 }
    let step = [1, 2, 5, 10].lazy.map { $0 * power }.first { $0 >= raw * 0.999 } ?? power * 10
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 100 else { return ([], step) }
    return (stride(from: first, through: last, by: 1).map { $0 * step }, step)
  }
}
