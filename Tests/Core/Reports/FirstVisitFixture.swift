import Core

/// A partner's metric about two answers, in two bassins of one département; 4242 must never be seen.
enum FirstVisitFixture {
  static let metric: MetricManifest = {
    var metric = MetricManifest(
      id: "accueil.demandes", title: "Demandes au premier accueil", shortTitle: "Demandes",
      unit: .rate(of: "demandes"), definition: "Ce que les gens demandent.", formula: "Compte.",
      source: "Questionnaire", periodicity: "annuelle", caveats: ["Déclaratif."],
      chart: .rankedBars, reads: [], subjects: [.all, .item],
      levels: [.region, .departement, .bassin])
    metric.breaks = [CalendarDate(year: 2025, month: 11, day: 3)]
    metric.decimals = 1
    metric.direction = .up
    metric.credit = MetricManifest.Credit(
      version: "1.2.0", kind: .table, author: "Mission locale du Blaisois",
      contact: "accueil@example.org", licence: "Licence Ouverte 2.0")
    return metric
  }()

  static let territories = [
    place("region:24", .region, "Centre-Val de Loire", below: nil),
    place("departement:41", .departement, "Loir-et-Cher", below: "region:24"),
    place("bmo:2417", .bassin, "Vendôme", below: "departement:41"),
    place("bmo:2416", .bassin, "Blois", below: "departement:41"),
  ]

  static let subjects = [
    Subject.all,
    Subject(key: "item:accueil/ete", kind: .item, code: "ete", name: "Un emploi d’été"),
    Subject(key: "item:accueil/formation", kind: .item, code: "formation", name: "Une formation"),
    Subject(key: "item:accueil/aide", kind: .item, code: "aide", name: "Une aide"),
  ]

  static let figures = Protection.publish(
    [
      row("region:24", "all", "2025", Measure(value: 70.5)),
      row("departement:41", "all", "2025", Measure(value: 70.5)),
      row("bmo:2416", "all", "2025", Measure(value: 70.5)),
      row("bmo:2417", "all", "2025", Measure(value: nil, status: .notTransmitted)),
      row("bmo:2416", "item:accueil/aide", "2025", Measure(value: 0)),
      row("bmo:2416", "item:accueil/ete", "2024", Measure(value: 30)),
      row("bmo:2416", "item:accueil/ete", "2025", Measure(value: 40)),
      row(
        "bmo:2416", "item:accueil/formation", "2025",
        Measure(value: 4242, maskedCells: 1, status: .masked)),
    ], metrics: [metric])

  /// A plugin whose manifest could not be read.
  static let lost: UnavailableMetric = {
    var log = FindingLog()
    log.add(
      .error, "key-missing",
      at: SourceLocation(file: "plugins/ml.casse/plugin.toml", row: 2), found: "4242",
      message: Phrase(fr: "il manque id", en: "id is missing"),
      advice: Phrase(fr: "écrire id", en: "write id"))
    return UnavailableMetric(id: "ml.casse", title: "ml.casse", log: log)
  }()

  static func report(unavailable: [UnavailableMetric] = []) -> Report {
    let contents = ReportContents(
      figures: figures, tree: TerritoryTree(territories), subjects: subjects, sources: [],
      metrics: [metric],
      themes: [Catalogue.Theme("Indicateurs des partenaires", metrics: [metric.id])],
      unavailable: unavailable)
    return ReportBuilder(
      contents: contents, settings: SiteSettings(title: "Essai"), layout: PageLayout()
    ).report()
  }

  private static func place(
    _ key: String, _ level: Territory.Level, _ name: String, below parent: String?
  ) -> Territory {
    let parts = key.split(separator: ":").map(String.init)
    return Territory(
      key: key, level: level, zoning: parts[0], vintage: "2025", code: parts[1], name: name,
      parent: parent)
  }

  private static func row(
    _ territory: String, _ subject: String, _ period: String, _ measure: Measure
  ) -> Indicator {
    Indicator(
      metric: "accueil.demandes", territory: territory, subject: subject, period: period,
      measure: measure)
  }
}
