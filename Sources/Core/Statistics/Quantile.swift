/// Quantiles of type 7 (Hyndman and Fan 1996; the default of R and NumPy).
public enum Quantile {
  /// Returns the quantile of sorted values, linear between two of them; nil without any.
  ///
  ///     Quantile.interpolated([10, 20, 30, 40], at: 0.75)  // 32.5
  public static func interpolated(_ sorted: [Double], at probability: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = min(1, max(0, probability)) * Double(sorted.count - 1)
    let lower = Int(place)
    guard lower + 1 < sorted.count else { return last }
    return sorted[lower] + (place - Double(lower)) * (sorted[lower + 1] - sorted[lower])
  }
}
