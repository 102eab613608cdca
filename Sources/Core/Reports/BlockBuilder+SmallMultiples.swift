extension BlockBuilder {
  /// One small monthly line a territory, on the same months and the same scale.
  func smallMultiples() -> [ReportBlock] {
    guard let metric, block.across.isPlace else { return [] }
    let panels = scope.rows(block.across, metric: metric.id).map { row in
      (
        row: row,
        series: scope.monthlySeries(
          metric.id, territory: row.territory.key, subject: row.subject.key)
      )
    }
    let drawn = panels.compactMap(\.series)
    guard drawn.count >= Self.fewestChartRows, let first = drawn.map(\.first).min(),
      let last = drawn.map(\.last).max()
    else { return [] }
    let whole = panels.map { ($0.row, $0.series?.between(first, last)) }
    var places = SentencePlaces(page: scope, rows: panels.map(\.row), metric: metric)
    places.period = PeriodText.french(last.key)
    places.since = PeriodText.french(first.key)
    let title = title(places, metric)
    let span = PeriodText.span(first.key, last.key)
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: span), source: source(metric, period: span),
      alternativeText: alternativeText(
        title, form: "Petites courbes mensuelles à la même échelle",
        lines: panels.compactMap { row, series in
          series.map { "\(row.label) \(Self.ends($0, metric.unit).joined(separator: " et "))" }
        }))
    let spec = ChartSpec.smallMultiples(
      texts, unit: metric.unit, first: first,
      panels: whole.map { row, series in
        MonthlyRow(
          label: row.label, values: series?.values ?? [], isHighlighted: row.isHighlighted,
          note: series == nil ? "pas de série" : nil)
      })
    return [chart(spec, table: newestMonths(whole, metric, last: last))]
  }

  /// The last twelve months of every territory: all months are in the files to download.
  private func newestMonths(
    _ rows: [(FigureRow, MonthlySeries?)], _ metric: MetricManifest, last: Month
  ) -> ReportTable {
    let months = (0..<12).map { last.advanced(by: $0 - 11) }
    let span = PeriodText.span(months[0].key, last.key)
    let texts = rows.map { _, series in
      months.map { FigureText(series?[$0], of: metric) }
    }
    return ReportTable(
      caption: subtitle(metric, period: span)
        + "\u{202F}; les autres mois sont dans les fichiers à télécharger",
      columns: [ReportTable.Column(rowsHead, isNumeric: false)]
        + months.map { ReportTable.Column(NumberText.shortMonthNames[$0.month - 1]) },
      rows: zip(rows, texts).map { row, texts in
        ReportTable.Row(
          row.0.label, path: row.0.path, cells: texts.map(\.cell),
          isHighlighted: row.0.isHighlighted)
      },
      legend: Self.legend(of: texts.flatMap { $0 }), source: source(metric, period: span))
  }
}
