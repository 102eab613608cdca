extension BlockBuilder {
  /// Who told when: months, or fortnights for those who tell more often, across; structures down.
  ///
  /// The first three classes of the metric are: told, told that there was nobody, still awaited.
  func reportCalendar() -> [ReportBlock] {
    guard let metric, let classes = metric.unit.classes, classes.count >= 3 else { return [] }
    return [PeriodStep.month, .fortnight].enumerated().compactMap { index, step in
      block.step == nil || block.step == step ? calendar(step, metric, part: index + 1) : nil
    }
  }

  private func calendar(_ step: PeriodStep, _ metric: MetricManifest, part: Int) -> ReportBlock? {
    let rows = scope.site.contents.figures
      .subjects(metric: metric.id, territory: scope.territory.key, kind: .origin)
      .map { key in
        (
          label: scope.name(of: key),
          series: scope.countSeries(metric.id, subject: key, step: step)
        )
      }
      .compactMap { row in row.series.map { (label: row.label, series: $0) } }
      .sorted { French.sortKey($0.label) < French.sortKey($1.label) }
    guard let first = rows.map(\.series.first).min(), let last = rows.map(\.series.last).max()
    else { return nil }
    let slots = Array(step.slots(from: first, to: last).suffix(PeriodStep.mostSlots))
    let span = PeriodText.span(first, last)
    let title = title(
      SentencePlaces(page: scope, metric: metric, period: span), metric, rowsWords: "")
    let awaited = rows.map { row in
      "\(row.label) \(row.series.figures.values.count { Self.mark($0) == .awaited })"
    }
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: span, rowsWords: ""),
      source: source(metric, period: span),
      alternativeText: alternativeText(
        title, form: "Calendrier des remontées ; attendues et pas encore reçues", lines: awaited))
    let spec = ChartSpec.reportCalendar(
      texts, periods: slots.compactMap(step.days),
      rows: rows.map { row in
        ReportRow(label: row.label, marks: slots.map { Self.mark(row.series.figures[$0]) })
      })
    return chart(
      spec, table: calendarTable(rows, slots, metric, caption: texts.subtitle, span: span),
      part: part)
  }

  private static func mark(_ figure: PublishedFigure?) -> ReportMark {
    switch figure?.number?.value {
    case 1: .reported
    case 2: .reportedNone
    case 3: .awaited
    default: .notExpected
    }
  }

  private func calendarTable(
    _ rows: [(label: String, series: CountSeries)], _ slots: [String], _ metric: MetricManifest,
    caption: String, span: String
  ) -> ReportTable {
    let written = rows.map { row in
      slots.map { FigureText(row.series.figures[$0], of: metric) }
    }
    return ReportTable(
      caption: caption,
      columns: [ReportTable.Column(rowsHead, isNumeric: false)]
        + slots.map { ReportTable.Column(PeriodText.short($0), isNumeric: false) },
      rows: zip(rows, written).map { row, texts in
        ReportTable.Row(
          row.label,
          cells: texts.map { text in
            text.figure == nil
              ? ReportTable.Cell("non attendue", isAbsent: true)
              : ReportTable.Cell(French.typeset(text.cell.text), isAbsent: text.cell.isAbsent)
          })
      },
      source: source(metric, period: span))
  }
}
