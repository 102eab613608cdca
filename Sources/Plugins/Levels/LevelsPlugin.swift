public import Core

/// Which occupations are open to the niveaux V and IV.
public struct LevelsPlugin: Plugin {
  /// The plugin's id.
  public let id = "levels"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.levels_layout_toml, as: UTF8.self)
  }
  /// In the order of the catalogue.
  public let metrics: [any Metric]

  /// Makes the plugin.
  public init() {
    metrics = []
  }
}
