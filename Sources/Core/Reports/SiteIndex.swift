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
  /// Stands in where a territory has no figure of its own, always told apart.
  let reference: Territory?
  let families: [Subject]
  let sectors: [Subject]
  /// Those that something is counted for, of the nomenclatures of the newest counts, in French
  /// alphabetical order.
  let occupations: [Subject]
  /// Those with a page of referrals, in the order of the tree.
  let networks: [Territory]
  /// The newest year with figures, of referrals only where there is nothing else.
  let newestPeriod: String
  /// For whom the site is made.
  let mode: DisclosureMode
  private let use: FigureUse
  private let below: [String: [Territory]]
  private let paths: [String: String]

  init(contents: ReportContents, settings: SiteSettings, outlines: [MapOutline]) {
    self.contents = contents
    self.outlines = outlines
    formats = settings.formats
    mode = settings.mode
    metrics = Dictionary(contents.metrics.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    subjects = Dictionary(contents.subjects.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let root = contents.tree.territories.first ?? Self.unnamed(settings.title)
    let use = FigureUse(
      contents.figures,
      counts: Set(contents.metrics.filter(\.unit.isCount).map(\.id)),
      networks: Set(contents.metrics.filter(\.isOfNetwork).map(\.id)),
      references: Set(contents.tree.references.map(\.key)))
    self.use = use
    self.root = root
    reference = contents.tree.references.first { use.territories.contains($0.key) }
    newestPeriod = use.newestYear ?? contents.figures.newestYear ?? ""
    networks = contents.tree.territories.filter { use.networks.territories.contains($0.key) }
    territories = contents.tree.territories.filter {
      use.territories.contains($0.key) || $0.key == root.key
    }
    families = Self.alphabetical(contents.subjects) {
      $0.kind == .family && use.subjects.contains($0.key)
    }
    sectors = Self.alphabetical(contents.subjects) {
      $0.kind == .sector && use.subjects.contains($0.key)
    }
    let current = Set(use.current.compactMap { [subjects] in subjects[$0]?.nomenclature })
    occupations = Self.alphabetical(contents.subjects) {
      $0.nomenclature.map(current.contains) ?? false && use.counted.contains($0.key)
    }
    below = Self.descendants(of: territories, in: contents.tree)
    paths = Self.paths(
      territories: territories, subjects: families + sectors + occupations, root: root)
  }

  /// Returns the kinds of subjects that a metric has figures for.
  func kinds(_ metric: String) -> Set<Subject.Kind> { use.kinds[metric] ?? [] }

  /// Returns the periods of a metric in a territory of the project or a reference, from the oldest.
  func periods(_ metric: String, in territory: String) -> [String] {
    let isReference = territory == reference?.key
    return (isReference ? use.referencePeriods : use.periods)[metric] ?? []
  }

  /// Returns the newest period that referrals are told for in a territory: a year as a rule.
  func networkPeriod(_ territory: String) -> String? { use.networks[territory] }

  /// Returns the name of the instrument that came into use on a day.
  func instrument(since day: CalendarDate) -> String? {
    contents.instruments.first { $0.since == day }?.name
  }

  /// The first metric of the catalogue that counts something for occupations.
  var mainCount: String? {
    contents.metrics.first { metric in
      metric.unit.isCount && metric.subjects.contains(.occupation)
        && use.periods[metric.id] != nil
    }?.id
  }

  /// Returns the period before another, of all metrics that read the same facts.
  func period(before period: String, of metric: MetricManifest) -> String? {
    contents.metrics.filter { $0.reads == metric.reads }
      .flatMap { use.periods[$0.id] ?? [] }
      .filter { $0 < period && $0.utf8.count == period.utf8.count }.max()
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

  private static func alphabetical(
    _ subjects: [Subject], where isKept: (Subject) -> Bool
  ) -> [Subject] {
    subjects.filter(isKept).map { (subject: $0, key: French.sortKey($0.name)) }
      .sorted { ($0.key, $0.subject.key) < ($1.key, $1.subject.key) }
      .map(\.subject)
  }

  private static func unnamed(_ name: String) -> Territory {
    Territory(
      key: "", level: .region, zoning: "", vintage: "", code: "", name: name, parent: nil)
  }
}
