extension BlockBuilder {
  /// One arrow a row between the two newest periods; rows that lack an end are left to the table.
  func changes() -> [ReportBlock] {
    guard let metric, let newest = scope.latest(of: metric.id),
      let before = scope.previous(of: metric.id)
    else { return [] }
    let (previous, period) = (PeriodText.french(before), PeriodText.french(newest))
    let rows = scope.rows(block.across, metric: metric.id, isAscending: block.isAscending)
      .filter { $0.comparable != nil && $0.before?.number?.hasSmallBase == false }
    guard rows.count >= Self.fewestChartRows else { return [] }
    let shown = Array(rows.prefix(block.top ?? ChartSpec.maximumBars))
    let title = title(metric, rows: shown)
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: "\(previous) et \(period)"),
      source: source(metric, period: "\(previous) et \(period)"),
      alternativeText: alternativeText(
        title, form: "Flèches de \(previous) à \(period)", lines: shown.map { line($0, metric) }))
    let spec = ChartSpec.change(
      texts, unit: metric.unit, places: metric.decimals, from: previous, to: period,
      rows: shown.map { row in
        ChangeRow(
          label: row.label, before: row.before?.number?.value, after: row.figure?.number?.value,
          isHighlighted: row.isHighlighted)
      })
    return [chart(spec, table: changeTable(shown, metric, from: previous, to: period))]
  }

  private func line(_ row: FigureRow, _ metric: MetricManifest) -> String {
    let ends = [row.before, row.figure].map {
      FigureText($0, of: metric).phrase ?? ""
    }
    return "\(row.label) de \(ends[0]) à \(ends[1])"
  }

  private func changeTable(
    _ rows: [FigureRow], _ metric: MetricManifest, from previous: String, to period: String
  ) -> ReportTable {
    let texts = rows.flatMap { row in
      [row.before, row.figure].map { FigureText($0, of: metric) }
    }
    return ReportTable(
      caption: subtitle(metric, period: "\(previous) et \(period)"),
      columns: [
        ReportTable.Column(rowsHead, isNumeric: false), ReportTable.Column(previous),
        ReportTable.Column(period), ReportTable.Column("Écart"),
      ],
      rows: rows.enumerated().map { index, row in
        ReportTable.Row(
          row.label, path: row.path,
          cells: [
            texts[2 * index].cell, texts[2 * index + 1].cell,
            ReportTable.Cell(metric.unit.difference(row.change)),
          ],
          isHighlighted: row.isHighlighted)
      },
      legend: Self.legend(of: texts), source: source(metric, period: "\(previous) et \(period)"))
  }
}

extension Unit {
  /// A difference of two values, with its sign.
  func difference(_ value: Double) -> String {
    switch self {
    case .share, .points: NumberText.text(value, in: .points)
    case .count, .rank, .category, .grade, .month, .score:
      NumberText.signed(value, NumberText.count(value))
    case .relativeChange, .difference, .ratio, .rate, .index, .coefficient:
      NumberText.signed(value, NumberText.text(value, in: self))
    }
  }
}
