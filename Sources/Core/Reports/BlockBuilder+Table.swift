extension BlockBuilder {
  /// Several metrics side by side, ordered by one of them.
  func table() -> [ReportBlock] {
    let metrics = block.metrics.compactMap { scope.site.metrics[$0] }
    guard let order = scope.site.metrics[block.sort ?? block.metrics.first ?? ""],
      let main = metrics.first
    else { return [] }
    let found = tableRows(order, main).filter { isTold(metrics, $0) }
    let all = block.hasNumbersOnly ? found.filter { hasNumber(main, $0) } : found
    let told = Array(all.prefix(block.top ?? all.count))
    let rows = told + (block.hasTotal && !told.isEmpty ? [totalRow(main)] : [])
    guard !told.isEmpty, let period = scope.latest(of: order.id) ?? scope.latest(of: main.id) else {
      return []
    }
    let columns = self.columns(of: metrics, rows)
    let texts = columns.map(\.texts)
    let notes = noteColumns(rows)
    let caption = block.title?.filled(
      SentencePlaces(page: scope, rows: told, metric: main, period: PeriodText.french(period)).text)
    let plain = "Chiffres \(rowsWords), \(scope.place), \(PeriodText.french(period))"
    return [
      .table(
        ReportTable(
          caption: caption ?? French.typeset(plain),
          columns: [ReportTable.Column(rowsHead, isNumeric: false)]
            + columns.map { $0.head(usualPeriod: period) } + notes.map(\.head),
          rows: rows.enumerated().map { index, row in
            ReportTable.Row(
              row.label, path: row.path,
              cells: texts.map { $0[index].cell } + notes.map { $0.cells[index] },
              isHighlighted: row.isHighlighted)
          },
          legend: Self.legend(of: texts.flatMap { $0 })
            + [
              Self.referenceNote(columns.lazy.compactMap(\.reference).first),
              leftOut(found.count - all.count, without: main),
            ].compactMap { $0 },
          source: sources(of: columns.map { ($0.metric, $0.periods.last ?? period) }),
          filter: filter(rows)))
    ]
  }

  /// The figures of each metric; where the block asks for the parts of the year between two changes
  /// of the instruments, one column for each of them.
  private func columns(of metrics: [MetricManifest], _ rows: [FigureRow]) -> [TableColumn] {
    let columns = metrics.flatMap { metric -> [TableColumn] in
      let windows = block.periods == .windows ? scope.windows(metric.id) : []
      guard windows.isEmpty else {
        return windows.map { TableColumn(metric, rows: rows, scope, period: $0.key) }
      }
      return [TableColumn(metric, rows: rows, scope)]
    }
    return columns.filter { $0.figures.contains { $0 != nil } }
  }

  /// Whether a row has something to say in the parts of the year that the block asks for.
  private func isTold(_ metrics: [MetricManifest], _ row: FigureRow) -> Bool {
    guard block.periods == .windows else { return true }
    return metrics.contains { metric in
      scope.windows(metric.id).contains { window in
        scope.site.contents.figures.figure(
          metric.id, row.territory.key, row.subject.key, window.key) != nil
      }
    }
  }

  /// What all rows make together.
  private func totalRow(_ metric: MetricManifest) -> FigureRow {
    FigureRow(
      territory: scope.territory, subject: scope.subject, label: "Ensemble",
      figure: scope.figure(metric.id))
  }

  /// The rows that the order ranks, then those that only have a figure of the first metric.
  private func tableRows(_ order: MetricManifest, _ main: MetricManifest) -> [FigureRow] {
    let ranked = scope.rows(block.across, metric: order.id, isAscending: block.isAscending)
      .filter { $0.figure != nil }
    guard order.id != main.id else { return ranked }
    let known = Set(ranked.map { "\($0.territory.key) \($0.subject.key)" })
    return ranked
      + scope.rows(block.across, metric: main.id).filter { row in
        row.figure != nil && !known.contains("\(row.territory.key) \(row.subject.key)")
      }
  }

  private func hasNumber(_ metric: MetricManifest, _ row: FigureRow) -> Bool {
    scope.found(metric.id, in: row)?.figure.number != nil
  }

  /// How many rows a table does not show, and why.
  private func leftOut(_ count: Int, without metric: MetricManifest) -> String? {
    guard count > 0 else { return nil }
    let (one, many) = block.across.nouns
    let rows = French.counted(Double(count), one, many)
    let verb = count > 1 ? "ne sont pas montrés" : "n’est pas montré"
    return French.typeset("\(rows) sans « \(metric.shortTitle) », faute de chiffre, \(verb).")
  }

  /// What the figures of the rows rest on, each for itself.
  private func noteColumns(
    _ rows: [FigureRow]
  ) -> [(head: ReportTable.Column, cells: [ReportTable.Cell])] {
    let metrics = block.notes.compactMap { scope.site.metrics[$0] }
    return metrics.compactMap { metric in
      let notes = TableColumn(metric, rows: rows, scope).figures.map { $0?.figure.number?.basis }
      guard notes.contains(where: { $0 != nil }) else { return nil }
      let title = metrics.count == 1 ? "Repose sur" : "\(metric.shortTitle) : repose sur"
      return (
        ReportTable.Column(French.typeset(title), isNumeric: false, isNote: true),
        notes.map { ReportTable.Cell($0.map(French.typeset) ?? "") }
      )
    }
  }

  /// The buttons that narrow the table down; none where no row is of a class they name.
  private func filter(_ rows: [FigureRow]) -> ReportTable.Filter? {
    guard let filter = block.filter, let metric = scope.site.metrics[filter.metric] else {
      return nil
    }
    let classes = TableColumn(metric, rows: rows, scope).figures.map {
      $0?.className(in: metric.unit)
    }
    let choices = filter.choices.map { choice in
      ReportTable.Filter.Choice(
        label: choice.label,
        rows: Set(
          classes.indices.filter { index in
            classes[index].map(choice.classes.contains) ?? false
          }))
    }
    guard choices.contains(where: { !$0.rows.isEmpty }) else { return nil }
    return ReportTable.Filter(name: name, all: block.across.all, choices: choices)
  }
}

/// The figures of one metric for the rows of a table: those of the page, or all of the reference,
/// since a column never mixes the two.
private struct TableColumn {
  let metric: MetricManifest
  let figures: [FoundFigure?]
  let reference: Territory?

  init(_ metric: MetricManifest, rows: [FigureRow], _ scope: PageScope) {
    self.metric = metric
    let own = rows.map { scope.found(metric.id, in: $0) }
    let isOwn = own.contains { $0 != nil }
    figures = isOwn ? own : rows.map { scope.reference(metric.id, subject: $0.subject.key) }
    reference = isOwn ? nil : figures.lazy.compactMap { $0?.reference }.first
  }

  /// The figures of one period, whatever the page's.
  init(_ metric: MetricManifest, rows: [FigureRow], _ scope: PageScope, period: String) {
    self.metric = metric
    figures = rows.map { row in
      scope.site.contents.figures.figure(metric.id, row.territory.key, row.subject.key, period)
        .map { FoundFigure(figure: $0, period: period) }
    }
    reference = nil
  }

  var texts: [FigureText] {
    figures.map { FigureText($0?.figure, of: metric) }
  }

  /// From the oldest to the newest.
  var periods: [String] { Set(figures.compactMap { $0?.period }).sorted() }

  /// `Durabilité, 2019 à 2021`: a period that is not the table's own is said, and so is a place.
  func head(usualPeriod: String) -> ReportTable.Column {
    let place = reference?.name
    let span =
      periods == [usualPeriod]
      ? nil
      : periods.last.map { last in
        PeriodText.span(periods[0], last)
      }
    let parts = [metric.shortTitle, place, span].compactMap { $0 }
    return ReportTable.Column(
      French.typeset(parts.joined(separator: ", ")), isNumeric: !metric.unit.isWords)
  }
}

extension PageLayout.Across {
  /// What the button says that shows all rows.
  fileprivate var all: String {
    switch self {
    case .family, .origin, .destination: "Toutes"
    case .occupation, .sector, .niveau, .domain, .audience, .instrument, .structure, .item,
      .bassin, .departement:
      "Tous"
    }
  }
}
