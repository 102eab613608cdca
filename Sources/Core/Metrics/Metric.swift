/// An indicator of the labour market: what it is, as data, and the one function that computes it.
///
/// Built-in metrics and partners' come in by this same door. A metric returns rows; it never
/// returns HTML, a picture or a path.
public protocol Metric: Sendable {
  /// What the metric is: a plain value, the same at every call.
  var manifest: MetricManifest { get }

  /// Computes the metric for every territory, subject and period at once.
  ///
  /// The order of the rows does not matter. No row for a cell means that the sources say nothing
  /// of it; a cell they hide or lack is a row with a status.
  ///
  /// - Throws: `MetricFailure` with findings, or any other error; it costs the metric's own card.
  func indicators(from snapshot: Snapshot) async throws -> [Indicator]
}

/// Everything a reader must know of a metric, in French: the page's method section is made of it.
public struct MetricManifest: Sendable, Hashable, Codable {
  /// Kebab-case words joined by dots, kept for ever: `demand.share-difficult`.
  public var id: String
  /// `Projets de recrutement`.
  public var title: String
  /// The head of a table column: `Projets`.
  public var shortTitle: String
  /// What its values count or measure.
  public var unit: Unit
  /// One or two sentences that a coordinator understands.
  public var definition: String
  /// The computation, exactly.
  public var formula: String
  /// Producer and survey: `France Travail, enquête Besoins en main-d’œuvre (BMO)`.
  public var source: String
  /// How often its source appears: `annuelle`, `mensuelle`.
  public var periodicity: String
  /// What the figure does not say, one sentence each.
  public var caveats: [String]
  /// The chart that shows it best, from a closed list.
  public var chart: ChartKind
  /// A rate on a smaller base is marked and left out of rankings; nil for a count.
  public var minimumBase: Double?
  /// The standard tables it reads: `needs`.
  public var reads: [String]
  /// The kinds of subjects it gives figures for.
  public var subjects: [Subject.Kind]
  /// The levels of territory it gives figures for.
  public var levels: [Territory.Level]
  /// What disclosure control must know of it.
  public var disclosure: Disclosure
  /// The days before and after which its figures do not compare.
  public var breaks: [CalendarDate] = []
  /// How many decimals its values are written with; nil for those of the unit.
  public var decimals: Int?
  /// Which way is better.
  public var direction = PluginManifest.Direction.neutral
  /// Who made it, where it is a partner's.
  public var credit: Credit?

  /// Who made a partner's metric, and how.
  public struct Credit: Sendable, Hashable, Codable {
    /// Of the plugin.
    public var version: String
    /// How it is written.
    public var kind: PluginKind
    /// Who wrote it.
    public var author: String
    /// Whom a reader asks.
    public var contact: String
    /// Of the figures.
    public var licence: String

    /// Says who made a metric, and how.
    public init(
      version: String, kind: PluginKind, author: String, contact: String, licence: String
    ) {
      self.version = version
      self.kind = kind
      self.author = author
      self.contact = contact
      self.licence = licence
    }
  }

  /// How the figures of a metric hang together, so that hidden ones stay hidden.
  public struct Disclosure: Sendable, Hashable, Codable {
    /// Whether it counts persons or establishments: its small counts are hidden where a dataset that
    /// it reads says so.
    public var isCount: Bool
    /// Along what its counts add up.
    public var sums: Set<Axis>
    /// The metrics without whose figure, of the same territory, subject and period, this one is hidden
    /// too: a rate, and what it is made of.
    public var follows: [String]
    /// The metric whose figure, of the same territory, subject and period, counts these among others:
    /// of all projects, the difficult ones.
    public var partOf: String?
    /// The metric that counts the orientations of the persons this one counts, who have at least one
    /// each and at most one to each destination.
    public var orientations: String?
    /// The metric whose figure of the year adds up these of its months: of the offers of a year, those
    /// of each month.
    public var monthsOf: String?
    /// Its own threshold, beside those of the datasets that it reads.
    public var threshold: Int?
    /// Whether a rule protects also what its figures rest on, as of all partners' metrics.
    ///
    /// That is their base, the numerator that a share tells, and the persons of `Measure.persons`.
    public var isPersonal = false
    /// The metric of whose flows this one counts the pairs: left out where any of these flows is.
    public var pairsOf: String?

    /// Along what counts may add up.
    public enum Axis: String, Sendable, Codable, CaseIterable {
      case territory, subject, period
    }

    /// Says how the figures of a metric hang together; by default, not at all.
    public init(
      isCount: Bool = false, sums: Set<Axis> = [], follows: [String] = [],
      partOf: String? = nil, orientations: String? = nil, monthsOf: String? = nil,
      threshold: Int? = nil, pairsOf: String? = nil
    ) {
      self.isCount = isCount
      self.sums = sums
      self.follows = follows
      self.partOf = partOf
      self.orientations = orientations
      self.monthsOf = monthsOf
      self.threshold = threshold
      self.pairsOf = pairsOf
    }
  }

  /// Makes the value from its parts.
  public init(
    id: String, title: String, shortTitle: String, unit: Unit, definition: String,
    formula: String, source: String, periodicity: String, caveats: [String], chart: ChartKind,
    minimumBase: Double? = nil, reads: [String], subjects: [Subject.Kind],
    levels: [Territory.Level] = Territory.Level.allCases, disclosure: Disclosure = Disclosure()
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.unit = unit
    self.definition = definition
    self.formula = formula
    self.source = source
    self.periodicity = periodicity
    self.caveats = caveats
    self.chart = chart
    self.minimumBase = minimumBase
    self.reads = reads
    self.subjects = subjects
    self.levels = levels
    self.disclosure = disclosure
  }
}

/// The charts a metric may ask for.
public enum ChartKind: String, Sendable, Codable, CaseIterable {
  case rankedBars = "ranked-bars"
  case change
  case map
  /// Two numbers against each other, with a third as colour: durability and volume.
  case quadrant
  /// Months across, subjects down.
  case calendar
  /// The twelve indices of a year.
  case profile
  /// Parts of a whole, one bar a row.
  case stackedShares = "stacked-shares"
  /// A monthly series with its trend.
  case monthlyLine = "monthly-line"
  /// One small monthly line a territory.
  case smallMultiples = "small-multiples"
  /// Origins down, destinations across.
  case flowMatrix = "flow-matrix"
  /// Bands from origins to destinations.
  case flows
  /// Who reported when.
  case reportCalendar = "report-calendar"
}
