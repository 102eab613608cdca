/// Why a monthly series has no season or no trend.
public struct SeasonalGap: Error, Sendable, Hashable {
  /// The status of a figure that would have needed the season.
  public let status: Measure.Status
  /// How many months hold something hidden.
  public let maskedCells: Int
  /// How many months lack something.
  public let missingCells: Int

  /// Fewer than three whole years.
  static let tooShort = SeasonalGap(status: .notSignificant)
  /// A whole year holds nothing, so no month can be compared with its average.
  static let tooThin = SeasonalGap(status: .notSignificant)
  /// There is nothing to have a season.
  static let allZero = SeasonalGap(status: .notApplicable)

  private init(status: Measure.Status, maskedCells: Int = 0, missingCells: Int = 0) {
    self.status = status
    self.maskedCells = maskedCells
    self.missingCells = missingCells
  }

  /// Says what months hide or lack; nil where they are all known.
  init?(_ cells: some Sequence<CellSum>) {
    let masked = cells.count { $0.masked > 0 }
    let lacking = cells.filter { $0.masked == 0 && ($0.missing > 0 || $0.visible == nil) }
    if masked > 0 {
      self.init(status: .masked, maskedCells: masked, missingCells: lacking.count)
    } else if let first = lacking.first {
      let status = first.visible == nil ? first.status : .notTransmitted
      self.init(status: status, missingCells: lacking.count)
    } else {
      return nil
    }
  }

  /// The gap as a figure that carries no number.
  public var measure: Measure {
    Measure(value: nil, maskedCells: maskedCells, missingCells: missingCells, status: status)
  }
}
