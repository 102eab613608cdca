extension BlockBuilder {
  /// Bands from origins to destinations, as wide as their counts; where nothing has a number, the
  /// table alone.
  func flows() -> [ReportBlock] {
    guard let metric else { return [] }
    let periods =
      block.periods == .windows
      ? flowPeriods(metric) : [scope.latest(of: metric.id)].compactMap { $0 }
    return periods.enumerated().flatMap { index, period in
      FlowTable(metric.id, period: period, on: scope).map {
        flows($0, metric, period: period, part: index + 1)
      } ?? []
    }
  }

  private func flows(
    _ flows: FlowTable, _ metric: MetricManifest, period: String, part: Int
  ) -> [ReportBlock] {
    let told = flows.flows
    let texts = flowTexts(
      flows, metric, period: period, form: "Bandes de l’origine à la destination")
    let table = flowList(told, metric, texts)
    guard told.count >= Self.fewestChartRows, flows.hasNumbers else {
      return told.isEmpty ? [] : [.table(table)]
    }
    let used = flows.used
    let bands = used.origins.indices.flatMap { row in
      used.destinations.indices.map { column in
        FlowBand(from: row, to: column, count: used.mark(row, column))
      }
    }
    let spec = ChartSpec.flows(
      texts, origins: used.origins.map { ChartCategory(label: $0.label) },
      destinations: used.destinations.map { ChartCategory(label: $0.label) }, bands: bands,
      unit: metric.unit, totals: used.totals)
    return [chart(spec, table: table, part: part)]
  }

  /// The flows one below the other, under the message of their chart.
  func flowList(
    _ flows: [FlowTable.Flow], _ metric: MetricManifest, _ texts: ChartTexts
  ) -> ReportTable {
    let written = flows.map { FigureText($0.figure, of: metric) }
    return ReportTable(
      caption: texts.subtitle,
      columns: [
        ReportTable.Column("De", isNumeric: false), ReportTable.Column("Vers", isNumeric: false),
        ReportTable.Column(French.typeset(metric.shortTitle)),
      ],
      rows: zip(flows, written).map { flow, text in
        ReportTable.Row(
          flow.origin.label, cells: [ReportTable.Cell(flow.destination.label), text.cell])
      },
      legend: Self.legend(of: written), source: texts.source)
  }
}
