import Core

/// What some lines of records add up to, without turning what is not known into 0.
struct Tally: Sendable, Hashable {
  /// Σ of the exact counts; nil where there is none.
  var exact: Int?
  /// Σ of the least and of the most of the counts known as intervals.
  var least = 0
  var most = 0
  /// How many counts are intervals.
  var rough = 0
  /// How many lines give no number.
  var unnumbered = 0
  /// Why they do not; where they differ, the vaguest.
  var reason: MissingReason?
  /// How many expected reports have not come.
  var awaited = 0
  /// How many records tell of these days among others, so that nobody knows what falls in them.
  var straddling = 0

  /// Adds what a line tells, a number of times: once for each destination.
  mutating func add(_ count: PersonCount, times: Int = 1) {
    switch count {
    case .exact(let number): exact = (exact ?? 0) + number * times
    case .between(let lower, let upper):
      least += lower * times
      most += upper * times
      rough += 1
    case .missing(let why):
      reason = unnumbered == 0 || reason == why ? why : .unspecified
      unnumbered += 1
    }
  }

  /// How many of the cells behind it are not known exactly.
  var missingCells: Int { rough + unnumbered + awaited + straddling }

  /// The interval that surely holds the sum, where only rough counts stand beside the exact ones.
  ///
  /// It begins at the exact ones, since the value of a sum is what is known for sure.
  private var bounds: Bounds? {
    guard most > 0, missingCells == rough else { return nil }
    return Bounds(Double(exact ?? 0), Double((exact ?? 0) + most))
  }

  /// The sum as the measure of a count.
  var measure: Measure {
    if let exact {
      return Measure(value: Double(exact), bounds: bounds, missingCells: missingCells)
    }
    if rough > 0, least < most {
      return Measure(
        value: nil, bounds: Bounds(Double(least), Double(most)), missingCells: missingCells - rough,
        status: .imprecise)
    }
    let why = unnumbered > 0 && awaited == 0 ? reason : nil
    return Measure(
      value: nil, missingCells: missingCells,
      status: CellSum(visible: nil, missing: 1, reason: why).status)
  }
}
