extension BlockBuilder {
  /// Several metrics side by side, ordered by one of them.
  func table() -> [ReportBlock] {
    let metrics = block.metrics.compactMap { scope.site.metrics[$0] }
    let order = block.sort ?? block.metrics.first ?? ""
    guard !metrics.isEmpty, let period = scope.latest(of: order) else { return [] }
    let all = scope.rows(block.across, metric: order, isAscending: block.isAscending)
      .filter { $0.figure != nil }
    let rows = Array(all.prefix(block.top ?? all.count))
    guard !rows.isEmpty else { return [] }
    let used = metrics.filter { metric in
      rows.contains { scope.figure(metric.id, in: $0) != nil }
    }
    let texts = rows.map { row in
      used.map { FigureText(figure: scope.figure($0.id, in: row), unit: $0.unit) }
    }
    let caption = block.title?.filled(
      SentencePlaces(page: scope, rows: rows, metric: metrics[0]).text)
    let sources = used.map { source($0, period: period) }
    return [
      .table(
        ReportTable(
          caption: caption ?? French.typeset("Chiffres \(rowsWords), \(scope.place), \(period)"),
          columns: [ReportTable.Column(rowsHead, isNumeric: false)]
            + used.map { ReportTable.Column(French.typeset($0.shortTitle)) },
          rows: zip(rows, texts).map { row, texts in
            ReportTable.Row(
              row.label, path: row.path, cells: texts.map(\.cell), isHighlighted: row.isHighlighted)
          },
          legend: Self.legend(of: texts.flatMap { $0 }), source: sources.first ?? ""))
    ]
  }
}

extension PageScope {
  /// Returns the newest figure of a metric for what a row is about.
  func figure(_ metric: String, in row: FigureRow) -> PublishedFigure? {
    figure(metric, territory: row.territory.key, subject: row.subject.key)
  }
}
