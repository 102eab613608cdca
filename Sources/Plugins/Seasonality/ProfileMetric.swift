import Core

/// One number that sums up the season of a year.
struct ProfileMetric: Metric {
  let manifest: MetricManifest
  private let figure: @Sendable (SeasonalProfile) -> Double?

  static let all: [any Metric] = [
    ProfileMetric(manifest: .strength) { $0.strength },
    ProfileMetric(manifest: .peak) { Double($0.indices.peak) },
    ProfileMetric(manifest: .trough) { Double($0.indices.trough) },
    ProfileMetric(manifest: .gini) { $0.concentration.gini },
    // A count of months cannot be marked as resting on few offers, so it is not given.
    ProfileMetric(manifest: .months80) { profile in
      guard profile.yearlyMean >= Offers.minimumBase else { return nil }
      return Double(profile.concentration.fewest(holding: 0.8))
    },
  ]

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try OfferSeason.all(in: snapshot).map { $0.indicator(manifest, figure) }
  }
}
