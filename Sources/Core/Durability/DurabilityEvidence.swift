/// What is known of how durable the jobs of an occupation are in a territory.
public enum DurabilityEvidence: Sendable, Hashable {
  /// The share of durable offers in a whole year: it has a value.
  case share(Measure, year: Int)
  /// The class of the nearest source, where offers say nothing.
  case `class`(DurabilityClass)
}

/// What is known of every occupation: its own offers where they are many enough, else a class.
public struct DurabilityIndex: Sendable {
  /// A share of fewer offers says nothing.
  public static let minimumBase = 30.0

  private struct Place: Hashable {
    let territory: String
    let subject: String
  }

  private let series: [Place: OfferSeries]
  private let classes: DurabilityClasses

  /// Gathers the offers and the classes of a snapshot.
  ///
  /// - Throws: `StoreError` where the store cannot be read.
  public init(_ snapshot: Snapshot) throws {
    self.init(series: try snapshot.offerSeries(), classes: try DurabilityClasses(snapshot))
  }

  init(series: [OfferSeries], classes: DurabilityClasses) {
    self.series = Dictionary(
      series.map { (Place(territory: $0.territory, subject: $0.subject), $0) },
      uniquingKeysWith: { first, _ in first })
    self.classes = classes
  }

  /// Returns what is known of an occupation in a territory; nil where nothing is: never a guess.
  ///
  /// The offers are those of the newest whole year in the territory itself.
  public func evidence(of occupation: String, in territory: String) -> DurabilityEvidence? {
    let own = series[Place(territory: territory, subject: occupation)]
    if let own, let year = own.wholeYears.last,
      let share = own.contracts(of: year)?.durableShare, share.value != nil,
      share.base ?? 0 >= Self.minimumBase
    {
      return .share(share, year: year)
    }
    return classes.nearest(to: occupation, in: territory).map(DurabilityEvidence.class)
  }
}
