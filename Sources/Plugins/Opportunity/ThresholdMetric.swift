import Core

/// A threshold that the classes of a territory begin at, as a figure that its page prints.
struct ThresholdMetric: Metric {
  let manifest: MetricManifest
  private let thresholds: OpportunityThresholds
  private let value: @Sendable (VolumeField) -> Double

  static func all(_ thresholds: OpportunityThresholds) -> [any Metric] {
    [
      Self(manifest: .volumeThreshold(thresholds), thresholds: thresholds) {
        Double($0.threshold)
      },
      Self(manifest: .durableShareThreshold(thresholds), thresholds: thresholds) { _ in
        thresholds.durableShare
      },
      Self(manifest: .durableClassThreshold(thresholds), thresholds: thresholds) { _ in
        Double(thresholds.durableClass)
      },
      Self(manifest: .seasonalThreshold(thresholds), thresholds: thresholds) { _ in
        thresholds.seasonal
      },
    ]
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try TerritoryAssessment.all(in: snapshot, by: thresholds).map { one in
      Indicator(
        metric: manifest.id, territory: one.territory, subject: Subject.all.key,
        period: one.period, measure: Measure(value: value(one.field)))
    }
  }
}
