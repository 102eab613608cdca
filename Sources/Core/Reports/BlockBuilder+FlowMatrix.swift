extension BlockBuilder {
  /// Origins down, destinations across, or a list where there is one origin: one matrix for each part of the year between two changes of
  /// the instruments, since figures before and after do not compare.
  func flowMatrix() -> [ReportBlock] {
    guard let metric else { return [] }
    return flowPeriods(metric).enumerated().flatMap { index, period in
      FlowTable(metric.id, period: period, on: scope).map {
        flowMatrix($0, metric, period: period, part: index + 1)
      } ?? []
    }
  }

  /// The periods that flows are shown in: the parts of the page's year, else the year itself.
  func flowPeriods(_ metric: MetricManifest) -> [String] {
    let windows = block.periods == .year ? [] : scope.windows(metric.id, of: .flow).map(\.key)
    return windows.isEmpty ? [scope.latest(of: metric.id)].compactMap { $0 } : windows
  }

  private func flowMatrix(
    _ flows: FlowTable, _ metric: MetricManifest, period: String, part: Int
  ) -> [ReportBlock] {
    let texts = flowTexts(
      flows, metric, period: period, form: "Matrice, de l’origine à la destination")
    guard flows.origins.count >= Self.fewestChartRows else {
      return [.table(flowList(flows.flows, metric, texts))]
    }
    let table = matrixTable(flows, metric, texts)
    guard flows.hasNumbers else { return [.table(table)] }
    let spec = ChartSpec.flowMatrix(
      texts, origins: flows.origins.map { ChartCategory(label: $0.label) },
      destinations: flows.destinations.map { ChartCategory(label: $0.label) },
      cells: flows.origins.indices.map { row in
        flows.destinations.indices.map { flows.mark(row, $0) }
      },
      unit: metric.unit, totals: flows.totals)
    return [chart(spec, table: table, part: part)]
  }

  /// The words around a chart of flows.
  func flowTexts(
    _ flows: FlowTable, _ metric: MetricManifest, period: String, form: String
  ) -> ChartTexts {
    let told = PeriodText.french(period)
    var places = SentencePlaces(page: scope, metric: metric)
    places.period = told
    places.figurePeriod = period
    places.flows = flows.flows
    let plain = "\(metric.title) \(scope.hasNetworks ? "entre réseaux" : "entre structures")"
    let title = block.title?.filled(places.text) ?? French.typeset("\(plain), \(told)")
    let lines = flows.flows.filter { $0.figure.number != nil }.map { flow in
      "\(flow.label) \(FigureText(flow.figure, of: metric).phrase ?? "")"
    }
    return ChartTexts(
      title: title,
      subtitle: French.typeset("\(plain), \(scope.place), \(told)"),
      source: source(metric, period: told),
      note: networkNote(flows.all, metric, period: period),
      alternativeText: networkAlternative(
        title, form: form, lines: lines, hidden: flows.all.count(where: \.isHidden)))
  }

  private func matrixTable(
    _ flows: FlowTable, _ metric: MetricManifest, _ texts: ChartTexts
  ) -> ReportTable {
    let rows = zip(flows.origins, zip(flows.figures, flows.originTotals)).map {
      (name: $0.label, figures: $1.0 + [$1.1])
    }
    let last = (name: "Total", figures: flows.destinationTotals + [flows.total])
    let written = (rows + [last]).map { row in
      (name: row.name, texts: row.figures.map { FigureText($0, of: metric) })
    }
    return ReportTable(
      caption: texts.subtitle,
      columns: [ReportTable.Column("De… vers…", isNumeric: false)]
        + flows.destinations.map { ReportTable.Column($0.label) }
        + [ReportTable.Column("Total")],
      rows: written.map { ReportTable.Row($0.name, cells: $0.texts.map(\.cell)) },
      legend: Self.legend(of: written.flatMap(\.texts)), source: texts.source)
  }
}
