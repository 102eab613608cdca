/// The twelve seasonal indices of a monthly series: 1 is the average month.
///
/// The index of a month is the mean over the years of value ÷ centred 2×12 moving average, rescaled
/// so that the twelve sum to 12 (the classical ratio to moving average).
public struct SeasonalIndices: Sendable, Hashable {
  /// Twelve, January first.
  public let values: [Double]

  /// Estimates the indices of monthly values without a hole.
  ///
  /// Nil where a month of the year has no full average around it (fewer than two years), and where
  /// a whole year holds nothing, so that the quotient does not exist.
  ///
  /// - Parameter firstMonth: The month of the first value, from 1 for January.
  public init?(of series: [Double], firstMonth: Int = 1) {
    var sums = [Double](repeating: 0, count: 12)
    var years = [Double](repeating: 0, count: 12)
    for place in series.indices.dropFirst(6).dropLast(6) {
      let ends = series[place - 6] + series[place + 6]
      let average = (series[place - 5...place + 5].reduce(0, +) + ends / 2) / 12
      guard average > 0 else { return nil }
      let month = (firstMonth - 1 + place) % 12
      sums[month] += series[place] / average
      years[month] += 1
    }
    guard years.allSatisfy({ $0 > 0 }) else { return nil }
    let means = zip(sums, years).map { $0 / $1 }
    let total = means.reduce(0, +)
    guard total > 0 else { return nil }
    values = means.map { $0 * 12 / total }
  }

  /// The month with the highest index, from 1 for January; the first of equals.
  public var peak: Int { month { $0 < $1 } }

  /// The month with the lowest index, from 1 for January; the first of equals.
  public var trough: Int { month { $0 > $1 } }

  private func month(_ isBeaten: (Double, Double) -> Bool) -> Int {
    values.indices.reduce(0) { isBeaten(values[$0], values[$1]) ? $1 : $0 } + 1
  }
}
