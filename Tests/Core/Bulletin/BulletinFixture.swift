import Core

/// Two structures of one bassin over two months, the second after a new form came into use.
enum BulletinFixture {
  static let blois = Territory(
    key: "bmo:2416", level: .bassin, zoning: "bmo", vintage: "2025", code: "2416", name: "Blois",
    parent: "region:24")
  static let region = Territory(
    key: "region:24", level: .region, zoning: "region", vintage: "2025", code: "24",
    name: "Centre-Val de Loire", parent: nil)

  static let book = ReferralBook(
    records: [
      record("2025-10", "cio", 3, to: ["ml"]), record("2025-11", "cio", 7, to: ["ml"]),
      record("2025-11", "cio", 2, to: ["greta"]),
    ],
    structures: [
      structure("cio", "CIO"), structure("ml", "Mission locale"), structure("greta", "GRETA"),
    ],
    expectations: [expected("cio"), expected("ml")],
    instruments: [
      Instrument(
        id: "fiche", name: "fiche navette", since: CalendarDate(year: 2025, month: 11, day: 1))
    ])

  static let subjects = [
    Subject.all,
    Subject(key: "from:cio", kind: .origin, code: "cio", name: "CIO"),
    Subject(key: "from:ml", kind: .origin, code: "ml", name: "Mission locale"),
    Subject(key: "to:ml", kind: .destination, code: "ml", name: "Mission locale"),
    Subject(key: "to:greta", kind: .destination, code: "greta", name: "GRETA"),
    Subject(key: "flow:cio>greta", kind: .flow, code: "cio>greta", name: "CIO → GRETA"),
  ]

  static let metrics = [
    manifest("referrals.persons", .count(singular: "personne", plural: "personnes")),
    manifest("referrals.orientations", .count(singular: "orientation", plural: "orientations")),
    manifest("referrals.rate", .rate(of: "personnes")),
  ]

  /// What the site shows of all this, the two people sent to the GRETA hidden.
  static let published = PublishedFigures(counts)

  /// The last day of the bulletin before.
  static let closing = CalendarDate(year: 2025, month: 10, day: 31)

  static let counts = [
    number("referrals.persons", "all", "2025-10", 3),
    number("referrals.persons", "all", "2025-11", 9),
    number("referrals.persons", "from:cio", "2025-10", 3),
    number("referrals.persons", "from:cio", "2025-11", 9),
    number("referrals.rate", "all", "2025-10", 2.9),
    number("referrals.rate", "all", "2025-11", 9, basis: "30 jours d’observation"),
    number("referrals.orientations", "to:ml", "2025-11", 7),
    one("referrals.orientations", "to:greta", "2025-11", .masked(nil)),
  ]

  static func contents(_ figures: PublishedFigures = published) -> ReportContents {
    ReportContents(
      figures: figures, tree: TerritoryTree([region, blois]), subjects: subjects,
      sources: [
        DataSource(
          name: "orientations", title: "Orientations", source: "Réseau de Blois",
          roles: ["referrals"])
      ], metrics: metrics)
  }

  static func builder(
    _ figures: PublishedFigures = published, book: ReferralBook = book,
    mode: DisclosureMode = .diffusion,
    since: CalendarDate = CalendarDate(year: 2025, month: 10, day: 31)
  ) -> BulletinBuilder {
    BulletinBuilder(
      contents: contents(figures), book: book,
      settings: SiteSettings(title: "Observatoire", publisher: "Réseau de Blois", mode: mode),
      since: since)
  }

  static func number(
    _ metric: String, _ subject: String, _ period: String, _ value: Double, basis: String? = nil
  ) -> PublishedIndicator {
    one(metric, subject, period, .number(PublishedNumber(value: value, basis: basis)))
  }

  static func one(
    _ metric: String, _ subject: String, _ period: String, _ figure: PublishedFigure
  ) -> PublishedIndicator {
    PublishedIndicator(
      metric: metric, territory: blois.key, subject: subject, period: period, figure: figure)
  }

  private static func record(
    _ month: String, _ origin: String, _ persons: Int, to destinations: [String]
  ) -> Referral {
    Referral(
      origin: origin, span: Month(month).map { DaySpan($0) } ?? DaySpan(year: 2025),
      persons: .exact(persons), destinations: destinations, territory: blois.key)
  }

  private static func expected(_ structure: String) -> ExpectedReports {
    ExpectedReports(
      structure: structure, frequency: .month, since: CalendarDate(year: 2025, month: 11, day: 1))
  }

  private static func structure(_ id: String, _ name: String) -> Structure {
    Structure(
      id: id, name: "\(name) de Blois", shortName: name, network: id, networkName: name,
      territory: blois.key)
  }

  private static func manifest(_ id: String, _ unit: Unit) -> MetricManifest {
    MetricManifest(
      id: id, title: id, shortTitle: id, unit: unit, definition: "d", formula: "f", source: "s",
      periodicity: "mensuelle", caveats: [], chart: .rankedBars, reads: ["referrals"],
      subjects: Subject.Kind.allCases)
  }
}
