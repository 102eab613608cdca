/// The twelve seasonal indices of one territory and subject, as published.
struct SeasonalYear: Sendable {
  /// The year up to which they were estimated.
  var year: String
  /// Twelve, January first; nil where the sources say nothing.
  var figures: [PublishedFigure?]
  /// Whose they are, where they stand in for the page's own.
  var reference: Territory?

  /// Twelve, January first; nil where there is no number.
  var values: [Double?] { figures.map { $0?.number?.value } }

  /// Whether they rest on too little to be compared.
  var hasSmallBase: Bool { figures.contains { $0?.number?.hasSmallBase == true } }

  /// The month with the highest index, from 1 for January; the first of several.
  var peak: Int? { month { $0 > $1 } }

  /// The month with the lowest index.
  var trough: Int? { month { $0 < $1 } }

  private func month(_ isBetter: (Double, Double) -> Bool) -> Int? {
    var best: (month: Int, value: Double)?
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if let held = best, !isBetter(value, held.value) { continue }
      best = (index + 1, value)
    }
    return best?.month
  }
}

extension PageScope {
  /// Returns the newest seasonal indices of a territory and subject; nil without a number.
  func seasonalYear(_ metric: String, territory: String, subject: String) -> SeasonalYear? {
    let series = site.contents.figures.series(metric, territory, subject)
    guard let year = series.last(where: { $0.figure.number != nil })?.period.prefix(4) else {
      return nil
    }
    var figures = [PublishedFigure?](repeating: nil, count: 12)
    for one in series {
      guard let month = Month(one.period), one.period.hasPrefix(year) else { continue }
      figures[month.month - 1] = one.figure
    }
    guard figures.contains(where: { $0?.number != nil }) else { return nil }
    let reference = territory == site.reference?.key ? site.reference : nil
    return SeasonalYear(year: String(year), figures: figures, reference: reference)
  }

  /// Returns the indices of a row; where it has none that may be compared, those of the reference
  /// for the same subject.
  func seasonalYear(_ metric: String, in row: FigureRow) -> SeasonalYear? {
    let own = seasonalYear(metric, territory: row.territory.key, subject: row.subject.key)
    if let own, !own.hasSmallBase { return own }
    let reference = site.reference.flatMap {
      seasonalYear(metric, territory: $0.key, subject: row.subject.key)
    }
    return reference ?? own
  }
}
