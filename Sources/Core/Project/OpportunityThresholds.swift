/// Where the classes of opportunity begin: the section `[opportunity]` of `dash.toml`.
///
///     [opportunity]
///     volume = 0.75        # a high volume: above this quantile of the territory's occupations
///     durable_share = 0.6  # durable: at least this share of the offers in CDI or CDD > 6 months
///     durable_class = 3    # durable, where only a class is known: at least this one, 5 the most
///     seasonal = 0.5       # seasonal: at least this share of the projects
///     weights = { volume = 0.4, durability = 0.4, season = 0.2 }
///     niveau = 0.25        # open to a niveau: at least this share of the people who do the job
public struct OpportunityThresholds: Sendable, Hashable, Codable {
  /// A quantile of the occupations of a territory, by visible projects: 0…1.
  public var volume = 0.75
  /// A share of offers: 0…1.
  public var durableShare = 0.6
  /// A durability class, 1…5, where 5 is the most durable.
  public var durableClass = 3
  /// A share of projects: 0…1.
  public var seasonal = 0.5
  /// The parts of the composite note; they add up to 1.
  public var weights = Weights()
  /// From which share of its people with a diploma of a niveau an occupation is open to it: 0…1.
  public var niveau = 0.25

  /// How much each part counts in the composite note.
  public struct Weights: Sendable, Hashable, Codable {
    /// Of the volume.
    public var volume = 0.4
    /// Of the durability.
    public var durability = 0.4
    /// Of not being seasonal.
    public var season = 0.2

    /// The usual weights.
    public init() {}
  }

  /// The usual thresholds.
  public init() {}
}
