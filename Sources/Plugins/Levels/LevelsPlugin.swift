public import Core

/// Which occupations are open to the niveaux V and IV.
public struct LevelsPlugin: Plugin {
  /// The plugin's id.
  public let id = "levels"
  /// Heads its metrics in the catalogue.
  public let title = "Niveaux de formation"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.levels_layout_toml, as: UTF8.self)
  }
  /// The two shares, then the class they make.
  public let metrics: [any Metric]

  /// Makes the plugin for a project's thresholds.
  public init(thresholds: OpportunityThresholds) {
    metrics = [
      LevelShareMetric(.v), LevelShareMetric(.iv), OpenLevelsMetric(threshold: thresholds.niveau),
    ]
  }
}
