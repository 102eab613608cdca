/// What every page of a site asks for again and again, looked up once.
struct SiteIndex: Sendable {
  let contents: ReportContents
  let outlines: [MapOutline]
  let formats: Set<ChartFormat>
  let metrics: [String: MetricManifest]
  let subjects: [String: Subject]
  /// The territory of the home page: the top of the tree.
  let root: Territory
  /// Those that have figures, and the root, in the order of the tree.
  let territories: [Territory]
  let families: [Subject]
  /// Those of the nomenclatures in use in the newest period, in French alphabetical order.
  let occupations: [Subject]
  let newestPeriod: String
  /// Of all metrics, from the oldest to the newest.
  let factPeriods: [String]
  private let below: [String: [Territory]]
  private let paths: [String: String]

  init(contents: ReportContents, settings: SiteSettings, outlines: [MapOutline]) {
    self.contents = contents
    self.outlines = outlines
    formats = settings.formats
    metrics = Dictionary(contents.metrics.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    subjects = Dictionary(contents.subjects.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let root = contents.tree.territories.first ?? Self.unnamed(settings.title)
    let use = FigureUse(contents.figures)
    self.root = root
    newestPeriod = use.newestPeriod
    factPeriods = use.periods.sorted()
    territories = contents.tree.territories.filter {
      use.territories.contains($0.key) || $0.key == root.key
    }
    families = contents.subjects.filter { $0.kind == .family && use.subjects.contains($0.key) }
      .sorted { French.sortKey($0.name) < French.sortKey($1.name) }
    let current = Set(use.newestSubjects.compactMap { [subjects] in subjects[$0]?.nomenclature })
    occupations = contents.subjects
      .filter { $0.nomenclature.map(current.contains) ?? false && use.subjects.contains($0.key) }
      .map { (subject: $0, key: French.sortKey($0.name)) }
      .sorted { ($0.key, $0.subject.key) < ($1.key, $1.subject.key) }
      .map(\.subject)
    below = Self.descendants(of: territories, in: contents.tree)
    paths = Self.paths(territories: territories, subjects: families + occupations, root: root)
  }

  /// Returns the territories of a level within a territory, by name.
  func territories(_ level: Territory.Level, within key: String) -> [Territory] {
    below[key, default: []].filter { $0.level == level }
  }

  /// Returns the page of a territory or a subject, nil where it has none.
  func path(_ key: String) -> String? { paths[key] }

  private static func descendants(
    of territories: [Territory], in tree: TerritoryTree
  ) -> [String: [Territory]] {
    var below: [String: [Territory]] = [:]
    for territory in territories.sorted(by: { French.sortKey($0.name) < French.sortKey($1.name) }) {
      for above in tree.ancestors(of: territory.key) {
        below[above.key, default: []].append(territory)
      }
    }
    return below
  }

  private static func paths(
    territories: [Territory], subjects: [Subject], root: Territory
  ) -> [String: String] {
    var paths: [String: String] = [:]
    for territory in territories {
      paths[territory.key] = SitePath.page(of: territory, root: root)
    }
    for subject in subjects { paths[subject.key] = SitePath.page(of: subject) }
    return paths
  }

  private static func unnamed(_ name: String) -> Territory {
    Territory(
      key: "", level: .region, zoning: "", vintage: "", code: "", name: name, parent: nil)
  }
}

/// Which territories, subjects and periods have figures.
private struct FigureUse {
  var territories: Set<String> = []
  var subjects: Set<String> = []
  var periods: Set<String> = []
  var newestPeriod = ""
  var newestSubjects: Set<String> = []

  init(_ figures: PublishedFigures) {
    for indicator in figures {
      territories.insert(indicator.territory)
      subjects.insert(indicator.subject)
      periods.insert(indicator.period)
      if indicator.period > newestPeriod {
        newestPeriod = indicator.period
        newestSubjects = []
      }
      if indicator.period == newestPeriod { newestSubjects.insert(indicator.subject) }
    }
  }
}
