/// A figure with where and when it was found.
struct FoundFigure: Sendable {
  var figure: PublishedFigure
  var period: String
  /// The territory that stands in for the page's own, where the figure is not of this one.
  var reference: Territory?

  /// The name of the class, where the figure is one of a closed list.
  func className(in unit: Unit) -> String? {
    guard let classes = unit.classes, let value = figure.number?.value else { return nil }
    let index = Int(value.rounded()) - 1
    return classes.indices.contains(index) ? classes[index] : nil
  }
}

extension PageScope {
  /// Returns a figure in a metric's newest period; where there is none, the newest that says what
  /// it rests on, since its own year is a part of that.
  func found(_ metric: String, territory: String, subject: String) -> FoundFigure? {
    let figures = site.contents.figures
    if site.metrics[metric]?.isOfNetwork == true {
      return latest(of: metric).flatMap { period in
        figures.figure(metric, territory, subject, period).map {
          FoundFigure(figure: $0, period: period)
        }
      }
    }
    guard let latest = site.periods(metric, in: territory).last else { return nil }
    let reference = territory == site.reference?.key ? site.reference : nil
    if let figure = figures.figure(metric, territory, subject, latest) {
      return FoundFigure(figure: figure, period: latest, reference: reference)
    }
    return figures.series(metric, territory, subject).last { $0.figure.number?.basis != nil }
      .map { FoundFigure(figure: $0.figure, period: $0.period, reference: reference) }
  }

  /// Returns the figure of what a row is about.
  func found(_ metric: String, in row: FigureRow) -> FoundFigure? {
    found(metric, territory: row.territory.key, subject: row.subject.key)
  }

  /// Returns the figure of the reference territory for a subject.
  func reference(_ metric: String, subject: String) -> FoundFigure? {
    site.reference.flatMap { found(metric, territory: $0.key, subject: subject) }
  }
}
