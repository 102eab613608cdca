import Core

/// A bassin of one region beside the whole country: four occupations, two sectors, classes, parts
/// of contracts and monthly figures, worked by hand.
enum SeasonFixture {
  static let blois = "bmo:2416"
  static let france = "nation:FR"

  static let metrics = [
    ReportFixture.projects,
    metric("demand.seasonal", "Projets saisonniers", .share, reads: "needs"),
    metric("mix.long", "CDI", .share), metric("mix.short", "CDD", .share),
    metric("mix.offers", "Offres", offers),
    metric("mix.class", "Classe de durabilité", .grade(maximum: 5), reads: "tension"),
    metric("season.index", "Indice saisonnier", .index, base: 120),
    metric("season.offers", "Offres par mois", offers),
    metric("season.trend", "Tendance", offers),
    metric(
      "chance.class", "Classe", .category(["porteur", "saisonnier", "autre"]), reads: "needs"),
    metric("chance.volume", "Seuil de volume", offers, reads: "needs"),
    metric("chance.durable", "Seuil de durabilité", .grade(maximum: 5), reads: "needs"),
    metric("levels.open", "Ouvert au niveau", .category(["V", "IV", "autre"]), reads: "diplomas"),
  ]

  private static let offers = Unit.count(singular: "offre", plural: "offres")

  private static func metric(
    _ id: String, _ title: String, _ unit: Unit, base: Double? = nil, reads: String = "offers"
  ) -> MetricManifest {
    MetricManifest(
      id: id, title: title, shortTitle: title, unit: unit, definition: "d", formula: "f",
      source: reads == "needs" ? "Enquête" : "Source \(reads)", periodicity: "annuelle",
      caveats: ["c"], chart: .rankedBars, minimumBase: base, reads: [reads],
      subjects: Subject.Kind.allCases)
  }

  static let subjects =
    [Subject.all]
    + [("A", "Maçons"), ("B", "Cuisiniers, chefs"), ("C", "Serveurs"), ("D", "Vendangeurs")].map {
      Subject(
        key: "FAP2021:\($0.0)", kind: .occupation, code: $0.0, name: $0.1, nomenclature: "FAP2021")
    }
    + [("G", "Commerce"), ("I", "Hébergement et restauration")].map {
      Subject(key: "sector:A21-\($0.0)", kind: .sector, code: $0.0, name: $0.1)
    }
    + [
      Subject(
        key: "ROME:F1703", kind: .occupation, code: "F1703", name: "Maçonnerie",
        nomenclature: "ROME"),
      Subject(
        key: "FAP2021:A0", kind: .occupation, code: "A0", name: "Bâtiment",
        nomenclature: "FAP2021"),
    ]

  /// Projects 60, 40, 30 and 8; A and B last, C does not, D is not known.
  static let needs =
    [("A", 60.0, 0.1), ("B", 40, 0.2), ("C", 30, 0.9), ("D", 8, 1)].flatMap {
      code, projects, seasonal in
      [
        one("demand.projects", blois, "FAP2021:\(code)", "2025", projects),
        one("demand.seasonal", blois, "FAP2021:\(code)", "2025", seasonal),
      ]
    } + [one("demand.projects", blois, "all", "2025", 138)]

  /// The class of B is of an earlier year than the others', and says so.
  static let chances = [
    one("mix.class", blois, "FAP2021:A", "2021", 5, basis: "ROME F1703, bassin, 2021"),
    one("mix.class", blois, "FAP2021:B", "2019", 4, basis: "FAP B2Z, département, 2019"),
    one("mix.class", blois, "FAP2021:C", "2021", 1, basis: "ROME G1602, bassin, 2021"),
    one("mix.class", blois, "ROME:F1703", "2021", 5),
    one("chance.class", blois, "FAP2021:A", "2025", 1, basis: "60 projets (seuil 35)"),
    one("chance.class", blois, "FAP2021:B", "2025", 1, basis: "40 projets (seuil 35)"),
    one("chance.class", blois, "FAP2021:C", "2025", 2, basis: "30 projets (seuil 35)"),
    one("chance.volume", blois, "all", "2025", 35), one("chance.durable", blois, "all", "2025", 3),
    one("levels.open", france, "FAP2021:A", "2017-2019", 1),
    one("levels.open", france, "FAP2021:C", "2017-2019", 2),
    one("levels.open", france, "FAP2021:A0", "2017-2019", 1),
  ]

  /// Both sectors of France, one of Blois.
  static let mixes =
    [(france, "all", 0.5), (france, "sector:A21-G", 0.6), (france, "sector:A21-I", 0.3)].flatMap {
      mix($0.0, $0.1, long: $0.2, offers: 1000)
    } + mix(blois, "sector:A21-G", long: 0.7, offers: 100)

  static func mix(
    _ territory: String, _ subject: String, long: Double, offers: Double
  ) -> [Indicator] {
    [
      one("mix.long", territory, subject, "2025", long),
      one("mix.short", territory, subject, "2025", 1 - long),
      one("mix.offers", territory, subject, "2025", offers),
    ]
  }

  /// A peaks in June in Blois; France has C, which peaks in August, and all, flat but for March.
  static let seasons =
    year(blois, "FAP2021:A", peak: 6, 1.6) + year(france, "FAP2021:C", peak: 8, 2.1)
    + year(france, "FAP2021:A", peak: 7, 1.3) + year(france, "all", peak: 3, 1.2)
    + (0..<24).filter { $0 != 5 }.map { month in
      let period = Month(year: 2024, month: 1).advanced(by: month).key
      return one("season.offers", france, "all", period, Double(100 + month))
    }

  static func year(
    _ territory: String, _ subject: String, peak: Int, _ value: Double, base: Double = 500
  ) -> [Indicator] {
    (1...12).map { month in
      one(
        "season.index", territory, subject, Month(year: 2025, month: month).key,
        month == peak ? value : (12 - value) / 11, base: base)
    }
  }

  static func one(
    _ metric: String, _ territory: String, _ subject: String, _ period: String, _ value: Double,
    base: Double? = nil, basis: String? = nil
  ) -> Indicator {
    Indicator(
      metric: metric, territory: territory, subject: subject, period: period,
      measure: Measure(value: value, base: base, basis: basis))
  }

  static func contents(_ indicators: [Indicator]? = nil) -> ReportContents {
    let nation = Territory(
      key: france, level: .nation, zoning: "nation", vintage: "2025", code: "FR", name: "France",
      parent: nil)
    return ReportContents(
      figures: Protection.publish(
        indicators ?? needs + chances + mixes + seasons, metrics: metrics),
      tree: TerritoryTree(ReportFixture.territories, references: [nation]), subjects: subjects,
      sources: [
        DataSource(
          name: "offers", title: "Offres", source: "Source offers", roles: ["offers"],
          breaks: [
            DataPackage.Break(month: Month(year: 2025, month: 1), title: "nouvelle application")
          ])
      ], metrics: metrics)
  }

  /// The blocks of the page of Blois, or of another, for the block of a layout.
  static func blocks(
    _ block: String, on page: String = "bassins/2416-blois/index.html",
    contents: ReportContents = contents()
  ) -> [ReportBlock] {
    var log = FindingLog()
    let layout = PageLayout.read(
      toml: """
        [[section]]
        on = ["bassin", "occupation", "sector", "region"]
        id = "essai"
        title = "Essai"

          [[section.block]]
          \(block)
        """, file: "layout.toml", metrics: metrics.map(\.id), into: &log)
    let report = ReportBuilder(
      contents: contents, settings: SiteSettings(title: "Essai"), layout: layout
    ).report()
    return report.pages.first { $0.path == page }?.sections.first { $0.id == "essai" }?.blocks ?? []
  }

  static func chart(_ block: String, contents: ReportContents = contents()) -> ChartBlock? {
    if case .chart(let chart)? = blocks(block, contents: contents).first { chart } else { nil }
  }

  static func table(_ block: String) -> ReportTable? {
    if case .table(let table)? = blocks(block).first { table } else { nil }
  }
}
