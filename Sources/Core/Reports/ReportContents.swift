/// What a report is made of: the published figures and what they are about.
public struct ReportContents: Sendable {
  /// After disclosure control.
  public var figures: PublishedFigures
  /// The territories, each under its parent.
  public var tree: TerritoryTree
  /// All occupations together, the families, the occupations.
  public var subjects: [Subject]
  /// The datasets that the figures come from.
  public var sources: [DataSource]
  /// In the order of the catalogue.
  public var metrics: [MetricManifest]
  /// What disclosure control hides; other masks are those of producers.
  public var hidden: Set<FigureKey>
  /// Which sums do not hold everything.
  public var rests: SumRests
  /// What carries referrals, for the names of the days when one changed.
  public var instruments: [Instrument]
  /// The metrics under their headings, for the catalogue.
  public var themes: [Catalogue.Theme]
  /// The metrics that could not be computed, and why.
  public var unavailable: [UnavailableMetric]

  /// Gathers what the pages are made of.
  public init(
    figures: PublishedFigures, tree: TerritoryTree, subjects: [Subject], sources: [DataSource],
    metrics: [MetricManifest], hidden: Set<FigureKey> = [], rests: SumRests = .none,
    instruments: [Instrument] = [], themes: [Catalogue.Theme] = [],
    unavailable: [UnavailableMetric] = []
  ) {
    self.figures = figures
    self.tree = tree
    self.subjects = subjects
    self.sources = sources
    self.metrics = metrics
    self.hidden = hidden
    self.rests = rests
    self.instruments = instruments
    self.themes = themes
    self.unavailable = unavailable
  }
}
