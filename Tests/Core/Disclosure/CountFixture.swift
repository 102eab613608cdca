import Core

/// Counts of persons and of orientations that a test invents, in a region of two départements and
/// three bassins.
struct CountFixture {
  var rows: [Indicator] = []
  var rule = DisclosureRule.persons
  var ledger = MaskLedger()
  var mode = DisclosureMode.diffusion
  var method = DisclosureMethod.suppression

  /// Adds the counts of one metric, territory and subject, by period.
  mutating func add(
    _ metric: String, _ territory: String, _ subject: String, _ counts: [String: Int]
  ) {
    for (period, count) in counts {
      add(metric, territory, subject, period, Measure(value: Double(count)))
    }
  }

  mutating func add(
    _ metric: String, _ territory: String, _ subject: String, _ period: String, _ measure: Measure
  ) {
    rows.append(
      Indicator(
        metric: metric, territory: territory, subject: subject, period: period, measure: measure))
  }

  /// What is published of them.
  var outcome: Protection.Outcome {
    Protection.publish(
      rows, metrics: Self.metrics,
      under: DisclosurePolicy(
        mode: mode, method: method,
        sources: [
          DataSource(
            name: "orientations", title: "", source: "", roles: ["referrals"],
            disclosure: rule)
        ], tree: Self.tree, subjects: Self.subjects, ledger: ledger))
  }

  /// One published figure, of everything in 2015 unless said.
  func figure(
    _ metric: String = "referrals.persons", _ territory: String = "bmo:1",
    _ subject: String = "all",
    _ period: String = "2015"
  ) -> PublishedFigure? {
    outcome.figures.figure(metric, territory, subject, period)
  }

  static let tree = TerritoryTree([
    territory("region:9", .region, parent: nil),
    territory("departement:1", .departement, parent: "region:9"),
    territory("departement:2", .departement, parent: "region:9"),
    territory("bmo:1", .bassin, parent: "departement:1"),
    territory("bmo:2", .bassin, parent: "departement:1"),
    territory("bmo:3", .bassin, parent: "departement:2"),
  ])

  static let subjects =
    [Subject.all]
    + ["a", "b", "c"].flatMap { code in
      [
        Subject(
          key: "from:\(code)", kind: .origin, code: code, name: code, parent: "from:@\(code)"),
        Subject(key: "from:@\(code)", kind: .origin, code: "@\(code)", name: code),
        Subject(key: "to:\(code)", kind: .destination, code: code, name: code),
      ]
    }

  static let metrics = [
    count(
      "persons", sums: [.territory, .subject, .period], orientations: "referrals.orientations"),
    count("unnamed", sums: [.territory, .subject, .period], partOf: "referrals.persons"),
    count("orientations", sums: [.territory, .subject, .period]),
    manifest(
      "rate", unit: .rate(of: "personnes"),
      disclosure: .init(follows: ["referrals.persons"])),
    manifest(
      "share", unit: .share, base: 30,
      disclosure: .init(follows: ["referrals.persons", "referrals.unnamed"])),
    manifest(
      "young", unit: .share, base: 30, disclosure: .init(follows: ["referrals.persons"])),
    manifest(
      "density", unit: .share, base: 1, disclosure: .init(pairsOf: "referrals.orientations")),
    manifest("reports", unit: .share, base: 1, disclosure: .init()),
  ]

  private static func territory(
    _ key: String, _ level: Territory.Level, parent: String?
  ) -> Territory {
    let parts = key.split(separator: ":").map(String.init)
    return Territory(
      key: key, level: level, zoning: parts[0], vintage: "2015", code: parts[1], name: key,
      parent: parent)
  }

  private static func count(
    _ name: String, sums: Set<MetricManifest.Disclosure.Axis>, partOf: String? = nil,
    orientations: String? = nil
  ) -> MetricManifest {
    manifest(
      name, unit: .count(singular: "personne", plural: "personnes"),
      disclosure: .init(isCount: true, sums: sums, partOf: partOf, orientations: orientations))
  }

  private static func manifest(
    _ name: String, unit: Unit, base: Double? = nil, disclosure: MetricManifest.Disclosure
  ) -> MetricManifest {
    MetricManifest(
      id: "referrals.\(name)", title: name, shortTitle: name, unit: unit, definition: "d",
      formula: "f", source: "s", periodicity: "p", caveats: [], chart: .rankedBars,
      minimumBase: base, reads: ["referrals"], subjects: Subject.Kind.allCases,
      disclosure: disclosure)
  }
}
