extension ReportBuilder {
  /// Where the figures come from, and what each of them means.
  func sourcesPage() -> ReportPage {
    ReportPage(
      kind: .sources, path: SitePath.sources, title: "Sources et méthode",
      kicker: "À propos des données", lead: nil, trail: [homeLink],
      sections: [
        ReportSection(id: "sources", title: "Sources", blocks: [.table(sourceTable)]),
        ReportSection(
          id: "indicateurs", title: "Indicateurs",
          blocks: [.definitions(site.contents.metrics.map(definition))]),
      ] + secrecyMethod + [
        ReportSection(id: "signes", title: "Signes employés", blocks: Self.signs)
      ])
  }

  private var sourceTable: ReportTable {
    ReportTable(
      caption: "Jeux de données du site",
      columns: ["Jeu de données", "Producteur", "Millésime", "Licence"].map {
        ReportTable.Column($0, isNumeric: false)
      },
      rows: site.contents.sources.map { source in
        let title = source.synthetic ? "\(source.title) (données fictives)" : source.title
        return ReportTable.Row(
          French.typeset(title),
          cells: [source.source, source.vintage, source.licence].map { text in
            text.map { ReportTable.Cell(French.typeset($0)) }
              ?? ReportTable.Cell("non précisé", isAbsent: true)
          })
      },
      source: "")
  }

  private func definition(of metric: MetricManifest) -> MetricDefinition {
    let periods = site.contents.figures.periods(metric.id)
    let facts = [
      ("Calcul", metric.formula), ("Unité", metric.unit.name),
      ("Source", site.contents.producer(of: metric)),
      ("Périodicité", metric.periodicity), ("Périodes publiées", PeriodText.list(periods)),
      ("Territoires", French.list(levels(of: metric).map { $0.label.lowercased() })),
      (
        "Base minimale",
        metric.minimumBase.map { "\(NumberText.count($0)), en dessous la valeur est marquée †" }
          ?? ""
      ),
      ("Identifiant", metric.id),
    ]
    return MetricDefinition(
      anchor: French.slug(metric.id), title: French.typeset(metric.title),
      definition: French.typeset(metric.definition),
      facts: facts.filter { !$0.1.isEmpty }.map {
        MetricDefinition.Fact(term: $0.0, text: French.typeset($0.1))
      },
      caveats: metric.caveats.map(French.typeset))
  }

  /// The levels that the metric and the project both have.
  private func levels(of metric: MetricManifest) -> [Territory.Level] {
    let present = Set(site.territories.map(\.level))
    return metric.levels.filter(present.contains).sorted()
  }

  private static var signs: [ReportBlock] {
    let opening =
      "Une cellule de la source est un nombre (0 compris), masquée, ou manquante avec une raison. "
      + "Rien n’est jamais remplacé par 0."
    let counting =
      "Un total où des cellules de la source sont masquées ou manquent est la somme des autres : il "
      + "est dit « au moins », avec, s’il est connu, l’intervalle où se trouve la vraie valeur."
    let ranking =
      "Les rangs, les ordres et les graphiques sont faits après cette protection, des seules "
      + "valeurs publiées. Une valeur calculée sur une base trop faible n’est pas classée."
    return [opening, counting, ranking].map { .text(TextBlock(French.typeset($0))) }
      + FigureText.Mark.allCases.map { .text(TextBlock(French.typeset($0.legend), role: .remark)) }
  }
}

extension Unit {
  /// The unit in words.
  var name: String {
    switch self {
    case .count(_, let plural): "nombre de \(plural)"
    case .difference(_, let plural): "écart, en nombre de \(plural)"
    case .share: "part, en %"
    case .relativeChange: "évolution relative, en %"
    case .points: "écart, en points de pourcentage"
    case .rank: "rang, du plus grand au plus petit"
    case .ratio: "rapport (1 : autant que dans la région)"
    case .category(let names): "classe : \(names.joined(separator: ", "))"
    case .grade(let maximum): "classe de 1 à \(maximum)"
    case .month: "mois de l’année"
    case .index: "indice (1 : le mois moyen)"
    case .coefficient: "coefficient de 0 à 1"
    case .score: "note de 0 à 100"
    case .rate(let noun): "nombre de \(noun) pour 30 jours d’observation"
    }
  }
}
