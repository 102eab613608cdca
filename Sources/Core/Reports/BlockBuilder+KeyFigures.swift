extension BlockBuilder {
  /// Figures in large type; a metric that says nothing here is passed over, except the first.
  func keyFigures() -> [ReportBlock] {
    let figures = block.metrics.enumerated().compactMap { index, id -> KeyFigure? in
      guard let metric = scope.site.metrics[id] else { return nil }
      let figure = scope.figure(id)
      guard index == 0 || figure != nil else { return nil }
      return keyFigure(metric, figure)
    }
    return figures.isEmpty ? [] : [.keyFigures(figures)]
  }

  private func keyFigure(_ metric: MetricManifest, _ figure: PublishedFigure?) -> KeyFigure {
    let text = FigureText(figure: figure, unit: metric.unit)
    let number = figure?.number
    let value = number.map { NumberText.text($0.value, in: metric.unit) }
    let mark = number?.hasSmallBase == true ? "\(NumberText.thinSpace)†" : ""
    return KeyFigure(
      label: French.typeset(metric.title),
      atLeast: number?.isAtLeast(in: metric.unit) == true ? "au moins" : nil,
      value: value.map { $0 + mark } ?? text.absence ?? "",
      isAbsent: number == nil,
      unit: number == nil ? nil : noun(of: metric, for: number?.value ?? 0),
      period: period(of: metric), comparison: comparison(metric),
      caveat: text.caveat.map(French.typeset), source: scope.site.contents.producer(of: metric),
      definition: ReportLink(
        "Définition", path: "\(SitePath.sources)#\(French.slug(metric.id))"))
  }

  private func noun(of metric: MetricManifest, for value: Double) -> String? {
    guard case .count(let singular, let plural) = metric.unit else { return nil }
    return abs(value) < 2 ? singular : plural
  }

  private func period(of metric: MetricManifest) -> String {
    let latest = scope.latest(of: metric.id) ?? scope.newestPeriod
    switch metric.unit {
    case .relativeChange, .points:
      return scope.previousFact(before: latest).map { "\($0) → \(latest)" } ?? latest
    case .count, .share, .rank, .ratio, .category, .grade, .month, .index, .coefficient, .score:
      return latest
    }
  }

  /// The same rate for the whole that the page is a part of.
  private func comparison(_ metric: MetricManifest) -> String? {
    switch metric.unit {
    case .count, .rank, .category, .month, .score: return nil
    case .share, .relativeChange, .points, .ratio, .grade, .index, .coefficient: break
    }
    let isPlace = scope.subject.kind == .all
    guard scope.territory.key != scope.site.root.key || !isPlace else { return nil }
    let whole = scope.figure(
      metric.id, territory: scope.site.root.key, subject: Subject.all.key)
    guard let number = whole?.number else { return nil }
    let name = isPlace ? scope.site.root.name : Subject.all.name
    return French.typeset("\(name) : \(NumberText.text(number.value, in: metric.unit))")
  }
}

extension PageScope {
  /// Returns the newest period with facts before another: what a change is measured from.
  func previousFact(before period: String) -> String? {
    site.factPeriods.last { $0 < period }
  }
}
