import Core

/// The offers of each whole year, whatever their contract.
struct OffersMetric: Metric {
  let manifest = MetricManifest.offers

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    indicators(of: try snapshot.offerSeries())
  }

  func indicators(of series: [OfferSeries]) -> [Indicator] {
    series.flatMap { one in
      one.wholeYears.map { year in
        one.indicator(manifest, period: "\(year)", measure: one.offers(of: year).measure)
      }
    }
  }
}
