public import Core
import Partners

/// Which jobs last: the share of durable offers, and the classes of the tension files.
public struct DurabilityPlugin: Plugin {
  /// The plugin's id.
  public let id = "durability"
  /// Heads its metrics in the catalogue.
  public let title = "Durée des contrats"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.durability_layout_toml, as: UTF8.self)
  }
  /// Shares of offers by contract, then the class where no offers are known.
  public let metrics: [any Metric] =
    [ContractShareMetric(.durable)]
    + ContractClass.allCases.map { ContractShareMetric(.one($0)) }
    + [OffersMetric(), MonthlyShareMetric()] + Self.domainShare + [DurabilityClassMetric()]

  /// Makes the plugin.
  public init() {}

  /// The share of durable offers by professional domain: a plain plugin of kind sql.
  private static let domainShare: [any Metric] = {
    let files = [
      SiteFile(path: PluginContract.manifestName, bytes: PackageResources.plugin_toml),
      SiteFile(path: "query.sql", bytes: PackageResources.query_sql),
    ]
    return PartnerPlugin(embedded: files, shownAs: "durability.domain-share")?.metrics ?? []
  }()
}
