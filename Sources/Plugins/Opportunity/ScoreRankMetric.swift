import Core

/// The place of an occupation among those of its territory, by score; equals share the better one.
struct ScoreRankMetric: Metric {
  let manifest: MetricManifest
  private let thresholds: OpportunityThresholds

  init(_ thresholds: OpportunityThresholds) {
    self.thresholds = thresholds
    manifest = .opportunityRank(thresholds)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    try TerritoryAssessment.all(in: snapshot, by: thresholds).flatMap { territory in
      let scored = territory.occupations.compactMap { one in one.score.map { (one, $0) } }
      let scores = scored.compactMap(\.1.value)
      return scored.map { one, score in
        let place = score.value.map { own in Double(1 + scores.count { $0 > own }) }
        return one.indicator(
          manifest,
          measure: Measure(
            value: place, maskedCells: score.maskedCells, missingCells: score.missingCells,
            status: score.status))
      }
    }
  }
}
