import Core

/// The share of durable offers, or of one class of contract, in each whole year.
struct ContractShareMetric: Metric {
  let manifest: MetricManifest
  private let part: ContractPart

  init(_ part: ContractPart) {
    self.part = part
    manifest = .contractShare(part)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    indicators(of: try snapshot.offerSeries())
  }

  func indicators(of series: [OfferSeries]) -> [Indicator] {
    series.flatMap { one in
      one.wholeYears.compactMap { year in
        one.contracts(of: year).map {
          one.indicator(manifest, period: "\(year)", measure: $0.share(where: part.contains))
        }
      }
    }
  }
}

extension OfferSeries {
  /// Makes a row of a metric about the same territory and subject.
  func indicator(_ manifest: MetricManifest, period: String, measure: Measure) -> Indicator {
    Indicator(
      metric: manifest.id, territory: territory, subject: subject, period: period,
      measure: measure)
  }
}
