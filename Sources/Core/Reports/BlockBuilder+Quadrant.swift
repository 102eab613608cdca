extension BlockBuilder {
  /// Two metrics against each other, cut where the page's own thresholds are; rows that lack one of
  /// the two stand in no part, and the note counts them.
  func quadrant() -> [ReportBlock] {
    guard let quadrant = block.quadrant, let y = scope.site.metrics[quadrant.y],
      let yThreshold = scope.figure(quadrant.yThreshold)?.number?.value,
      let period = scope.latest(of: y.id)
    else { return [] }
    let rows = scope.rows(block.across, metric: y.id).filter { $0.comparable ?? 0 > 0 }
    guard let (x, xThreshold, points) = across(quadrant, rows) else { return [] }
    let shade = quadrant.shade.flatMap { scope.site.metrics[$0] }
    let title = title(SentencePlaces(page: scope, rows: points.map(\.row), metric: y), y)
    let texts = ChartTexts(
      title: title,
      subtitle: subtitle(
        y, named: "\(y.title) et \(French.withinSentence(x.title))", period: period),
      source: sources(of: [(y, period), (x, scope.latest(of: x.id))]),
      note: note(left: rows.count - points.count, without: x),
      alternativeText: alternativeText(
        title, form: "Nuage de points en quatre parties", lines: points.map { $0.line(x, y) }))
    let spec = ChartSpec.quadrant(
      texts, x: NumberAxis(unit: x.unit, includesZero: false, title: French.typeset(x.title)),
      y: NumberAxis(
        unit: y.unit, scale: Self.scale(of: points.map(\.y)), title: French.typeset(y.title)),
      thresholds: ChartPoint(x: xThreshold, y: yThreshold), zones: quadrant.zones,
      shade: shade.map { French.typeset(French.withinSentence($0.title)) } ?? "",
      points: points.enumerated().map { index, point in
        QuadrantPoint(
          label: index < block.top ?? .max ? point.row.label : "", x: point.x, y: point.y,
          shade: shade.flatMap { scope.found($0.id, in: point.row)?.figure.number?.value },
          isHighlighted: point.row.isHighlighted)
      })
    return [
      chart(spec, table: quadrantTable(points.map(\.row), [y, x] + (shade.map { [$0] } ?? [])))
    ]
  }

  /// Returns the first metric across that places at least half as many rows as the best does.
  private func across(
    _ quadrant: PageLayout.Quadrant, _ rows: [FigureRow]
  ) -> (metric: MetricManifest, threshold: Double, points: [PlacedRow])? {
    let candidates = zip(quadrant.x, quadrant.xThresholds).compactMap { id, threshold in
      scope.site.metrics[id].flatMap { metric in
        scope.figure(threshold)?.number.map { (metric, $0.value, place(rows, metric)) }
      }
    }
    let most = candidates.map(\.2.count).max() ?? 0
    guard most >= Self.fewestPoints else { return nil }
    return candidates.first { $0.2.count * 2 >= most }
  }

  private func place(_ rows: [FigureRow], _ metric: MetricManifest) -> [PlacedRow] {
    rows.compactMap { row in
      guard let number = scope.found(metric.id, in: row)?.figure.number, !number.hasSmallBase,
        let y = row.comparable
      else { return nil }
      return PlacedRow(row: row, x: number.value, y: y)
    }
  }

  /// Fewer points than this show no pattern.
  private static let fewestPoints = 3

  /// Where the highest is many times the lowest, equal lengths are equal ratios.
  private static func scale(of values: [Double]) -> NumberAxis.Scale {
    guard let low = values.min(), let high = values.max(), low > 0, high > 20 * low else {
      return .linear
    }
    return .logarithmic
  }

  private func note(left: Int, without metric: MetricManifest) -> String? {
    guard left > 0 else { return nil }
    let (one, many) = block.across.nouns
    let count = French.counted(Double(left), one, many)
    let verb = left < 2 ? "n’y figure pas" : "n’y figurent pas"
    return French.typeset("\(count) sans « \(metric.title) » \(verb).")
  }

  private func quadrantTable(_ rows: [FigureRow], _ metrics: [MetricManifest]) -> ReportTable {
    let found = rows.map { row in metrics.map { scope.found($0.id, in: row) } }
    let texts = found.map { zip(metrics, $0).map { FigureText($1?.figure, of: $0) } }
    return ReportTable(
      caption: French.typeset("Les points du graphique, \(scope.place)"),
      columns: [ReportTable.Column(rowsHead, isNumeric: false)]
        + metrics.map {
          ReportTable.Column(French.typeset($0.shortTitle), isNumeric: !$0.unit.isWords)
        },
      rows: zip(rows, texts).map { row, texts in
        ReportTable.Row(
          row.label, path: row.path, cells: texts.map(\.cell), isHighlighted: row.isHighlighted)
      },
      legend: Self.legend(of: texts.flatMap { $0 }),
      source: sources(of: metrics.map { ($0, scope.latest(of: $0.id)) }))
  }
}

/// A row with its place in the plane.
private struct PlacedRow {
  var row: FigureRow
  var x: Double
  var y: Double

  func line(_ across: MetricManifest, _ upwards: MetricManifest) -> String {
    "\(row.label) \(upwards.unit.phrase(y)), \(NumberText.text(x, in: across.unit))"
  }
}
