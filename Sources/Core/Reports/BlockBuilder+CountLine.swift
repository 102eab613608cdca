extension BlockBuilder {
  /// Counts by month or fortnight, with gaps where nobody told and the days when an instrument
  /// changed: of what the page is about, or one chart a row.
  func countLine() -> [ReportBlock] {
    guard let metric else { return [] }
    let step = block.step ?? .month
    guard block.across.subjectKind?.isOfNetwork == true else {
      return [countLine(scope.subject.key, named: nil, metric, step, part: 1)].compactMap { $0 }
    }
    let rows = scope.rows(block.across, metric: metric.id)
    return rows.prefix(block.top ?? 4).enumerated().compactMap { index, row in
      countLine(row.subject.key, named: row.label, metric, step, part: index + 1)
    }
  }

  private func countLine(
    _ subject: String, named name: String?, _ metric: MetricManifest, _ step: PeriodStep, part: Int
  ) -> ReportBlock? {
    guard let series = scope.countSeries(metric.id, subject: subject, step: step),
      series.figures.values.contains(where: { $0.number != nil })
    else { return nil }
    let slots = series.slots
    guard slots.count >= Self.fewestChartRows else { return nil }
    let span = series.span
    let breaks = breaks(metric, of: subject, within: slots.compactMap(step.days))
    let texts = countTexts(series, metric, name, span: span, breaks: breaks)
    let spec = ChartSpec.countLine(
      texts, unit: metric.unit,
      slots: slots.compactMap { slot in
        step.days(of: slot).map { CountSlot($0, CountMark(series.figures[slot])) }
      },
      breaks: breaks)
    let written = slots.map { FigureText(series.figures[$0], of: metric) }
    let table = ReportTable(
      caption: texts.subtitle,
      columns: [
        ReportTable.Column("Période", isNumeric: false),
        ReportTable.Column(French.typeset(metric.shortTitle)),
      ],
      rows: zip(slots, written).map { slot, text in
        ReportTable.Row(PeriodText.french(slot), cells: [text.cell])
      },
      legend: Self.legend(of: written) + breaks.map(Self.sentence), source: texts.source)
    return chart(spec, table: table, part: part)
  }

  private func countTexts(
    _ series: CountSeries, _ metric: MetricManifest, _ name: String?, span: String,
    breaks: [SlotBreak]
  ) -> ChartTexts {
    var places = SentencePlaces(page: scope, metric: metric)
    places.period = PeriodText.french(series.last)
    places.since = PeriodText.french(series.first)
    places.rowName = name
    let plain = [metric.title, name].compactMap { $0 }.joined(separator: ", ")
    let title = block.title?.filled(places.text) ?? French.typeset(plain)
    let slots = series.slots
    let lines = slots.compactMap { slot in
      FigureText(series.figures[slot], of: metric).phrase
        .map { "\(PeriodText.french(slot)) \($0)" }
    }
    let gaps = slots.count { series.figures[$0]?.isGap ?? true }
    let figures = slots.compactMap { series.figures[$0] }
    let note = [
      gaps > 0
        ? French.counted(Double(gaps), "période sans remontée", "périodes sans remontée")
          + ", ce qui n’est pas zéro."
        : nil,
      networkNote(figures, metric, period: scope.latest(of: metric.id) ?? ""),
    ].compactMap { $0 }.joined(separator: " ")
    return ChartTexts(
      title: title,
      subtitle: French.typeset(
        [plain, scope.place, span].joined(separator: ", ")),
      source: source(metric, period: span), note: note.isEmpty ? nil : French.typeset(note),
      alternativeText: networkAlternative(
        title, form: "Série", lines: lines + breaks.map(Self.sentence),
        hidden: figures.count(where: \.isHidden)))
  }

  /// The days on which a period between two changes of the instruments begins, where they are among
  /// the days of the series.
  private func breaks(
    _ metric: MetricManifest, of subject: String, within days: [DaySpan]
  ) -> [SlotBreak] {
    let windows = scope.site.contents.figures.series(metric.id, scope.territory.key, subject)
      .compactMap { DaySpan($0.period) }
    let starts = windows.map(\.first).filter { start in
      windows.contains { $0.last.dayNumber == start.dayNumber - 1 }
        && days.contains { $0.first <= start && start <= $0.last }
    }
    return Set(starts).sorted().map { day in
      SlotBreak(
        day: day,
        name: French.typeset(scope.site.instrument(since: day) ?? "changement d’instrument"))
    }
  }

  /// What a table says of a change: its day, its name, and what it does to the figures.
  private static func sentence(_ change: SlotBreak) -> String {
    let date = PeriodText.french("\(change.day.iso)/\(change.day.iso)")
    return French.typeset(
      "\(date) : \(change.name), les chiffres d’avant ne se comparent pas à ceux d’après")
  }
}

extension PublishedFigure {
  /// Whether nobody told.
  fileprivate var isGap: Bool { if case .missing = self { true } else { false } }
}
