/// One figure as the public may see it.
///
/// A hidden figure holds no number, so no renderer can leak it.
public struct PublishedIndicator: Sendable, Hashable, Codable {
  /// The id of the metric.
  public var metric: String
  /// A `Territory.key`.
  public var territory: String
  /// A `Subject.key`.
  public var subject: String
  /// The period: `2025`.
  public var period: String
  /// The number, or why there is none.
  public var figure: PublishedFigure

  /// Makes the value from its parts.
  public init(
    metric: String, territory: String, subject: String, period: String, figure: PublishedFigure
  ) {
    self.metric = metric
    self.territory = territory
    self.subject = subject
    self.period = period
    self.figure = figure
  }
}

/// A published number with its reservations, or the reason why there is none.
public enum PublishedFigure: Sendable, Hashable, Codable {
  case number(PublishedNumber)
  /// Hidden. The bounds are there only where the producer itself makes them public (BMO: 0…4).
  case masked(Bounds?)
  /// Known only within bounds: "une dizaine" is 8…12.
  case between(Bounds)
  case missing(Measure.Status)

  /// The number, where there is one to show.
  public var number: PublishedNumber? {
    if case .number(let number) = self { number } else { nil }
  }
}

/// A number that may be shown.
public struct PublishedNumber: Sendable, Hashable, Codable {
  /// In the metric's unit; a share is a fraction of 1.
  public var value: Double
  /// The interval that surely holds the true value, where it is wider than a point.
  public var bounds: Bounds?
  /// What a rate was computed on.
  public var base: Double?
  /// How many of the source cells behind it are masked: a count with some is "au moins".
  public var maskedCells: Int
  /// How many source cells were absent.
  public var missingCells: Int
  /// Whether a rate's base is under its metric's minimum: marked, and left out of rankings.
  public var hasSmallBase: Bool
  /// Whether its producer may still change it.
  public var isProvisional: Bool
  /// Whether it replaces a figure published before.
  public var isRevised: Bool
  /// What this one figure rests on, in French: `ROME F1703, bassin, 2021`.
  public var basis: String?
  /// Whether it is rounded to a multiple of 5, or made of such, so that small counts stay secret.
  public var isRounded: Bool

  /// Makes the value from its parts.
  public init(
    value: Double, bounds: Bounds? = nil, base: Double? = nil, maskedCells: Int = 0,
    missingCells: Int = 0, hasSmallBase: Bool = false, isProvisional: Bool = false,
    isRevised: Bool = false, basis: String? = nil, isRounded: Bool = false
  ) {
    self.value = value
    self.bounds = bounds
    self.base = base
    self.maskedCells = maskedCells
    self.missingCells = missingCells
    self.hasSmallBase = hasSmallBase
    self.isProvisional = isProvisional
    self.isRevised = isRevised
    self.basis = basis
    self.isRounded = isRounded
  }
}
