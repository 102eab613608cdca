extension Snapshot {
  /// Returns the monthly offers of every territory and subject, sorted by territory, then subject.
  public func offerSeries() throws -> [OfferSeries] { [] }

  /// Returns the offers of each niveau in each full year, for all offers, families and occupations,
  /// sorted by territory, subject, year, niveau; empty where no offer carries a niveau.
  public func niveauOffers() throws -> [NiveauOffers] { [] }

  /// Returns the monthly hires (DPAE), sorted by territory, subject, contract.
  public func hireSeries() throws -> [HireSeries] { [] }

  /// Returns the rows of `tension`, sorted by territory, subject, year.
  public func tensions() throws -> [Tension] { [] }

  /// Returns the rows of `diplomas`, sorted by subject, period, niveau.
  public func diplomaShares() throws -> [DiplomaShare] { [] }

  /// Returns the rows of `domains`, sorted by territory, subject, quarter.
  public func domainOffers() throws -> [DomainOffers] { [] }

  /// What ties the project's occupations to the codes of other nomenclatures.
  public var links: OccupationLinks { OccupationLinks() }
}
