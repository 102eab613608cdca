/// One row of the standard table `tension`: what makes recruiting hard for an occupation somewhere.
///
/// Classes go from 1 to 5; nil where the producer's rule of coverage leaves them empty.
public struct Tension: Sendable, Hashable {
  /// A `Territory.key` of the project, of `nation:FR`, or of a territory above the project's.
  public var territory: String
  /// A `Subject.key`: `ROME:F1703`, `FAP2009:B2Z43`, `FAP2009:B2Z` for a coarser métier.
  public var subject: String
  /// `2021`.
  public var year: String
  /// Offers behind the classes, where the source gives them.
  public var offers: Double?
  /// The tension class; 5 is the most tense.
  public var tension: Int?
  /// The class of non-durability as published: 5 is the LEAST durable.
  public var nonDurability: Int?

  /// Makes the value from its parts.
  public init(
    territory: String, subject: String, year: String, offers: Double? = nil, tension: Int? = nil,
    nonDurability: Int? = nil
  ) {
    self.territory = territory
    self.subject = subject
    self.year = year
    self.offers = offers
    self.tension = tension
    self.nonDurability = nonDurability
  }
}

/// The share of the people in an occupation who hold a diploma, over all of France.
public struct DiplomaShare: Sendable, Hashable {
  /// A `Subject.key`, of three letters as a rule: `FAP2009:B2Z`.
  public var subject: String
  /// The years of the survey: `2017-2019`.
  public var period: String
  /// On the scale of 1969: `V`, `IV`, `III`, `II-I`, `none`, `studying`.
  public var niveau: String
  /// A fraction of 1.
  public var share: Double

  /// Makes the value from its parts.
  public init(subject: String, period: String, niveau: String, share: Double) {
    self.subject = subject
    self.period = period
    self.niveau = niveau
    self.share = share
  }
}

/// The offers of a professional domain in a quarter, as France Travail publishes them.
public struct DomainOffers: Sendable, Hashable {
  /// A `Territory.key`: `nation:FR`.
  public var territory: String
  /// A `Subject.key`: `domain:F16`, or `domain:F` for a grand domaine.
  public var subject: String
  /// `2025-Q4`.
  public var quarter: String
  /// Offers, as published.
  public var offers: Double?
  /// The share of durable offers, a fraction of 1, as published.
  public var durableShare: Double?

  /// Makes the value from its parts.
  public init(
    territory: String, subject: String, quarter: String, offers: Double?, durableShare: Double?
  ) {
    self.territory = territory
    self.subject = subject
    self.quarter = quarter
    self.offers = offers
    self.durableShare = durableShare
  }
}
