public import Core

/// How many people the structures of a network refer to one another.
public struct ReferralsPlugin: Plugin {
  /// The plugin's id.
  public let id = "referrals"
  /// Heads its metrics in the catalogue.
  public let title = "Orientations entre structures"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.referrals_layout_toml, as: UTF8.self)
  }
  /// Counts, then what is made of them, then what they rest on.
  public let metrics: [any Metric] = [
    CountMetric.persons, CountMetric.unnamed, CountMetric.orientations, CountMetric.arrivals,
    DifferenceMetric(), RateMetric(), ShareUnnamedMetric(), CompletenessMetric(), ReportMetric(),
    PairsMetric.density, PairsMetric.reciprocity, InstrumentsMetric(),
  ]

  /// Makes the plugin.
  public init() {}
}
