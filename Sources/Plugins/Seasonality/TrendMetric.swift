import Core

/// The trend of the offers, month by month, since the last break or gap.
struct TrendMetric: Metric {
  let manifest = MetricManifest.trend

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try OfferSeason.all(in: snapshot)
      .filter { manifest.subjects.contains(Subject.kind(ofKey: $0.subject)) }
      .flatMap { season -> [Indicator] in
        let (months, result) = season.trend
        switch result {
        case .success(let trend):
          return trend.values.enumerated().map { place, value in
            row(
              season, trend.first.advanced(by: place),
              Measure(value: max(0, value.rounded())))
          }
        // Said once, at the last month: the months before have nothing to add.
        case .failure(let gap):
          return [row(season, months.upperBound, gap.measure)]
        }
      }
  }

  private func row(_ season: OfferSeason, _ month: Month, _ measure: Measure) -> Indicator {
    Indicator(
      metric: manifest.id, territory: season.territory, subject: season.subject,
      period: month.key, measure: measure)
  }
}
