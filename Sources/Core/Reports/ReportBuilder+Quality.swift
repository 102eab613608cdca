extension ReportBuilder {
  /// What is known, hidden and missing, and what the checks of the data found.
  func qualityPage() -> ReportPage {
    ReportPage(
      kind: .quality, path: SitePath.quality, title: "Qualité des données",
      kicker: "À propos des données", lead: nil, trail: [homeLink],
      sections: [
        ReportSection(
          id: "couverture", title: "Ce qui est publié",
          blocks: [.text(TextBlock(Self.coverageText)), .table(coverageTable)]),
        ReportSection(id: "controles", title: "Ce que les contrôles ont trouvé", blocks: checks),
      ])
  }

  private static let coverageText = French.typeset(
    "Pour chaque indicateur et chaque année, le nombre de chiffres du site : publiés, minorés "
      + "(« au moins »), sur une base trop faible, masqués par leur producteur, masqués par dash pour "
      + "protéger les personnes (un petit effectif, ou un chiffre qui le donnerait), manquants.")

  private var coverageTable: ReportTable {
    ReportTable(
      caption: "Chiffres par indicateur et année, tous territoires et métiers",
      columns: [ReportTable.Column("Indicateur", isNumeric: false)]
        + [
          "Année", "Publiés", "dont ≥", "dont †", "Masqués par le producteur",
          "Masqués par dash pour protéger les personnes", "Manquants",
        ].map { ReportTable.Column($0) },
      rows: coverage.map { metric, period, count in
        ReportTable.Row(
          French.typeset(metric.title),
          cells: [ReportTable.Cell(period)] + count.cells)
      },
      legend: [FigureText.Mark.atLeast, .smallBase].map { French.typeset($0.legend) }, source: "")
  }

  private var coverage: [(metric: MetricManifest, period: String, count: Coverage)] {
    var counts: [String: [String: Coverage]] = [:]
    for indicator in site.contents.figures {
      counts[indicator.metric, default: [:]][Self.year(indicator), default: Coverage()]
        .add(indicator.figure, isOurs: site.contents.hidden.contains(indicator.key))
    }
    return site.contents.metrics.flatMap { metric in
      counts[metric.id, default: [:]].sorted { $0.key > $1.key }
        .map { (metric, $0.key, $0.value) }
    }
  }

  /// The year of a part of one; another period as it is.
  private static func year(_ indicator: PublishedIndicator) -> String {
    PeriodText.isPart(ofYear: indicator.period)
      ? PeriodText.year(of: indicator.period) : indicator.period
  }

  private var checks: [ReportBlock] {
    guard !findings.isEmpty else {
      return [.text(TextBlock("Les contrôles des données n’ont rien trouvé à signaler."))]
    }
    return [
      .table(
        ReportTable(
          caption: "Constats, les plus graves d’abord",
          columns: ["Constat", "Gravité", "Où", "Que faire"].map {
            ReportTable.Column($0, isNumeric: false)
          } + [ReportTable.Column("Nombre")],
          rows: findings.map(row), source: ""))
    ]
  }

  private func row(of group: FindingLog.Group) -> ReportTable.Row {
    let finding = group.first
    let texts = [finding.severity.frenchName, finding.location.frenchText, finding.advice.fr]
    return ReportTable.Row(
      French.typeset(finding.message.fr),
      cells: texts.map { ReportTable.Cell(French.typeset($0)) }
        + [ReportTable.Cell(NumberText.count(Double(group.count)))])
  }
}

/// How many figures of a metric are published, and how.
private struct Coverage {
  var published = 0
  var atLeast = 0
  var smallBase = 0
  var masked = 0
  /// Masked by disclosure control.
  var hidden = 0
  var missing = 0

  mutating func add(_ figure: PublishedFigure, isOurs: Bool) {
    switch figure {
    case .number(let number):
      published += 1
      if number.maskedCells + number.missingCells > 0 { atLeast += 1 }
      if number.hasSmallBase { smallBase += 1 }
    case .between: published += 1
    case .masked where isOurs: hidden += 1
    case .masked: masked += 1
    case .missing: missing += 1
    }
  }

  var cells: [ReportTable.Cell] {
    [published, atLeast, smallBase, masked, hidden, missing].map {
      ReportTable.Cell(NumberText.count(Double($0)), isAbsent: $0 == 0)
    }
  }
}

extension Finding.Severity {
  var frenchName: String {
    switch self {
    case .note: "note"
    case .warning: "attention"
    case .error: "erreur"
    }
  }
}

extension SourceLocation {
  /// `bmo-2025/needs.csv, ligne 12, colonne C`.
  var frenchText: String {
    let parts = [
      file, sheet.map { "feuille \($0)" }, row.map { "ligne \($0)" },
      column.map { "colonne \(Self.columnName($0))" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
