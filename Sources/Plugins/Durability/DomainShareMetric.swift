import Core

/// The share of durable offers of a professional domain in a quarter, as France Travail gives it.
struct DomainShareMetric: Metric {
  let manifest = MetricManifest.domainShare

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try snapshot.domainOffers().map { row in
      Indicator(
        metric: manifest.id, territory: row.territory, subject: row.subject, period: row.quarter,
        measure: Measure(
          value: row.durableShare, base: row.offers,
          status: row.durableShare == nil ? .notTransmitted : .ok))
    }
  }
}
