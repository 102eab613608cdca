import Core

/// A metric that says one thing of every occupation of every territory.
struct AssessmentMetric: Metric {
  let manifest: MetricManifest
  private let thresholds: OpportunityThresholds
  private let measure: @Sendable (Assessment) -> Measure?

  private init(
    _ manifest: MetricManifest, _ thresholds: OpportunityThresholds,
    measure: @escaping @Sendable (Assessment) -> Measure?
  ) {
    self.manifest = manifest
    self.thresholds = thresholds
    self.measure = measure
  }

  static func `class`(_ thresholds: OpportunityThresholds) -> Self {
    Self(.opportunityClass(thresholds), thresholds, measure: \.classMeasure)
  }

  static func score(_ thresholds: OpportunityThresholds) -> Self {
    Self(.opportunityScore(thresholds), thresholds, measure: \.score)
  }

  static func volume(_ thresholds: OpportunityThresholds) -> Self {
    Self(.volumePart(thresholds), thresholds, measure: \.volumePart)
  }

  static func durability(_ thresholds: OpportunityThresholds) -> Self {
    Self(.durabilityPart(thresholds), thresholds, measure: \.durabilityPart)
  }

  static func season(_ thresholds: OpportunityThresholds) -> Self {
    Self(.seasonPart(thresholds), thresholds, measure: \.seasonPart)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try TerritoryAssessment.all(in: snapshot, by: thresholds).flatMap(\.occupations)
      .compactMap { one in measure(one).map { one.indicator(manifest, measure: $0) } }
  }
}

extension Assessment {
  /// Makes a row of a metric about the same territory, subject and period.
  func indicator(_ manifest: MetricManifest, measure: Measure) -> Indicator {
    Indicator(
      metric: manifest.id, territory: territory, subject: subject, period: period,
      measure: measure)
  }
}
