extension BlockBuilder {
  /// Bars cut in the parts that the block's metrics give, in their order; the reference's rows where
  /// the page has too few of its own, which every text of the chart says.
  func stackedShares() -> [ReportBlock] {
    let parts = block.metrics.compactMap { scope.site.metrics[$0] }
    guard let metric, parts.count > 1, parts.count <= Self.partTones.count,
      let order = scope.site.metrics[block.sort ?? metric.id]
    else { return [] }
    let own = shareRows(parts, order, of: scope.territory)
    let isOwn = own.count(where: \.isWhole) >= Self.fewestChartRows
    let other = scope.site.reference.map { shareRows(parts, order, of: $0) } ?? []
    let place = isOwn ? nil : scope.site.reference
    let all = isOwn ? own : block.across.isPlace ? [] : other
    guard all.count(where: \.isWhole) >= Self.fewestChartRows else { return [] }
    let shown = Array(all.prefix(block.top ?? ChartSpec.maximumBars - 1))
    let whole = [wholeRow(parts, order, of: place ?? scope.territory)].compactMap { $0 }
    var places = SentencePlaces(page: scope, rows: shown.map(\.row), metric: order)
    places.place = place
    let title = title(places, metric)
    let period = scope.site.periods(metric.id, in: (place ?? scope.territory).key).last ?? ""
    let texts = ChartTexts(
      title: title,
      subtitle: subtitle(metric, named: "Contrats", period: PeriodText.french(period), of: place),
      source: source(metric, period: PeriodText.french(period)), note: Self.referenceNote(place),
      alternativeText: alternativeText(
        title, form: "Barres de 100 % en \(parts.count) parts",
        lines: shown.filter(\.isWhole).map { $0.line(parts) }))
    let spec = ChartSpec.stackedShares(
      texts,
      parts: zip(parts, Self.partTones).map {
        StackedPart(label: French.typeset($0.shortTitle), tone: $1)
      },
      rows: (whole + shown).map { $0.bar(order) })
    return [chart(spec, table: shareTable(whole + shown, parts, order, caption: texts.subtitle))]
  }

  /// What the colours of the parts mean, in the order a layout names them.
  private static let partTones: [Tone] = [
    .permanent, .fixedOver6Months, .fixed1To6Months, .fixedUnder1Month, .otherContract,
  ]

  private func shareRows(
    _ parts: [MetricManifest], _ order: MetricManifest, of place: Territory
  ) -> [ShareRow] {
    scope.rows(block.across, metric: order.id, isAscending: block.isAscending, of: place)
      .map { row in ShareRow(row: row, parts: parts.map { scope.found($0.id, in: row)?.figure }) }
      .filter { $0.isWhole || $0.isMasked || block.across.isPlace }
  }

  /// All rows together, above them: subjects only, since territories overlap their whole.
  private func wholeRow(
    _ parts: [MetricManifest], _ order: MetricManifest, of place: Territory
  ) -> ShareRow? {
    guard !block.across.isPlace else { return nil }
    let row = FigureRow(
      territory: place, subject: scope.subject,
      label: scope.subject.kind == .all
        ? "Ensemble" : French.typeset(French.shortened(scope.subject.name)),
      figure: scope.found(order.id, territory: place.key, subject: scope.subject.key)?.figure,
      isHighlighted: true)
    let whole = ShareRow(row: row, parts: parts.map { scope.found($0.id, in: row)?.figure })
    return whole.isWhole ? whole : nil
  }

  private func shareTable(
    _ rows: [ShareRow], _ parts: [MetricManifest], _ order: MetricManifest, caption: String
  ) -> ReportTable {
    let metrics = parts + (parts.contains { $0.id == order.id } ? [] : [order])
    let texts = rows.map { row in
      zip(metrics, row.parts + [row.row.figure]).map { FigureText($1, of: $0) }
    }
    return ReportTable(
      caption: caption,
      columns: [ReportTable.Column(rowsHead, isNumeric: false)]
        + metrics.map {
          ReportTable.Column(French.typeset($0.shortTitle), isNumeric: !$0.unit.isWords)
        },
      rows: zip(rows, texts).map { row, texts in
        ReportTable.Row(
          row.row.label, path: row.row.path, cells: texts.map(\.cell),
          isHighlighted: row.row.isHighlighted)
      },
      legend: Self.legend(of: texts.flatMap { $0 }),
      source: sources(of: metrics.map { ($0, scope.latest(of: $0.id)) }))
  }
}

/// One row of a chart of parts.
private struct ShareRow {
  var row: FigureRow
  var parts: [PublishedFigure?]

  /// Whether all parts have a number that may be compared.
  var isWhole: Bool {
    parts.allSatisfy { part in part?.number.map { !$0.hasSmallBase } ?? false }
  }

  var isMasked: Bool { parts.contains { if case .masked = $0 { true } else { false } } }

  func bar(_ order: MetricManifest) -> StackedRow {
    StackedRow(
      label: row.label, shares: isWhole ? parts.compactMap { $0?.number?.value } : [],
      isHighlighted: row.isHighlighted, note: isWhole ? count(order) : absence)
  }

  /// `1 240 offres`, where the rows are ordered by a count.
  private func count(_ order: MetricManifest) -> String? {
    guard order.unit.isCount else { return nil }
    return FigureText(row.figure, of: order).phrase
  }

  private var absence: String {
    if parts.contains(where: { $0?.number?.hasSmallBase == true }) { return "base trop faible" }
    let first = parts.first { $0?.number == nil } ?? nil
    return FigureText(figure: first, unit: .share).absence ?? ""
  }

  /// `commerce CDI 46,0 %, CDD 20,0 %`.
  func line(_ metrics: [MetricManifest]) -> String {
    let texts = zip(metrics, parts).map { metric, part in
      "\(metric.shortTitle) \(FigureText(part, of: metric).phrase ?? "")"
    }
    return "\(row.label) \(texts.joined(separator: ", "))"
  }
}
