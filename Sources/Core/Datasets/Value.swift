/// One typed cell of a dataset.
///
/// Nothing is ever turned into 0: a hidden or absent number says so.
public enum Value: Sendable, Hashable {
  /// Text, and every type that dash does not compute with, as written.
  case text(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case date(CalendarDate)
  /// Hidden by its producer, somewhere between the bounds (BMO `*`: 0…4).
  case masked(Bounds)
  /// Known only within bounds: "une dizaine" is 8…12.
  case imprecise(Bounds)
  case missing(MissingReason)
}

/// What is known of a number that is not known exactly, both ends included.
public struct Bounds: Sendable, Hashable, Codable {
  /// The least it can be.
  public var lower: Double
  /// The most it can be.
  public var upper: Double

  /// Makes bounds from the least and the most.
  public init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }
}

/// Why a value is absent: a closed list.
public enum MissingReason: String, Sendable, Codable, CaseIterable {
  case notCollected, notTransmitted, notApplicable, notSignificant, unspecified
}
