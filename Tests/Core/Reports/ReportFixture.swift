import Core

/// One region with two bassins and three occupations, worked by hand; 4242 must never be seen.
enum ReportFixture {
  static let projects = MetricManifest(
    id: "demand.projects", title: "Projets de recrutement", shortTitle: "Projets",
    unit: .count(singular: "projet", plural: "projets"), definition: "d", formula: "f",
    source: "Enquête", periodicity: "annuelle", caveats: ["c"], chart: .rankedBars,
    reads: ["needs"], subjects: Subject.Kind.allCases)

  static let share = MetricManifest(
    id: "demand.share-difficult", title: "Projets difficiles", shortTitle: "Difficiles",
    unit: .share, definition: "d", formula: "f", source: "Enquête", periodicity: "annuelle",
    caveats: ["c"], chart: .rankedBars, minimumBase: 30, reads: ["needs"],
    subjects: Subject.Kind.allCases)

  static let territories = [
    Territory(
      key: "region:24", level: .region, zoning: "region", vintage: "2025", code: "24",
      name: "Centre-Val de Loire", parent: nil),
    Territory(
      key: "bmo:2416", level: .bassin, zoning: "bmo", vintage: "2025", code: "2416",
      name: "Blois", parent: "region:24", latitude: 47.58, longitude: 1.31),
    Territory(
      key: "bmo:2421", level: .bassin, zoning: "bmo", vintage: "2025", code: "2421",
      name: "Orléans", parent: "region:24", latitude: 47.88, longitude: 1.92),
  ]

  static let subjects = [
    Subject.all,
    Subject(
      key: "FAP2021:A", kind: .occupation, code: "A", name: "Maçons", nomenclature: "FAP2021"),
    Subject(
      key: "FAP2021:B", kind: .occupation, code: "B", name: "Cuisiniers, \"chefs\"",
      nomenclature: "FAP2021"),
    Subject(
      key: "FAP2021:C", kind: .occupation, code: "C", name: "Serveurs", nomenclature: "FAP2021"),
  ]

  static let figures = Protection.publish(
    [
      count("region:24", "all", 150, masked: 1, bounds: Bounds(150, 154)),
      count("bmo:2416", "all", 50, masked: 1, bounds: Bounds(50, 54)),
      count("bmo:2421", "all", 100),
      count("bmo:2416", "FAP2021:A", 40), count("bmo:2416", "FAP2021:B", 10),
      Indicator(
        metric: "demand.projects", territory: "bmo:2416", subject: "FAP2021:C", period: "2025",
        measure: Measure(value: 4242, bounds: Bounds(0, 4), maskedCells: 1, status: .masked)),
      rate("FAP2021:A", 0.5, base: 40), rate("FAP2021:B", 0.9, base: 10),
    ], metrics: [projects, share])

  static let contents = ReportContents(
    figures: figures, tree: TerritoryTree(territories), subjects: subjects,
    sources: [
      DataSource(
        name: "bmo-2025", title: "BMO 2025", source: "France Travail", licence: "etalab-2.0",
        vintage: "2025", roles: ["needs"])
    ], metrics: [projects, share])

  static func report(_ layout: PageLayout = PageLayout()) -> Report {
    ReportBuilder(contents: contents, settings: SiteSettings(title: "Essai"), layout: layout)
      .report()
  }

  private static func count(
    _ territory: String, _ subject: String, _ value: Double, masked: Int = 0,
    bounds: Bounds? = nil
  ) -> Indicator {
    Indicator(
      metric: "demand.projects", territory: territory, subject: subject, period: "2025",
      measure: Measure(value: value, bounds: bounds, maskedCells: masked))
  }

  private static func rate(_ subject: String, _ value: Double, base: Double) -> Indicator {
    Indicator(
      metric: "demand.share-difficult", territory: "bmo:2416", subject: subject, period: "2025",
      measure: Measure(value: value, base: base))
  }
}
