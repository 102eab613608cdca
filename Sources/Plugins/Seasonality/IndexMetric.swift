import Core

/// The seasonal index of each month; the period is the month of the last whole year.
struct IndexMetric: Metric {
  let manifest = MetricManifest.index

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try OfferSeason.all(in: snapshot).flatMap { season in
      season.monthsOfYear.map { month in
        season.indicator(manifest, period: month.key) { $0.indices.values[month.month - 1] }
      }
    }
  }
}
