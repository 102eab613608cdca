public import Core

/// What employers say they will recruit: the survey Besoins en main-d’œuvre (BMO).
///
/// Eight metrics on the standard table `needs`, all computed from `Snapshot.needTotals()`.
public struct DemandPlugin: Plugin {
  /// The plugin's id.
  public let id = "demand"
  /// Heads its metrics in the catalogue.
  public let title = "Besoins de recrutement"
  /// The layout of its part of the pages.
  public var layout: String {
    String(decoding: PackageResources.demand_layout_toml, as: UTF8.self)
  }
  /// Its eight metrics.
  public let metrics: [any Metric] = [
    ProjectsMetric(),
    NeedShareMetric(.difficult),
    NeedShareMetric(.seasonal),
    RankMetric(),
    ProjectsChangeMetric(),
    NeedShareChangeMetric(.difficult),
    NeedShareChangeMetric(.seasonal),
    SpecificityMetric(),
  ]

  /// Makes the value from its parts.
  public init() {}
}
