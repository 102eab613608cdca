/// The monthly figures of one territory and subject, as published, one place a month.
struct MonthlySeries: Sendable {
  var first: Month
  /// Nil where the sources say nothing of a month.
  var figures: [PublishedFigure?]

  var last: Month { first.advanced(by: figures.count - 1) }

  /// Nil where there is no number to draw.
  var values: [Double?] { figures.map { $0?.drawable } }

  /// `janvier 2021 à décembre 2025`.
  var span: String { PeriodText.span(first.key, last.key) }

  /// Returns the figure of a month, nil outside the series.
  subscript(month: Month) -> PublishedFigure? {
    let index = first.distance(to: month)
    return figures.indices.contains(index) ? figures[index] : nil
  }

  /// Returns the series cut or filled up to other ends.
  func between(_ start: Month, _ end: Month) -> MonthlySeries {
    let count = start.distance(to: end) + 1
    return MonthlySeries(first: start, figures: (0..<count).map { self[start.advanced(by: $0)] })
  }
}

extension PublishedFigure {
  /// The number that a line may go through: a sum that lacks a cell would draw a fall that never was.
  fileprivate var drawable: Double? {
    number.flatMap { $0.missingCells == 0 ? $0.value : nil }
  }
}

extension PageScope {
  /// Returns the monthly series of a territory and subject; nil where fewer than two months have a
  /// number.
  func monthlySeries(_ metric: String, territory: String, subject: String) -> MonthlySeries? {
    let months = site.contents.figures.series(metric, territory, subject).compactMap { one in
      Month(one.period).map { (month: $0, figure: one.figure) }
    }
    let numbered = months.filter { $0.figure.drawable != nil }
    guard numbered.count >= 2, let first = months.first?.month, let last = months.last?.month
    else { return nil }
    var figures = [PublishedFigure?](repeating: nil, count: first.distance(to: last) + 1)
    for one in months { figures[first.distance(to: one.month)] = one.figure }
    return MonthlySeries(first: first, figures: figures)
  }
}
