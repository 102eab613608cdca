import Core

/// The visible projects of the occupations of one territory: where a high volume begins, and who is
/// ahead of whom.
struct VolumeField {
  /// The fewest projects that are a high volume.
  let threshold: Int
  private let sorted: [Int]

  /// Takes the quantile of the counts that are visible; nil without any.
  init?(visible: [Int], quantile: Double) {
    sorted = visible.sorted()
    guard let cut = Quantile.interpolated(sorted.map(Double.init), at: quantile) else { return nil }
    // Counts are whole: above 47.25 begins at 48. A quantile that rounding lifts by a hair over a
    // whole number is that number.
    threshold = Int((cut - 1e-9).rounded(.up))
  }

  /// The part of the other occupations that have fewer projects, those with as many counting half:
  /// 1 for the first, 0 for the last; nil for an occupation alone.
  func percentileRank(of projects: Int) -> Double? {
    guard sorted.count > 1 else { return nil }
    let fewer = sorted.count { $0 < projects }
    let equal = sorted.count { $0 == projects } - 1
    return (Double(fewer) + Double(equal) / 2) / Double(sorted.count - 1)
  }
}
