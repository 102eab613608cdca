import Core

/// The share of projects that employers find difficult, or that are seasonal.
struct NeedShareMetric: Metric {
  let manifest: MetricManifest
  private let share: NeedShare

  init(_ share: NeedShare) {
    self.share = share
    manifest = .share(share)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try snapshot.needTotals().map { $0.indicator(manifest, measure: share.measure(of: $0)) }
  }
}
