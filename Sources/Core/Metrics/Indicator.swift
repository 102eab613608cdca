/// One figure as computed, before disclosure control: nothing shows it to a reader.
public struct Indicator: Sendable, Hashable, Codable {
  /// The metric's id: `demand.projects`.
  public var metric: String
  /// A `Territory.key`.
  public var territory: String
  /// A `Subject.key`.
  public var subject: String
  /// A year `2025`, a quarter `2025-Q1` or a month `2025-03`; they sort as text.
  public var period: String
  /// The value, and what is known of its cells.
  public var measure: Measure

  /// Makes the value from its parts.
  public init(
    metric: String, territory: String, subject: String, period: String, measure: Measure
  ) {
    self.metric = metric
    self.territory = territory
    self.subject = subject
    self.period = period
    self.measure = measure
  }
}

/// A number with what is known of its certainty, or why there is none.
public struct Measure: Sendable, Hashable, Codable {
  /// Whether there is a value, or why there is none.
  public enum Status: String, Sendable, Codable, CaseIterable {
    case ok, masked, provisional, revised
    case notCollected, notTransmitted, notApplicable, notSignificant
    /// Known only within its bounds: "une dizaine".
    case imprecise
  }

  /// In the manifest's unit (a share is a fraction of 1); nil unless the status carries a number.
  public var value: Double?
  /// The interval that surely holds the true value, where it is wider than a point.
  public var bounds: Bounds?
  /// What a rate was computed on: the visible denominator.
  public var base: Double?
  /// How many source cells were masked.
  public var maskedCells: Int
  /// How many source cells were missing.
  public var missingCells: Int
  /// Whether there is a value, or why there is none.
  public var status: Status
  /// What this one figure rests on, in French: `ROME F1703, bassin, 2021`.
  ///
  /// Nil where it is the same for all of its metric. Published with the number, never without.
  public var basis: String?
  /// How many persons a partner's figure rests on: never published itself, it decides whether the
  /// figure may be.
  public var persons: Double?

  /// Makes the value from its parts.
  public init(
    value: Double?, bounds: Bounds? = nil, base: Double? = nil, maskedCells: Int = 0,
    missingCells: Int = 0, status: Status = .ok, basis: String? = nil
  ) {
    self.value = value
    self.bounds = bounds
    self.base = base
    self.maskedCells = maskedCells
    self.missingCells = missingCells
    self.status = status
    self.basis = basis
  }
}
