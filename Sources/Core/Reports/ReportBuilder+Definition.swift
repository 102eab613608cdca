extension ReportBuilder {
  /// What a reader must know of a metric: its manifest, in words.
  ///
  /// - Parameter onItsPage: Whether the page's own heading and first lines say title and definition.
  func definition(of metric: MetricManifest, onItsPage: Bool = false) -> MetricDefinition {
    MetricDefinition(
      anchor: French.slug(metric.id), title: onItsPage ? "" : French.typeset(metric.title),
      path: onItsPage ? nil : SitePath.page(ofMetric: metric.id),
      definition: onItsPage ? "" : French.typeset(metric.definition),
      facts: (figureFacts(metric) + (onItsPage ? makerFacts(metric) : [])
        + [("Identifiant", metric.id)])
        .filter { !$0.1.isEmpty }.map {
          MetricDefinition.Fact(term: $0.0, text: French.typeset($0.1))
        },
      caveats: metric.caveats.map(French.typeset))
  }

  private func figureFacts(_ metric: MetricManifest) -> [(String, String)] {
    [
      ("Calcul", metric.formula), ("Unité", metric.unit.name),
      ("Lecture", metric.direction.sentence), ("Source", site.contents.producer(of: metric)),
      ("Périodicité", metric.periodicity),
      ("Périodes publiées", PeriodText.list(site.contents.figures.periods(metric.id))),
      ("Ruptures de série", metric.breakSentence ?? ""),
      ("Territoires", French.list(levels(of: metric).map { $0.label.lowercased() })),
      (
        "Base minimale",
        metric.minimumBase.map { "\(NumberText.count($0)), en dessous la valeur est marquée †" }
          ?? ""
      ),
    ]
  }

  /// Who made a partner's metric, and what it reads.
  private func makerFacts(_ metric: MetricManifest) -> [(String, String)] {
    let tables = ("Tables lues", French.list(metric.reads))
    guard let credit = metric.credit else { return [tables] }
    return [
      ("Auteur", credit.author), ("Contact", credit.contact), ("Licence", credit.licence),
      ("Écrit en", "\(credit.kind.french), version \(credit.version)"), tables,
    ]
  }

  /// The levels that the metric and the project both have.
  private func levels(of metric: MetricManifest) -> [Territory.Level] {
    let present = Set(site.territories.map(\.level))
    return metric.levels.filter(present.contains).sorted()
  }
}

extension PluginManifest.Direction {
  /// What a page says of it; nothing where no way is better.
  var sentence: String {
    switch self {
    case .neutral: ""
    case .up: "plus la valeur est haute, mieux c’est"
    case .down: "plus la valeur est basse, mieux c’est"
    }
  }
}

extension PluginKind {
  /// How a metric is written, in words.
  public var french: String {
    switch self {
    case .table: "tableau de chiffres"
    case .sql: "requête SQL"
    case .process: "programme"
    case .swift: "Swift"
    }
  }
}
