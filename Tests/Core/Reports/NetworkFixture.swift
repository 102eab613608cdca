import Core

/// Three structures of Blois, two of Orléans and their networks in the region, worked by hand: 2015
/// has a change of form on 3 November, May is not told, and 4242 must never be seen.
enum NetworkFixture {
  static let blois = "bmo:2416"
  static let orleans = "bmo:2421"
  static let year = "2015"
  static let before = "2015-01-01/2015-11-02"
  static let after = "2015-11-03/2015-12-31"

  private static let persons = Unit.count(singular: "personne", plural: "personnes")
  private static let ways = Unit.count(singular: "orientation", plural: "orientations")

  static let metrics = [
    metric("persons", "Personnes orientées", "Personnes", persons),
    metric("unnamed", "Personnes sans destination nommée", "Sans destination", persons),
    metric("orientations", "Orientations", "Orientations", ways, chart: .flowMatrix),
    metric("arrivals", "Personnes reçues", "Reçues", persons),
    metric(
      "difference", "Écart entre envoyées et reçues", "Écart",
      .difference(singular: "personne", plural: "personnes")),
    metric("rate", "Personnes orientées pour 30 jours", "Pour 30 jours", .rate(of: "personnes")),
    metric(
      "report", "Remontées", "Remontée",
      .category(["remontée", "remontée : personne", "pas encore remontée"]),
      chart: .reportCalendar),
  ]

  private static func metric(
    _ id: String, _ title: String, _ short: String, _ unit: Unit, chart: ChartKind = .rankedBars
  ) -> MetricManifest {
    MetricManifest(
      id: "referrals.\(id)", title: title, shortTitle: short, unit: unit, definition: "d",
      formula: "f", source: "Remontées des structures", periodicity: "chaque quinzaine",
      caveats: ["c"], chart: chart, reads: ["referrals"],
      subjects: [.all, .origin, .destination, .flow, .audience, .instrument])
  }

  static let subjects: [Subject] =
    [("cio", "CIO"), ("ml", "Mission locale"), ("cad", "CAD")].flatMap { code, name in
      [
        Subject(key: Subject.origin(code), kind: .origin, code: code, name: name),
        Subject(key: Subject.destination(code), kind: .destination, code: code, name: name),
        Subject(key: Subject.origin("@\(code)"), kind: .origin, code: "@\(code)", name: name),
        Subject(
          key: Subject.destination("@\(code)"), kind: .destination, code: "@\(code)", name: name),
      ]
    }

  /// CIO 9 to the mission locale and a hidden count to the CAD before the change; the mission locale
  /// told about a dozen persons.
  static let figures = totals + flows + months + reports + region

  private static let totals = [
    one("persons", blois, "all", year, 18, missing: 3),
    one("persons", blois, Subject.origin("cio"), year, 18, missing: 3),
    PublishedIndicator(
      metric: "referrals.persons", territory: blois, subject: Subject.origin("ml"), period: year,
      figure: .between(Bounds(8, 12))),
    hidden("persons", blois, Subject.origin("cad"), year),
    one("unnamed", blois, "all", year, 6), one("unnamed", blois, "all", before, 6),
    one("orientations", blois, Subject.destination("ml"), year, 9),
    one("arrivals", blois, Subject.destination("ml"), year, 7),
    one("difference", blois, Subject.destination("ml"), year, 2),
    one("rate", blois, "all", before, 1.3), one("rate", blois, "all", after, 13.6),
    one("rate", blois, "all", year, 1.8),
  ]

  private static let flows =
    [before, after].flatMap { window in
      [
        one("orientations", blois, Subject.flow(from: "cio", to: "ml"), window, 9),
        hidden("orientations", blois, Subject.flow(from: "cio", to: "cad"), window),
        one("orientations", blois, Subject.flow(from: "ml", to: "cad"), window, 12),
        one("orientations", blois, Subject.flow(from: "ml", to: "cio"), window, 0),
        hidden("orientations", blois, Subject.origin("cio"), window),
        one("orientations", blois, Subject.origin("ml"), window, 12),
        hidden("orientations", blois, "all", window),
      ]
    } + [
      one("orientations", blois, Subject.flow(from: "cio", to: "ml"), year, 18),
      one("orientations", blois, Subject.flow(from: "ml", to: "cad"), year, 24),
      hidden("orientations", blois, Subject.flow(from: "cio", to: "cad"), year),
    ]

  private static let months =
    [1, 2, 3, 4, 6].map {
      one("persons", blois, Subject.origin("cio"), "2015-0\($0)", Double(4 + $0))
    } + [
      missing("persons", blois, Subject.origin("cio"), "2015-05"),
      hidden("persons", blois, Subject.origin("cio"), "2015-07"),
      one("persons", blois, Subject.origin("cio"), before, 13),
      one("persons", blois, Subject.origin("cio"), after, 5),
      one("persons", blois, Subject.origin("cio"), "2015-11", 5),
    ]

  private static let reports =
    (1...12).map { month in
      let period = Month(year: 2015, month: month).key
      return one(
        "report", blois, Subject.origin("cio"), period, month == 5 ? 3 : month == 7 ? 2 : 1)
    }

  private static let region = [
    one("persons", "region:24", "all", year, 30),
    one("orientations", "region:24", Subject.flow(from: "@cio", to: "@ml"), year, 18),
    one("orientations", "region:24", Subject.flow(from: "@ml", to: "@cad"), year, 24),
    one("orientations", "region:24", Subject.origin("@cio"), year, 18),
  ]

  static func one(
    _ metric: String, _ territory: String, _ subject: String, _ period: String, _ value: Double,
    missing: Int = 0
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: "referrals.\(metric)", territory: territory, subject: subject, period: period,
      figure: .number(PublishedNumber(value: value, missingCells: missing)))
  }

  private static func hidden(
    _ metric: String, _ territory: String, _ subject: String, _ period: String
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: "referrals.\(metric)", territory: territory, subject: subject, period: period,
      figure: .masked(nil))
  }

  private static func missing(
    _ metric: String, _ territory: String, _ subject: String, _ period: String
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: "referrals.\(metric)", territory: territory, subject: subject, period: period,
      figure: .missing(.notTransmitted))
  }

  /// - Parameter others: Figures about something else, in their own year.
  static func contents(
    _ figures: [PublishedIndicator] = figures, besides others: [PublishedIndicator] = [],
    rule: DisclosureRule? = .persons
  ) -> ReportContents {
    ReportContents(
      figures: PublishedFigures(figures + others), tree: TerritoryTree(ReportFixture.territories),
      subjects: [.all] + subjects,
      sources: [
        DataSource(
          name: "orientations", title: "Orientations", source: "Remontées des structures",
          roles: ["referrals"], disclosure: rule)
      ], metrics: metrics + (others.isEmpty ? [] : [ReportFixture.projects]),
      instruments: [
        Instrument(
          id: "formulaire", name: "formulaire d'accueil",
          since: CalendarDate(year: 2015, month: 11, day: 3))
      ])
  }

  static let layout = """
    [[lead]]
    on = ["network"]
    text = "{referrals.persons} orientées {territory.in} en {period}."

    [[section]]
    on = ["network"]
    id = "matrice"
    title = "De structure à structure"

      [[section.block]]
      kind = "key-figures"
      metrics = ["referrals.persons", "referrals.rate"]
      periods = "windows"

      [[section.block]]
      kind = "flow-matrix"
      metrics = ["referrals.orientations", "referrals.unnamed"]
      title = "{first.label} d'abord ({first.value}), {period}"

      [[section.block]]
      kind = "flows"
      metric = "referrals.orientations"

      [[section.block]]
      kind = "count-line"
      metric = "referrals.persons"
      across = "origin"
      top = 1
      title = "{row} de {since} à {period}"

      [[section.block]]
      kind = "report-calendar"
      metric = "referrals.report"

      [[section.block]]
      kind = "table"
      metrics = ["referrals.orientations", "referrals.arrivals", "referrals.difference"]
      across = "destination"
      total = true

      [[section.block]]
      kind = "ranked-bars"
      metric = "referrals.persons"
      across = "origin"
    """

  static func report(
    _ contents: ReportContents = contents(), mode: DisclosureMode = .diffusion,
    layout: String = layout
  ) -> Report {
    var log = FindingLog()
    let read = PageLayout.read(
      toml: layout, file: "layout.toml", metrics: contents.metrics.map(\.id), into: &log)
    return ReportBuilder(
      contents: contents, settings: SiteSettings(title: "Essai", mode: mode), layout: read
    ).report()
  }

  static func page(_ report: Report, _ path: String = "bassins/2416-blois/reseau/index.html")
    -> ReportPage?
  {
    report.pages.first { $0.path == path }
  }

  static func charts(_ page: ReportPage?) -> [ChartBlock] {
    (page?.sections ?? []).flatMap(\.blocks).compactMap { block in
      if case .chart(let chart) = block { chart } else { nil }
    }
  }

  static func tables(_ page: ReportPage?) -> [ReportTable] {
    (page?.sections ?? []).flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
