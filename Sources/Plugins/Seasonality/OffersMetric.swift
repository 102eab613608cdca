import Core

/// The offers of each month, of all occupations together, a family or a sector.
struct OffersMetric: Metric {
  let manifest = MetricManifest.offers

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try snapshot.offerSeries()
      .filter { manifest.subjects.contains(Subject.kind(ofKey: $0.subject)) }
      .flatMap { series in
        series.total.enumerated().map { place, cell in
          Indicator(
            metric: manifest.id, territory: series.territory, subject: series.subject,
            period: series.first.advanced(by: place).key, measure: cell.measure)
        }
      }
  }
}
