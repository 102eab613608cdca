extension ReportBuilder {
  /// The page of a metric: its chart over the whole project, its figures by territory and by what
  /// they are about, what they mean, and the files.
  func metricPage(_ metric: MetricManifest) -> ReportPage {
    let path = SitePath.page(ofMetric: metric.id)
    let failure = site.contents.unavailable.first { $0.id == metric.id }
    let scope = PageScope(
      site: site, page: metric.isOfNetwork ? .network : PageLayout.Page(site.root.level),
      territory: site.root, subject: .all, path: path)
    let figures = failure.map { [Self.noticeSection(notice($0))] } ?? figureSections(metric, scope)
    return ReportPage(
      kind: .metric, path: path, title: French.typeset(metric.title),
      kicker: ["Indicateur", theme(of: metric.id)].compactMap { $0 }.joined(separator: " · "),
      lead: French.typeset(metric.definition), trail: [homeLink, catalogueLink],
      sections: figures + [
        ReportSection(
          id: "methode", title: "Définition et méthode",
          blocks: [.definitions([definition(of: metric, onItsPage: true)])])
      ], downloads: downloads(of: metric), period: figurePeriod)
  }

  /// The pages of the metrics whose manifest could not be read.
  func unavailablePages() -> [ReportPage] {
    site.contents.unavailable.filter { site.metrics[$0.id] == nil }.map { metric in
      ReportPage(
        kind: .metric, path: SitePath.page(ofMetric: metric.id),
        title: French.typeset(metric.title), kicker: "Indicateur", lead: nil,
        trail: [homeLink, catalogueLink], sections: [Self.noticeSection(notice(metric))])
    }
  }

  /// All metrics by theme.
  func metricIndex() -> ReportPage {
    let count = French.counted(Double(site.contents.metrics.count), "indicateur", "indicateurs")
    return ReportPage(
      kind: .index, path: SitePath.metrics, title: "Les indicateurs",
      kicker: count,
      lead: French.typeset(
        "Chaque indicateur a sa page : son graphique, ses chiffres par territoire, sa définition, sa "
          + "source et ses fichiers."),
      trail: [homeLink],
      sections: themes.map { theme in
        ReportSection(
          id: French.slug(theme.title), title: French.typeset(theme.title),
          blocks: [.links([LinkGroup("", links: theme.metrics.compactMap(link))])])
      } + lostSection)
  }

  var catalogueLink: ReportLink { ReportLink("Indicateurs", path: SitePath.metrics) }

  /// The CSV and the JSON of a metric; none where it has no figure.
  private func downloads(of metric: MetricManifest) -> [ReportLink] {
    guard !site.contents.figures.periods(metric.id).isEmpty else { return [] }
    return [
      ReportLink("Tous les chiffres", path: MetricFile.path(metric.id), detail: "CSV"),
      ReportLink(
        "Tous les chiffres, pour un programme", path: MetricDocument.path(metric.id),
        detail: "JSON"),
    ]
  }

  private func figureSections(_ metric: MetricManifest, _ scope: PageScope) -> [ReportSection] {
    guard !site.contents.figures.periods(metric.id).isEmpty else {
      let text = "Les données de ce projet ne contiennent pas encore de quoi le calculer."
      return [
        ReportSection(
          id: "chiffres", title: "Aucun chiffre dans cette édition",
          blocks: [.text(TextBlock(French.typeset(text)))])
      ]
    }
    let tables = MetricTables(scope: scope, metric: metric)
    let breaks = metric.breakSentence.map { [ReportBlock.text(TextBlock($0, role: .remark))] } ?? []
    return [
      ("graphique", "En un coup d’œil", chart(of: metric, scope) + breaks),
      ("territoires", "Par territoire", tables.territories()),
      ("sujets", "Par \(tables.subjectNoun)", tables.subjects()),
    ].filter { !$0.2.isEmpty }.map { ReportSection(id: $0.0, title: $0.1, blocks: $0.2) }
  }

  /// The figure of the root, and the first chart that the metric's own blocks can fill.
  private func chart(of metric: MetricManifest, _ scope: PageScope) -> [ReportBlock] {
    var shown: [ReportBlock] = []
    for var block in PageLayout.blocks(for: metric, site.kinds(metric.id)) {
      block.hasSlide = false
      for made in BlockBuilder(scope: scope, block: block, name: "graphique").blocks() {
        switch made {
        case .keyFigures: shown.append(made)
        case .chart: return shown + [made]
        case .table, .text, .links, .definitions, .notice: continue
        }
      }
    }
    return shown
  }

  /// The metrics under their headings; all together where nobody gathered them.
  private var themes: [Catalogue.Theme] {
    let themes = site.contents.themes
    guard themes.isEmpty, !site.contents.metrics.isEmpty else { return themes }
    return [Catalogue.Theme("Tous les indicateurs", metrics: site.contents.metrics.map(\.id))]
  }

  private func theme(of id: String) -> String? {
    site.contents.themes.first { $0.metrics.contains(id) }.map { French.typeset($0.title) }
  }

  private func link(to id: String) -> ReportLink? {
    guard let metric = site.metrics[id] else { return nil }
    let periods = site.periods(id, in: site.root.key)
    let isLost = site.contents.unavailable.contains { $0.id == id }
    return ReportLink(
      French.typeset(metric.title), path: SitePath.page(ofMetric: id),
      detail: isLost
        ? "indisponible"
        : periods.first.map { PeriodText.span($0, periods.last ?? $0) } ?? "sans chiffre")
  }

  /// The metrics whose manifest could not be read: they have no theme.
  private var lostSection: [ReportSection] {
    let links = site.contents.unavailable.filter { site.metrics[$0.id] == nil }.map {
      ReportLink(
        French.typeset($0.title), path: SitePath.page(ofMetric: $0.id), detail: "indisponible")
    }
    guard !links.isEmpty else { return [] }
    return [
      ReportSection(
        id: "indisponibles", title: "Indisponibles", blocks: [.links([LinkGroup("", links: links)])]
      )
    ]
  }

  private static func noticeSection(_ notice: Notice) -> ReportSection {
    ReportSection(
      id: "indisponible", title: "Pas de chiffre dans cette édition", blocks: [.notice(notice)])
  }
}
