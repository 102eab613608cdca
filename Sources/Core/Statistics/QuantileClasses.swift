/// Classes of about equal numbers of values, from 1 for the smallest.
///
/// Bounds are quantiles of type 7 (Hyndman and Fan 1996; the default of R and NumPy). Equal values
/// are always in one class, and a value on a bound is in the lower one, so ties may leave a class
/// smaller than another, or empty.
public struct QuantileClasses: Sendable, Hashable {
  /// The upper bounds of all classes but the last, ascending.
  public let bounds: [Double]

  /// Divides values into a number of classes; nil without a value, or for a value that is no number.
  public init?(of values: [Double], count: Int) {
    guard count >= 1, !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    bounds = (1..<count).compactMap {
      Quantile.interpolated(sorted, at: Double($0) / Double(count))
    }
  }

  /// Returns the class of a value, from 1.
  public subscript(value: Double) -> Int {
    1 + bounds.count { $0 < value }
  }
}
