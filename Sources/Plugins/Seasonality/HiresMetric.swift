import Core

/// The hires declared before they begin (DPAE), month by month, of all contracts.
struct HiresMetric: Metric {
  let manifest = MetricManifest.hires

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try snapshot.hireSeries().filter { $0.contract == "all" }.flatMap { series in
      series.hires.enumerated().map { place, cell in
        Indicator(
          metric: manifest.id, territory: series.territory, subject: series.subject,
          period: series.first.advanced(by: place).key, measure: cell.measure)
      }
    }
  }
}
