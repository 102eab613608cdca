import Core

/// The share of durable offers month by month, for all offers and for each sector.
struct MonthlyShareMetric: Metric {
  let manifest = MetricManifest.monthlyShare

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    indicators(of: try snapshot.offerSeries())
  }

  func indicators(of series: [OfferSeries]) -> [Indicator] {
    series.filter { manifest.subjects.contains(Subject.kind(ofKey: $0.subject)) }.flatMap { one in
      one.months.compactMap { month in
        one.contracts(of: month).map {
          one.indicator(manifest, period: month.key, measure: $0.durableShare)
        }
      }
    }
  }
}
