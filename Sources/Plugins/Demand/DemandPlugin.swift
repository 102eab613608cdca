public import Core

/// What employers say they will recruit: the survey Besoins en main-d’œuvre (BMO).
///
/// Eight metrics on the standard table `needs`, all computed from `Snapshot.needTotals()`.
public struct DemandPlugin: Plugin {
  public let id = "demand"
  public let layout = ""
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

  public init() {}
}
