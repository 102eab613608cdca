extension BlockBuilder {
  /// Circles of a count over the places that have coordinates.
  func map() -> [ReportBlock] {
    guard let metric, let period = scope.latest(of: metric.id).map(PeriodText.french) else {
      return []
    }
    let rows = scope.rows(block.across, metric: metric.id)
    let placed = rows.compactMap { row in circle(row) }
    guard placed.count(where: { $0.value != nil }) >= Self.fewestChartRows else { return [] }
    let title = title(metric, rows: rows)
    let texts = ChartTexts(
      title: title, subtitle: subtitle(metric, period: period),
      source: source(metric, period: period),
      note: scope.site.outlines.isEmpty ? "Carte schématique." : nil,
      alternativeText: alternativeText(
        title, form: "Carte, cercles de surface proportionnelle",
        lines: rows.filter { $0.comparable != nil }.map { row in
          "\(row.label) \(FigureText(row.figure, of: metric).phrase ?? "")"
        }))
    let spec = ChartSpec.proportionalCircles(
      texts, unit: metric.unit, places: metric.decimals, circles: placed,
      outlines: outlines(of: rows))
    return [chart(spec, table: figureTable(rows, metric, period: period))]
  }

  private func circle(_ row: FigureRow) -> MapCircle? {
    guard let latitude = row.territory.latitude, let longitude = row.territory.longitude else {
      return nil
    }
    return MapCircle(
      label: row.label, longitude: longitude, latitude: latitude, value: row.comparable,
      group: group(of: row.territory), isHighlighted: row.isHighlighted)
  }

  private func group(of territory: Territory) -> String {
    let tree = scope.site.contents.tree
    return tree.territory(of: territory.key, at: .departement).map { French.typeset($0.name) } ?? ""
  }

  /// The outlines of the areas that hold a circle; all of them where no name is the same.
  private func outlines(of rows: [FigureRow]) -> [MapOutline] {
    let groups = Set(rows.map { French.slug(group(of: $0.territory)) })
    let near = scope.site.outlines.filter { groups.contains(French.slug($0.name)) }
    return near.isEmpty ? scope.site.outlines : near
  }
}
