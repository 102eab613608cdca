import Core

/// The seasonal part of the projects of an occupation: as seen, and as hidden counts leave possible.
///
/// The survey hides counts under 5, so most occupations without a season have a hidden count of
/// seasonal projects: its interval says enough where its ends are on one side of a threshold.
struct SeasonalShare {
  /// Visible over visible; nil where no seasonal count is visible.
  let visible: Double?
  /// Both ends included; nil where a count was not transmitted.
  let range: ClosedRange<Double>?

  init(_ seasonal: CellSum, of projects: CellSum) {
    guard let whole = projects.visible, whole > 0 else {
      (visible, range) = (nil, nil)
      return
    }
    visible = seasonal.visible.map { min(1, Double($0) / Double(whole)) }
    range = seasonal.upper.flatMap { most in
      projects.upper.map { widest in
        let least = min(1, Double(seasonal.lower) / Double(widest))
        let upper = projects.lower > 0 ? min(1, Double(most) / Double(projects.lower)) : 1
        return least...max(least, upper)
      }
    }
  }

  /// Whether the hidden counts leave both sides of a threshold possible.
  func straddles(_ threshold: Double) -> Bool {
    guard let range else { return true }
    return range.lowerBound < threshold && range.upperBound >= threshold
  }

  /// Whether the share reaches a threshold; by what is visible where the interval leaves it open,
  /// nil where nothing tells.
  func reaches(_ threshold: Double) -> Bool? {
    if let range, !straddles(threshold) { return range.lowerBound >= threshold }
    return visible.map { $0 >= threshold }
  }

  /// The share that a score may count on: as seen, else the most that it can be.
  var prudent: Double? { visible ?? range?.upperBound }
}
