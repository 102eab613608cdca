/// Which sections stand on which pages, as data: it names metrics by id and blocks from a closed
/// list, so that a project can lay out its own pages without a line of code.
public struct PageLayout: Sendable, Hashable {
  /// The pages a section may stand on: a level of territory, or a kind of subject.
  public enum Page: String, Sendable, CaseIterable {
    case nation, region, departement, bassin, family, occupation, sector
    /// The referrals between the structures of a territory, whatever its level.
    case network
  }

  /// The opening sentence of some pages; the first whose figures all exist is used.
  public struct Lead: Sendable, Hashable {
    /// Where it stands.
    public var pages: Set<Page>
    /// The sentence.
    public var text: SentenceTemplate
  }

  /// A part of some pages, under its own heading.
  public struct Section: Sendable, Hashable {
    /// Where it stands.
    public var pages: Set<Page>
    /// Kebab-case: the anchor.
    public var id: String
    /// The section of an earlier layout that it follows; nil to stand at the end.
    public var after: String?
    /// The heading.
    public var title: SentenceTemplate
    /// From top to bottom.
    public var blocks: [Block]
    /// The metric whose card it is: it then ends with what the figure means.
    var metric: String?
  }

  /// One thing of a section.
  public struct Block: Sendable, Hashable {
    /// What is shown.
    public var kind: BlockKind
    /// Ids, in order; a chart shows the first.
    public var metrics: [String]
    /// What the rows are.
    public var across: Across
    /// How many rows at most; nil for all.
    public var top: Int?
    /// The metric that orders a table; the first where it is not said.
    public var sort: String?
    /// Whether the lowest comes first.
    public var isAscending: Bool
    /// The message of a chart, the caption of a table, or the whole text.
    public var title: SentenceTemplate?
    /// Whether a chart is also drawn for slides.
    public var hasSlide: Bool
    /// Metrics whose figures say in a table, each for itself, what they rest on.
    public var notes: [String] = []
    /// Whether a table leaves out the rows without a number of its first metric.
    public var hasNumbersOnly = false
    /// Whether a table ends with what all its rows make together.
    public var hasTotal = false
    /// In which parts of the page's year a table or a chart of referrals is told.
    public var periods: Periods?
    /// How far a series of counts goes from slot to slot; the page's own choice where it is not said.
    public var step: PeriodStep?
    /// What a reader may narrow a table down to.
    public var filter: Filter?
    /// The axes of a quadrant.
    public var quadrant: Quadrant?

    /// The places of a text, ids among them: what a sentence tells needs no card.
    var toldMetrics: [String] { kind == .text ? title?.places ?? [] : [] }

    /// All ids that it names.
    var allMetrics: [String] {
      metrics + notes + [sort, filter?.metric].compactMap { $0 } + (quadrant?.metrics ?? [])
    }
  }

  /// The closed list of what a section may hold.
  public enum BlockKind: String, Sendable, CaseIterable {
    case keyFigures = "key-figures"
    case rankedBars = "ranked-bars"
    case change, map, table, text
    /// Seasonal indices: months across, rows down.
    case calendar
    /// The twelve seasonal indices of what the page is about.
    case profile
    /// A monthly series and its trend, of what the page is about.
    case monthlyLine = "monthly-line"
    /// One small monthly line a territory.
    case smallMultiples = "small-multiples"
    /// Parts of a whole, one bar a row.
    case stackedShares = "stacked-shares"
    /// Two metrics against each other, a third as colour.
    case quadrant
    /// Counts of flows: origins down, destinations across.
    case flowMatrix = "flow-matrix"
    /// Bands from origins to destinations.
    case flows
    /// Months or fortnights across, structures down: who reported.
    case reportCalendar = "report-calendar"
    /// Counts by month or fortnight of what the page is about, with gaps and breaks.
    case countLine = "count-line"
  }

  /// Which parts of a page's year a block of referrals is told in.
  public enum Periods: String, Sendable, CaseIterable {
    /// The whole year.
    case year
    /// The parts of the year between two changes of the instruments; where nothing changed the year, or
    /// no table.
    case windows
  }

  /// What the rows of a chart or table are.
  public enum Across: String, Sendable, CaseIterable {
    case occupation, family, sector, niveau, domain
    case origin, destination, audience, instrument, structure
    /// What a plugin alone knows.
    case item
    /// All bassins of the page's territory; on a bassin's page, those of its region.
    case bassin
    /// All départements of the page's region.
    case departement
  }

  /// The opening sentences, the preferred first.
  public var leads: [Lead]
  /// From the top of a page to its end.
  public var sections: [Section]

  /// Gathers leads and sections.
  public init(leads: [Lead] = [], sections: [Section] = []) {
    self.leads = leads
    self.sections = sections
  }

  /// Returns this layout followed by another, whose sections may follow those of this one.
  public func joined(with other: PageLayout) -> PageLayout {
    PageLayout(leads: leads + other.leads, sections: sections + other.sections)
  }

  /// The ids of all metrics it places.
  public var metrics: Set<String> {
    Set(sections.flatMap(\.blocks).flatMap { $0.allMetrics + $0.toldMetrics })
  }

  /// Returns the sections of one kind of page, those that follow another right behind it.
  func sections(on page: Page) -> [Section] {
    sections.filter { $0.pages.contains(page) }.reduce(into: []) { placed, section in
      placed.insert(section, at: Self.place(of: section, in: placed))
    }
  }

  /// Behind the section it follows, and behind those that follow that one already.
  private static func place(of section: Section, in placed: [Section]) -> Int {
    guard let start = placed.firstIndex(where: { $0.id == section.after }) else {
      return placed.endIndex
    }
    var chain: Set = [placed[start].id]
    return placed[(start + 1)...].firstIndex { next in
      guard let after = next.after, chain.contains(after) else { return true }
      chain.insert(next.id)
      return false
    } ?? placed.endIndex
  }
}
