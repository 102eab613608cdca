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
          blocks: [
            .links([LinkGroup("", links: [catalogueLink])]),
            .definitions(site.contents.metrics.map { definition(of: $0) }),
          ]),
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
    case .ratio: "rapport de deux nombres"
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
