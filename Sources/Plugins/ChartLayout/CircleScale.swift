import Core

/// Areas in proportion to values: shared by the circles of a map and their legend.
struct CircleScale {
  private let largestValue: Double
  let largestRadius: Double

  /// The largest circle is as large as the map allows; all together cover at most a tenth of it.
  init(_ values: [Double], in map: SceneRect) {
    let largest = values.max() ?? 0
    largestValue = largest
    let total = largest > 0 ? values.reduce(0) { $0 + max($1, 0) / largest } : 1
    let covering = (map.width * map.height * 0.1 / (.pi * max(total, 1))).squareRoot()
    largestRadius = min(covering, map.height * 0.085)
  }

  func radius(_ value: Double) -> Double {
    guard largestValue > 0 else { return 0 }
    return largestRadius * (max(value, 0) / largestValue).squareRoot()
  }

  /// Up to three round values for the legend, largest first.
  func legendValues(smallest: Double) -> [Double] {
    guard largestValue > 0 else { return [] }
    let wanted = [largestValue, largestValue / 3.5, largestValue / 15]
    let round = wanted.map { Self.rounded(down: $0, smallest: smallest) }.filter { $0 > 0 }
    return round.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The largest of 1, 2 and 5 × 10ⁿ that is not above a value.
  private static func rounded(down value: Double, smallest: Double) -> Double {
    guard value >= smallest else { return 0 }
    var power = smallest
    while power * 10 <= value { power *= 10 }
    return [5, 2, 1].lazy.map { $0 * power }.first { $0 <= value * 1.0000001 } ?? power
  }
}
