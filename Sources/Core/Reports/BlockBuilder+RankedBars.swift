extension BlockBuilder {
  /// Bars from the highest; what has no comparable number stands in the table only.
  ///
  /// Where the territory has no figure at all, those of the reference, which every text says.
  func rankedBars() -> [ReportBlock] {
    guard let metric else { return [] }
    let (all, place) = rankedRows(metric)
    let key = (place ?? scope.territory).key
    guard
      let newest = metric.isOfNetwork
        ? scope.latest(of: metric.id) : scope.site.periods(metric.id, in: key).last
    else { return [] }
    let period = PeriodText.french(newest)
    let rows = all.filter { row in
      row.comparable.map { $0 != 0 || block.across.isPlace || block.across.isShort } ?? false
    }
    guard rows.count >= Self.fewestChartRows else {
      return fewRows(all, metric, period: period, of: place)
    }
    let drawn =
      block.across.isShort
      ? rows + all.filter { $0.comparable == nil }
      : metric.isOfNetwork ? rows + all.filter(\.isHiddenOrRough) : rows
    let shown = Array(drawn.prefix(block.top ?? ChartSpec.maximumBars))
    var places = SentencePlaces(page: scope, rows: drawn, metric: metric, place: place)
    places.period = period
    let title = title(places, metric)
    let small = all.count { $0.figure?.number?.hasSmallBase == true }
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: period, of: place),
      source: source(metric, period: period),
      note: metric.isOfNetwork
        ? networkNote(all.compactMap(\.figure), metric, period: newest)
        : Self.referenceNote(place) ?? smallBaseNote(metric, count: small) ?? hiddenNote(shown),
      alternativeText: alternativeText(
        title, form: "Barres classées",
        lines: shown.map { "\($0.label) \(phrase(of: $0, metric))" }))
    let spec = ChartSpec.rankedBars(
      texts, unit: metric.unit, places: metric.decimals, bars: shown.map { bar($0, metric) })
    return [chart(spec, table: figureTable(shown, metric, period: period, of: place))]
  }

  private func rankedRows(_ metric: MetricManifest) -> (rows: [FigureRow], of: Territory?) {
    let own = scope.rows(block.across, metric: metric.id, isAscending: block.isAscending)
    guard own.isEmpty, !block.across.isPlace, let reference = scope.site.reference else {
      return (own, nil)
    }
    let other = scope.rows(
      block.across, metric: metric.id, isAscending: block.isAscending, of: reference)
    return (other, reference)
  }

  private func bar(_ row: FigureRow, _ metric: MetricManifest) -> RankedBar {
    let number = row.figure?.number
    return RankedBar(
      label: row.label, value: number?.value,
      upper: metric.unit.isCount ? number?.bounds?.upper : nil,
      isImprecise: number?.maskedCells == 0, isHighlighted: row.isHighlighted,
      note: number == nil ? text(of: row, metric) : nil)
  }

  private func phrase(of row: FigureRow, _ metric: MetricManifest) -> String {
    let text = FigureText(row.figure, of: metric)
    return text.phrase ?? text.absence ?? ""
  }

  /// What the bars of hidden counts stand for.
  private func hiddenNote(_ rows: [FigureRow]) -> String? {
    let hidden = rows.count { $0.figure?.isHidden == true }
    guard hidden > 0 else { return nil }
    let count = French.counted(Double(hidden), "chiffre caché", "chiffres cachés")
    return French.typeset("s : secret statistique, \(count).")
  }

  /// What stands in the place of a bar without a number.
  private func text(of row: FigureRow, _ metric: MetricManifest) -> String {
    FigureText(row.figure, of: metric).cell.text
  }

  /// Where there is too little to draw: a table of what has a number, or why there is no ranking;
  /// nothing where there is nothing at all.
  func fewRows(
    _ rows: [FigureRow], _ metric: MetricManifest, period: String, of place: Territory? = nil
  ) -> [ReportBlock] {
    let known = rows.filter {
      $0.figure?.number != nil
        || (metric.isOfNetwork || block.across.isShort) && $0.isHiddenOrRough
    }
    guard !known.isEmpty else { return [] }
    if let minimum = metric.minimumBase, known.contains(where: { $0.comparable == nil }) {
      let base = NumberText.count(minimum)
      let text =
        "Trop peu de \(block.across.nouns.many) reposent sur une base d’au moins \(base) pour "
        + "être classés : « \(metric.title) » se lit dans le tableau de la page."
      return [.text(TextBlock(French.typeset(text), role: .remark))]
    }
    let shown = Array(known.prefix(block.top ?? known.count))
    return [.table(figureTable(shown, metric, period: period, of: place))]
  }

  /// The rows of one metric as a table, with their intervals where cells are masked.
  func figureTable(
    _ rows: [FigureRow], _ metric: MetricManifest, period: String, of place: Territory? = nil
  ) -> ReportTable {
    let texts = rows.map { FigureText($0.figure, of: metric) }
    let hasBounds = rows.contains { $0.figure?.bounds != nil }
    var columns = [
      ReportTable.Column(rowsHead, isNumeric: false),
      ReportTable.Column(French.typeset("\(metric.shortTitle), \(period)")),
    ]
    if hasBounds { columns.append(ReportTable.Column("Intervalle sûr")) }
    return ReportTable(
      caption: subtitle(metric, period: period, of: place), columns: columns,
      rows: zip(rows, texts).map { row, text in
        let bounds = hasBounds ? [Self.interval(row.figure, metric)] : []
        return ReportTable.Row(
          row.label, path: row.path, cells: [text.cell] + bounds,
          isHighlighted: row.isHighlighted)
      },
      legend: Self.legend(of: texts), source: source(metric, period: period))
  }

  private static func interval(_ figure: PublishedFigure?, _ metric: MetricManifest)
    -> ReportTable.Cell
  {
    guard let bounds = figure?.bounds else { return ReportTable.Cell("", isAbsent: true) }
    let text = FigureText(figure, of: metric)
    return ReportTable.Cell("\(text.text(bounds.lower)) à \(text.text(bounds.upper))")
  }
}

extension PublishedFigure {
  /// The interval that may be shown, where there is one.
  var bounds: Bounds? {
    switch self {
    case .number(let number): number.bounds
    case .masked(let bounds): bounds
    case .between(let bounds): bounds
    case .missing: nil
    }
  }
}

extension PageLayout.Across {
  /// Whether rows are territories: a 0 there is told, while an occupation of 0 is left out.
  var isPlace: Bool { self == .bassin || self == .departement }

  /// What one row is, and several.
  var nouns: (one: String, many: String) {
    switch self {
    case .occupation: ("métier", "métiers")
    case .family: ("famille", "familles")
    case .bassin: ("bassin", "bassins")
    case .departement: ("département", "départements")
    case .sector: ("secteur", "secteurs")
    case .niveau: ("niveau", "niveaux")
    case .domain: ("domaine", "domaines")
    case .origin: ("structure d’origine", "structures d’origine")
    case .destination: ("structure de destination", "structures de destination")
    case .audience: ("public", "publics")
    case .instrument: ("instrument", "instruments")
    case .structure: ("structure", "structures")
    case .item: ("modalité", "modalités")
    }
  }
}
