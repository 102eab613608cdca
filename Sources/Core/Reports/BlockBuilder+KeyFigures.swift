extension BlockBuilder {
  /// Figures in large type; a metric that says nothing here is passed over, except the first of
  /// those that say something elsewhere.
  func keyFigures() -> [ReportBlock] {
    let metrics = block.metrics.compactMap { scope.site.metrics[$0] }
      .filter { !scope.site.contents.figures.periods($0.id).isEmpty }
    let figures = metrics.enumerated().flatMap { index, metric -> [KeyFigure] in
      let windows = windowFigures(metric)
      guard windows.isEmpty else { return windows.map { keyFigure(metric, $0) } }
      let found = scope.found(
        metric.id, territory: scope.territory.key, subject: scope.subject.key)
      return index == 0 || found != nil ? [keyFigure(metric, found)] : []
    }
    return figures.isEmpty ? [] : [.keyFigures(figures)]
  }

  /// The figures of the parts of the year between two changes of the instruments, where the block
  /// asks for them.
  private func windowFigures(_ metric: MetricManifest) -> [FoundFigure] {
    guard block.periods == .windows else { return [] }
    return scope.windows(metric.id, of: scope.subject.kind).compactMap { window in
      scope.site.contents.figures.figure(
        metric.id, scope.territory.key, scope.subject.key, window.key
      ).map { FoundFigure(figure: $0, period: window.key) }
    }
  }

  private func keyFigure(_ metric: MetricManifest, _ found: FoundFigure?) -> KeyFigure {
    let figure = found?.figure
    let text = FigureText(figure, of: metric, restsOnReports: metric.isOfNetwork)
    let number = figure?.number
    let value = number.map { text.text($0.value) } ?? text.interval
    let mark = number?.hasSmallBase == true ? "\(NumberText.thinSpace)†" : ""
    let caveats = [text.caveat, number?.basis].compactMap { $0 }
    return KeyFigure(
      label: French.typeset(metric.title),
      atLeast: number?.isAtLeast(in: metric.unit) == true ? "au moins" : nil,
      value: value.map { $0 + mark } ?? text.absence ?? "",
      isAbsent: value == nil, isWords: metric.unit.classes != nil,
      unit: value == nil ? nil : noun(of: metric, for: number?.value ?? figure?.bounds?.upper ?? 0),
      period: period(of: metric, found?.period),
      comparison: comparison(metric, with: number?.value),
      caveat: caveats.isEmpty ? nil : French.typeset(caveats.joined(separator: " ; ")),
      source: scope.site.contents.producer(of: metric),
      definition: ReportLink(
        "Définition", path: SitePath.page(ofMetric: metric.id)))
  }

  private func noun(of metric: MetricManifest, for value: Double) -> String? {
    switch metric.unit {
    case .count(let singular, let plural), .difference(let singular, let plural):
      return abs(value) < 2 ? singular : plural
    case .rate(let noun): return noun
    case .share, .relativeChange, .points, .rank, .ratio, .category, .grade, .month, .index,
      .coefficient, .score:
      return nil
    }
  }

  private func period(of metric: MetricManifest, _ found: String?) -> String {
    let latest = found ?? scope.latest(of: metric.id) ?? scope.newestPeriod
    let french = PeriodText.french(latest)
    switch metric.unit {
    case .relativeChange, .points:
      return scope.site.period(before: latest, of: metric).map {
        "\(PeriodText.french($0)) → \(french)"
      } ?? french
    case .count, .difference, .share, .rank, .ratio, .category, .grade, .month, .index,
      .coefficient, .score, .rate:
      return french
    }
  }

  /// The same rate for the whole that the page is a part of, and for the reference; nil where it is
  /// the same everywhere, as a threshold is.
  private func comparison(_ metric: MetricManifest, with value: Double?) -> String? {
    switch metric.unit {
    case .count, .rank, .category, .month, .score: return nil
    case .share, .difference, .relativeChange, .points, .ratio, .grade, .index, .coefficient, .rate:
      break
    }
    let parts = [wholeFigure(metric, besides: value), referenceFigure(metric, besides: value)]
      .compactMap { $0 }
    return parts.isEmpty ? nil : French.typeset(parts.joined(separator: " ; "))
  }

  private func wholeFigure(_ metric: MetricManifest, besides value: Double?) -> String? {
    let root = scope.site.root
    let isPlace = scope.subject.kind == .all
    guard scope.territory.key != root.key || !isPlace else { return nil }
    let whole = scope.found(metric.id, territory: root.key, subject: Subject.all.key)
    let all = scope.subject.kind == .sector ? "Tous secteurs" : Subject.all.name
    return text(whole, metric, of: isPlace ? root.name : all, besides: value)
  }

  private func referenceFigure(_ metric: MetricManifest, besides value: Double?) -> String? {
    guard let reference = scope.site.reference else { return nil }
    return text(
      scope.reference(metric.id, subject: scope.subject.key), metric, of: reference.name,
      besides: value)
  }

  private func text(
    _ found: FoundFigure?, _ metric: MetricManifest, of name: String, besides value: Double?
  ) -> String? {
    guard let number = found?.figure.number, number.value != value else { return nil }
    return "\(name) : \(NumberText.text(number.value, in: metric.unit, places: metric.decimals))"
  }
}
