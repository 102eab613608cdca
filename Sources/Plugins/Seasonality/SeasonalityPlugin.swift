public import Core

/// When in the year the jobs come: monthly offers, their season and their trend.
///
/// Eight metrics on the standard table `offers` and one on `hires`; the two are never mixed.
public struct SeasonalityPlugin: Plugin {
  /// The plugin's id.
  public let id = "seasonality"
  /// Heads its metrics in the catalogue.
  public let title = "Saisons"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.seasonality_layout_toml, as: UTF8.self)
  }
  /// In the order of the catalogue.
  public let metrics: [any Metric] =
    ProfileMetric.all + [IndexMetric(), OffersMetric(), TrendMetric(), HiresMetric()]

  /// Makes the plugin.
  public init() {}
}
