/// The offers of one niveau de formation in one full year, within a territory and a subject.
public struct NiveauOffers: Sendable, Hashable {
  /// A `Territory.key`.
  public var territory: String
  /// `all`, a family or an occupation.
  public var subject: String
  /// `2025`: a year whose twelve months the source covers.
  public var year: String
  /// On the scale of 1969: `V`, `IV`, `III`, `II`, `I`.
  public var niveau: String
  /// Offers of all contracts.
  public var offers: CellSum

  /// Makes the value from its parts.
  public init(territory: String, subject: String, year: String, niveau: String, offers: CellSum) {
    self.territory = territory
    self.subject = subject
    self.year = year
    self.niveau = niveau
    self.offers = offers
  }
}
