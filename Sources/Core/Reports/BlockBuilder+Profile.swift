extension BlockBuilder {
  /// The twelve indices of what the page is about; where it has none, those of the reference, which
  /// every text of the chart says.
  func profile() -> [ReportBlock] {
    guard let metric else { return [] }
    let own = row(scope.territory)
    guard let year = scope.seasonalYear(metric.id, in: own) else { return [] }
    let place = year.reference
    let compared = place == nil ? comparison(metric) : nil
    let title = title(places(metric, year, of: place), metric, rowsWords: "")
    let period = year.year
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: period, rowsWords: "", of: place),
      source: source(metric, period: period),
      note: Self.referenceNote(place)
        ?? (year.hasSmallBase ? FigureText.Mark.smallBase.legend : nil),
      alternativeText: alternativeText(
        title, form: "Profil de l’année",
        lines: [Self.line(French.shortened(scope.subject.name), year)]))
    let spec = ChartSpec.seasonalProfile(
      texts, values: year.values,
      reference: compared.map { ReferenceSeries(label: $0.place.name, values: $0.year.values) })
    let rows =
      [(row: place.map(row) ?? own, year: year)]
      + (compared.map { [(row: row($0.place), year: $0.year)] } ?? [])
    var table = monthTable(rows, metric, period: period)
    table.columns[0].title = "Territoire"
    table.caption = texts.subtitle
    return [chart(spec, table: table)]
  }

  /// The year that stands beside the page's own: of the reference, else of the top territory.
  private func comparison(_ metric: MetricManifest) -> (place: Territory, year: SeasonalYear)? {
    let place = scope.site.reference ?? scope.site.root
    guard place.key != scope.territory.key else { return nil }
    return scope.seasonalYear(metric.id, territory: place.key, subject: scope.subject.key)
      .map { (place, $0) }
  }

  private func row(_ place: Territory) -> FigureRow {
    FigureRow(
      territory: place, subject: scope.subject, label: French.typeset(place.name),
      path: scope.site.path(place.key))
  }

  private func places(
    _ metric: MetricManifest, _ year: SeasonalYear, of place: Territory?
  ) -> SentencePlaces {
    var places = SentencePlaces(page: scope, metric: metric)
    places.place = place
    places.profile = year
    places.period = year.year
    return places
  }
}
