extension BlockBuilder {
  /// Seasonal indices, months across and rows down; a row without its own stands on the
  /// reference's, which its name says.
  func calendar() -> [ReportBlock] {
    guard let metric else { return [] }
    let all = calendarRows(metric)
    let rows = all.filter { !$0.year.hasSmallBase }
    guard rows.count >= Self.fewestChartRows else { return [] }
    let shown = Array(rows.prefix(block.top ?? ChartSpec.maximumBars))
    let period = shown.map(\.year.year).max() ?? ""
    let title = title(places(metric, shown), metric)
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: period),
      source: source(metric, period: period), note: note(metric, all: all, shown: shown),
      alternativeText: alternativeText(
        title, form: "Calendrier, mois le plus fort et mois le plus faible de chaque ligne",
        lines: shown.map { Self.line($0.row.label, $0.year) }))
    let spec = ChartSpec.calendar(
      texts,
      rows: shown.map { one in
        MonthlyRow(
          label: one.row.label, values: one.year.values, isHighlighted: one.row.isHighlighted,
          note: one.year.reference?.name)
      })
    return [chart(spec, table: monthTable(shown, metric, period: period))]
  }

  /// `cuisiniers de 0,62 en février à 1,80 en juillet`.
  static func line(_ label: String, _ year: SeasonalYear) -> String {
    guard let peak = year.peak, let trough = year.trough else { return label }
    let text = { (month: Int) in
      let value = year.values[month - 1].map { NumberText.text($0, in: .index) } ?? ""
      return "\(value) en \(NumberText.monthNames[month - 1])"
    }
    return "\(label) de \(text(trough)) à \(text(peak))"
  }

  /// The indices of rows as a table of twelve columns.
  func monthTable(
    _ rows: [(row: FigureRow, year: SeasonalYear)], _ metric: MetricManifest, period: String
  ) -> ReportTable {
    let texts = rows.map { one in
      one.year.figures.map { FigureText($0, of: metric) }
    }
    return ReportTable(
      caption: subtitle(metric, period: period),
      columns: [ReportTable.Column(rowsHead, isNumeric: false)]
        + NumberText.shortMonthNames.map { ReportTable.Column($0) },
      rows: zip(rows, texts).map { one, texts in
        let isOfReference = one.row.territory.key == one.year.reference?.key
        let place = one.year.reference.map { isOfReference ? "" : " (\($0.name))" } ?? ""
        return ReportTable.Row(
          one.row.label + place, path: one.row.path, cells: texts.map(\.cell),
          isHighlighted: one.row.isHighlighted)
      },
      legend: Self.legend(of: texts.flatMap { $0 }), source: source(metric, period: period))
  }

  /// The rows that have indices, in the order of another metric; where that one says too little, as
  /// their peaks follow each other through the year.
  private func calendarRows(_ metric: MetricManifest) -> [(row: FigureRow, year: SeasonalYear)] {
    let sorted = block.sort.map { years(of: scope.rows(block.across, metric: $0), metric) } ?? []
    guard sorted.count < Self.fewestChartRows else { return sorted }
    var rows = scope.rows(block.across, metric: metric.id)
    if let reference = scope.site.reference, !block.across.isPlace {
      let own = Set(rows.map(\.subject.key))
      rows += scope.rows(block.across, metric: metric.id, of: reference)
        .filter { !own.contains($0.subject.key) }
    }
    return years(of: rows, metric).enumerated().sorted { left, right in
      (left.element.year.peak ?? 0, left.offset) < (right.element.year.peak ?? 0, right.offset)
    }.map(\.element)
  }

  private func years(
    of rows: [FigureRow], _ metric: MetricManifest
  ) -> [(row: FigureRow, year: SeasonalYear)] {
    rows.compactMap { row in
      scope.seasonalYear(metric.id, in: row).map { (row: row, year: $0) }
    }
  }

  private func places(
    _ metric: MetricManifest, _ rows: [(row: FigureRow, year: SeasonalYear)]
  ) -> SentencePlaces {
    var places = SentencePlaces(page: scope, rows: rows.map(\.row), metric: metric)
    places.profile = rows.first?.year
    places.period = rows.map(\.year.year).max()
    return places
  }

  private func note(
    _ metric: MetricManifest, all: [(row: FigureRow, year: SeasonalYear)],
    shown: [(row: FigureRow, year: SeasonalYear)]
  ) -> String? {
    let small = all.count { $0.year.hasSmallBase }
    let parts = [
      smallBaseNote(metric, count: small),
      Self.referenceNote(shown.lazy.compactMap(\.year.reference).first),
    ]
    let note = parts.compactMap { $0 }.joined(separator: " ")
    return note.isEmpty ? nil : note
  }
}
