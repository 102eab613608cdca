/// A series taken apart: `series = seasonal + trend + remainder`, place by place.
public struct Decomposition: Sendable, Hashable {
  /// What comes back every year, in the unit of the series, around 0.
  public var seasonal: [Double]
  /// The slow movement, in the unit of the series.
  public var trend: [Double]
  /// What is neither, around 0.
  public var remainder: [Double]

  /// Makes the value from its parts.
  public init(seasonal: [Double], trend: [Double], remainder: [Double]) {
    self.seasonal = seasonal
    self.trend = trend
    self.remainder = remainder
  }

  /// How much of what is not trend comes back every year, from 0 to 1:
  /// F_S = max(0, 1 − Var(remainder) / Var(seasonal + remainder)).
  ///
  /// Wang, Smith and Hyndman 2006; `feat_stl` of the R package feasts. A series that its trend
  /// alone describes, to a rounding error, has no season: 0.
  public var seasonalStrength: Double {
    let scale = zip(seasonal, trend).reduce(0) { max($0, abs($1.0), abs($1.1)) }
    let noise = 1e-12 * scale
    let detrended = Self.squaredDeviations(seasonal.count) { seasonal[$0] + remainder[$0] }
    guard detrended > Double(seasonal.count) * noise * noise else { return 0 }
    return max(0, 1 - Self.squaredDeviations(remainder.count) { remainder[$0] } / detrended)
  }

  /// Σ (value − mean)²: the number of values cancels out of a ratio of variances.
  private static func squaredDeviations(_ count: Int, of value: (Int) -> Double) -> Double {
    let mean = (0..<count).reduce(0) { $0 + value($1) } / Double(count)
    return (0..<count).reduce(0) { $0 + (value($1) - mean) * (value($1) - mean) }
  }
}
