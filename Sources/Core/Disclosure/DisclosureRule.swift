/// From which count on the figures of a dataset may be shown: the `disclosure` of its descriptor.
///
///     "disclosure": { "threshold": 5, "zeros": "shown" }
public struct DisclosureRule: Sendable, Hashable, Codable {
  /// Counts from 1 to one less than this are hidden: 5 as a rule, 3 for Insee's business data, 10 or 11
  /// elsewhere.
  public var threshold: Int
  /// Whether a true 0 is shown.
  public var zeros: Zeros

  /// Whether a true 0 is shown.
  public enum Zeros: String, Sendable, Codable, CaseIterable {
    /// A hidden count is then known to be 1 at least.
    case shown
    /// Zeros are hidden like small counts.
    case hidden
  }

  /// Makes a rule.
  public init(threshold: Int, zeros: Zeros = .shown) {
    self.threshold = threshold
    self.zeros = zeros
  }

  /// For counts of persons where nothing else is said.
  public static let persons = DisclosureRule(threshold: 5)

  /// The counts that are hidden for themselves: 1…4, or 0…4.
  public var small: ClosedRange<Int> { (zeros == .shown ? 1 : 0)...(threshold - 1) }

  /// The rule for figures made from several datasets: the strictest of each.
  public func joined(with other: DisclosureRule) -> DisclosureRule {
    DisclosureRule(
      threshold: max(threshold, other.threshold),
      zeros: zeros == .hidden || other.zeros == .hidden ? .hidden : .shown)
  }
}

/// For whom a site is made.
public enum DisclosureMode: String, Sendable, Codable, CaseIterable {
  /// For everybody: small counts are hidden, and what would give them away.
  case diffusion
  /// For those who counted: nothing is hidden, and every page says so.
  case interne
}
