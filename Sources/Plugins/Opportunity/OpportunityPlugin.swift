public import Core

/// Which occupations are in demand and last, by the thresholds of the project.
public struct OpportunityPlugin: Plugin {
  /// The plugin's id.
  public let id = "opportunity"
  /// Heads its metrics in the catalogue.
  public let title = "Métiers à opportunités"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.opportunity_layout_toml, as: UTF8.self)
  }
  /// The class, the score with its parts, then the thresholds.
  public let metrics: [any Metric]

  /// Makes the plugin for a project's thresholds.
  public init(thresholds: OpportunityThresholds) {
    metrics =
      [AssessmentMetric.class(thresholds), .score(thresholds)]
      + [ScoreRankMetric(thresholds)]
      + [AssessmentMetric.volume(thresholds), .durability(thresholds), .season(thresholds)]
      + ThresholdMetric.all(thresholds)
  }
}
