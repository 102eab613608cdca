import Core

/// Recruitment projects: Σ of the visible counts, from "at least" to "at most".
struct ProjectsMetric: Metric {
  let manifest = MetricManifest.projects

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try snapshot.needTotals().map { $0.indicator(manifest, measure: $0.projects.measure) }
  }
}

extension NeedTotal {
  /// Makes a row of a metric about the same territory, subject and period.
  func indicator(_ manifest: MetricManifest, measure: Measure) -> Indicator {
    Indicator(
      metric: manifest.id, territory: territory, subject: subject, period: period,
      measure: measure)
  }
}
