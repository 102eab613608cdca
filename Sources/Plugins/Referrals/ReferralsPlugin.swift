public import Core

/// How many people the structures of a network refer to one another.
public struct ReferralsPlugin: Plugin {
  /// The plugin's id.
  public let id = "referrals"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.referrals_layout_toml, as: UTF8.self)
  }
  /// In the order of the catalogue.
  public let metrics: [any Metric] = []

  /// Makes the plugin.
  public init() {}
}
