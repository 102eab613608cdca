/// What a report is made of: the published figures and what they are about.
public struct ReportContents: Sendable {
  public var figures: PublishedFigures
  public var tree: TerritoryTree
  /// All occupations together, the families, the occupations.
  public var subjects: [Subject]
  public var sources: [DataSource]
  /// In the order of the catalogue.
  public var metrics: [MetricManifest]

  public init(
    figures: PublishedFigures, tree: TerritoryTree, subjects: [Subject], sources: [DataSource],
    metrics: [MetricManifest]
  ) {
    self.figures = figures
    self.tree = tree
    self.subjects = subjects
    self.sources = sources
    self.metrics = metrics
  }
}
