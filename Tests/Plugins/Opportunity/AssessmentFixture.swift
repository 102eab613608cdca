@testable import Core

@testable import Opportunity

/// Occupations of a territory whose others have 10, 20, 30 and 40 projects: by type 7 the third
/// quartile is 32.5, so a high volume begins at 33.
enum AssessmentFixture {
  /// Said here, so that another usual value changes no test.
  static let thresholds: OpportunityThresholds = {
    var thresholds = OpportunityThresholds()
    thresholds.volume = 0.75
    thresholds.durableShare = 0.6
    thresholds.durableClass = 4
    thresholds.seasonal = 0.5
    return thresholds
  }()

  /// Seasonal counts: visible, and how many hidden cells of 0 to 4 beside them.
  static func assess(
    _ projects: Int?, seasonal: Int?, hidden: Int = 0, durability: DurabilityEvidence?,
    field: [Int] = [10, 20, 30, 40], thresholds: OpportunityThresholds = Self.thresholds
  ) throws -> Assessment {
    guard let field = VolumeField(visible: field, quantile: thresholds.volume) else {
      throw StoreError(sql: "", reason: "no field")
    }
    return Assessment(
      territory: "bmo:2418", subject: "FAP2021:V0X60", period: "2025",
      projects: sum(projects, hidden: projects == nil ? 1 : 0),
      seasonal: sum(seasonal, hidden: hidden), evidence: durability, field: field,
      thresholds: thresholds)
  }

  private static func sum(_ visible: Int?, hidden: Int) -> CellSum {
    CellSum(
      visible: visible, masked: hidden, lower: visible ?? 0, upper: (visible ?? 0) + 4 * hidden)
  }

  /// A class from 1 to 5, 5 the most durable.
  static func grade(_ durability: Int) -> DurabilityEvidence? {
    DurabilityClass(
      codes: [.init(subject: "ROME:F1703", nonDurability: 6 - durability)],
      territory: Territory(
        key: "bmo:2418", level: .bassin, zoning: "bmo", vintage: "2025", code: "2418",
        name: "Romorantin", parent: nil),
      year: "2021", certainty: .whole
    ).map(DurabilityEvidence.class)
  }
}
