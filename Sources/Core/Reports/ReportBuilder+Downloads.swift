extension ReportBuilder {
  /// The way to every file of figures.
  func downloadsPage() -> ReportPage {
    ReportPage(
      kind: .downloads, path: SitePath.downloads, title: "Téléchargements",
      kicker: "À propos des données",
      lead: French.typeset(
        "Tous les chiffres du site, avec leur période, leur source et leurs réserves. Un chiffre "
          + "masqué n’y porte aucun nombre, sinon les bornes que son producteur publie."),
      trail: [homeLink],
      sections: [
        ReportSection(
          id: "indicateurs", title: "Par indicateur",
          blocks: [.links([metricFiles, Self.frameFiles])]),
        territorySection("tableur", "Par territoire, pour Excel", .yearly, \.csv),
        territorySection(
          "tableur-mois", "Par territoire, séries mensuelles pour Excel", .monthly, \.csv),
        territorySection("programme", "Par territoire, pour un programme (JSON)", .yearly, \.json),
        territorySection(
          "programme-mois", "Par territoire, séries mensuelles pour un programme (JSON)", .monthly,
          \.json),
        ReportSection(
          id: "paquet", title: "Le site entier comme jeu de données",
          blocks: [.text(TextBlock(Self.packageText)), .links([Self.package])]),
      ].filter { !$0.blocks.isEmpty })
  }

  private static let frameFiles = LinkGroup(
    "Ce dont parlent les chiffres, une ligne par territoire ou par sujet",
    links: [
      ReportLink("Territoires", path: FrameFiles.territories, detail: "CSV"),
      ReportLink("Sujets", path: FrameFiles.subjects, detail: "CSV"),
    ])

  private static let packageText = French.typeset(
    "Le fichier datapackage.json décrit les fichiers par indicateur : leurs colonnes, leurs types, "
      + "leurs sources et leurs licences, et comment les chiffres s’additionnent. Un outil qui lit le standard Data Package les charge "
      + "sans réglage.")

  private static let package = LinkGroup(
    "Descripteur", links: [ReportLink("datapackage.json", path: "datapackage.json")])

  private var metricFiles: LinkGroup {
    LinkGroup(
      "Un fichier par indicateur, une ligne par chiffre (CSV, UTF-8, virgules)",
      links: site.contents.metrics.filter { !site.contents.figures.periods($0.id).isEmpty }.map {
        ReportLink(French.typeset($0.title), path: MetricFile.path($0.id), detail: "CSV")
      })
  }

  private func territorySection(
    _ id: String, _ title: String, _ part: TerritoryFiles.Part,
    _ file: KeyPath<TerritoryFiles.Part, String>
  ) -> ReportSection {
    let territories = site.territories.filter {
      TerritoryFiles.parts(of: $0, in: site.contents).contains(part)
    }
    let groups = Territory.Level.allCases.compactMap { level -> ReportBlock? in
      let links = territories.filter { $0.level == level }.map { territory in
        ReportLink(
          French.typeset(territory.name), path: SitePath.folder(of: territory) + part[keyPath: file]
        )
      }
      return links.isEmpty ? nil : .links([LinkGroup(level.label, links: links)])
    }
    return ReportSection(id: id, title: title, blocks: groups)
  }
}
