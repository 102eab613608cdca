/// The needs of one territory, subject and period: one row of the view `needTotal`.
public struct NeedTotal: Sendable, Hashable {
  /// A `Territory.key`.
  public var territory: String
  /// A `Subject.key`.
  public var subject: String
  /// `2025`.
  public var period: String
  /// Of an occupation's code; nil for families and for all, which outlive nomenclatures.
  public var nomenclature: String?
  /// How many cells of the sources it adds up.
  public var cells: Int
  /// Recruitment projects.
  public var projects: CellSum
  /// Those among them that employers expect to be difficult.
  public var difficult: CellSum
  /// Those among them that are seasonal.
  public var seasonal: CellSum
}

/// What some cells of a source add up to, without turning a hidden or absent one into 0.
public struct CellSum: Sendable, Hashable {
  /// Σ of the visible cells; nil where none is.
  public var visible: Int?
  /// How many cells their producer hides.
  public var masked: Int
  /// How many cells are absent, or known only roughly.
  public var missing: Int
  /// Σ visible + Σ lower bounds.
  public var lower: Int
  /// Σ visible + Σ upper bounds; nil where a cell has none.
  public var upper: Int?
  /// Why cells are missing; where they differ, the vaguest reason.
  public var reason: MissingReason?

  /// Makes the value from its parts.
  public init(
    visible: Int?, masked: Int = 0, missing: Int = 0, lower: Int? = nil, upper: Int? = nil,
    reason: MissingReason? = nil
  ) {
    self.visible = visible
    self.masked = masked
    self.missing = missing
    self.lower = lower ?? visible ?? 0
    self.upper = upper ?? (masked + missing == 0 ? visible : nil)
    self.reason = reason
  }

  /// The interval that surely holds the sum, where it is known and wider than a point.
  public var bounds: Bounds? {
    guard let upper, upper > lower else { return nil }
    return Bounds(Double(lower), Double(upper))
  }

  /// The status of a figure that needs this sum: `ok`, or why there is none.
  public var status: Measure.Status {
    if visible != nil { return .ok }
    if masked > 0 { return .masked }
    switch reason {
    case .notCollected: return .notCollected
    case .notApplicable: return .notApplicable
    case .notSignificant: return .notSignificant
    case .notTransmitted, .unspecified, nil: return .notTransmitted
    }
  }

  /// The sum as the measure of a count.
  public var measure: Measure {
    Measure(
      value: visible.map(Double.init), bounds: bounds, maskedCells: masked, missingCells: missing,
      status: status)
  }
}
