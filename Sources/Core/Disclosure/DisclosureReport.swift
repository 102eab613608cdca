/// What disclosure control hid, why, and how much was lost: for the analyst, without the numbers.
public struct DisclosureReport: Sendable, Hashable {
  /// Why a figure is hidden or left out.
  public enum Reason: Sendable, Hashable {
    /// It is small.
    case small
    /// Without it another one could be computed or narrowed.
    case protects(FigureKey?)
    /// A former edition hid it.
    case earlier
    /// It is made of one that is hidden.
    case follows(String)
  }

  /// One hidden figure.
  public struct Hidden: Sendable, Hashable {
    /// What it is.
    public var key: FigureKey
    /// Why it is hidden.
    public var reason: Reason
  }

  /// Figures that are left out, since coarser ones say more.
  public struct Omission: Sendable, Hashable {
    /// The id of the metric.
    public var metric: String
    /// A `Territory.key`.
    public var territory: String
    /// What the figures are about.
    public var kind: Subject.Kind
    /// The periods that are left out, sorted.
    public var periods: [String]
    /// How many figures that are.
    public var figures: Int
  }

  /// What a metric lost.
  public struct Loss: Sendable, Hashable {
    /// The id of the metric.
    public var metric: String
    /// How many counts it has, zeros apart.
    public var counts: Int
    /// How many of them are hidden.
    public var hidden: Int
    /// How many are left out.
    public var omitted: Int
    /// The part of what all its finest counts add up to that stands in hidden or omitted ones, in whole
    /// per cent.
    public var percent: Int
  }

  /// By figure.
  public var hidden: [Hidden] = []
  /// By metric, territory, kind.
  public var omissions: [Omission] = []
  /// By metric.
  public var losses: [Loss] = []
  /// Figures hidden by a former edition that are shown now, since the data changed; by figure.
  public var reopened: [FigureKey] = []
  /// Totals that are less than their parts, whose sums were not reckoned with; by figure.
  public var contradictions: [FigureKey] = []
  /// Figures that nothing protects: while there are some, nothing may be published.
  public var exposed: [FigureKey] = []

  /// Makes a report that has nothing to say.
  public init() {}
}
