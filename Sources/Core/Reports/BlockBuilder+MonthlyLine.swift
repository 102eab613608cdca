extension BlockBuilder {
  /// A monthly series of what the page is about, with its trend; the reference's where the page has
  /// none, which every text of the chart says.
  func monthlyLine() -> [ReportBlock] {
    guard let metric, let (series, place) = ownSeries(metric) else { return [] }
    let trend = block.metrics.dropFirst().first.flatMap {
      scope.monthlySeries(
        $0, territory: (place ?? scope.territory).key, subject: scope.subject.key)
    }?.between(series.first, series.last)
    var places = SentencePlaces(page: scope, metric: metric)
    places.place = place
    places.period = PeriodText.french(series.last.key)
    places.since = PeriodText.french(series.first.key)
    let title = title(places, metric, rowsWords: "")
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: series.span, rowsWords: "", of: place),
      source: source(metric, period: series.span), note: Self.referenceNote(place),
      alternativeText: alternativeText(
        title, form: "Courbe mensuelle", lines: Self.ends(series, metric.unit)))
    let spec = ChartSpec.monthlyLine(
      texts, unit: metric.unit, first: series.first, values: series.values,
      trend: trend?.values ?? [], breaks: breaks(metric, within: series))
    return [chart(spec, table: yearTable(series, trend, metric, caption: texts.subtitle))]
  }

  private func ownSeries(_ metric: MetricManifest) -> (series: MonthlySeries, of: Territory?)? {
    let subject = scope.subject.key
    if let own = scope.monthlySeries(metric.id, territory: scope.territory.key, subject: subject) {
      return (own, nil)
    }
    return scope.site.reference.flatMap { reference in
      scope.monthlySeries(metric.id, territory: reference.key, subject: subject)
        .map { ($0, reference) }
    }
  }

  /// `janvier 2021 1 240 offres`: the first month and the last that have a number.
  static func ends(_ series: MonthlySeries, _ unit: Unit) -> [String] {
    let known = series.values.enumerated().compactMap { index, value in
      value.map { (month: series.first.advanced(by: index), value: $0) }
    }
    return [known.first, known.last].compactMap { $0 }.map {
      "\(PeriodText.french($0.month.key)) \(unit.phrase($0.value))"
    }
  }

  /// What changed within the series, as the sources of the metric say it.
  private func breaks(_ metric: MetricManifest, within series: MonthlySeries) -> [ChartBreak] {
    var seen: Set<ChartBreak> = []
    let told = scope.site.contents.sources
      .filter { !Set($0.roles).isDisjoint(with: metric.reads) }
      .flatMap(\.breaks).map { ChartBreak(month: $0.month, label: French.typeset($0.title)) }
    return (told + metric.breaks.map(Self.ownBreak))
      .filter { series.first < $0.month && $0.month <= series.last && seen.insert($0).inserted }
      .sorted { ($0.month, $0.label) < ($1.month, $1.label) }
  }

  /// A break that the metric's own manifest tells.
  private static func ownBreak(_ day: CalendarDate) -> ChartBreak {
    ChartBreak(month: Month(year: day.year, month: day.month), label: "rupture de série")
  }

  /// One row a year, months across; below each the trend.
  private func yearTable(
    _ series: MonthlySeries, _ trend: MonthlySeries?, _ metric: MetricManifest, caption: String
  ) -> ReportTable {
    let rows = (series.first.year...series.last.year).flatMap { year in
      [(name: String(year), series: series), ("\(year), tendance", trend)].compactMap { name, one in
        one.map { one in
          (
            name,
            (1...12).map {
              FigureText(one[Month(year: year, month: $0)], of: metric)
            }
          )
        }
      }
    }
    return ReportTable(
      caption: caption,
      columns: [ReportTable.Column("Année", isNumeric: false)]
        + NumberText.shortMonthNames.map { ReportTable.Column($0) },
      rows: rows.map { name, texts in ReportTable.Row(name, cells: texts.map(\.cell)) },
      legend: Self.legend(of: rows.flatMap { $0.1 }), source: source(metric, period: series.span))
  }
}
