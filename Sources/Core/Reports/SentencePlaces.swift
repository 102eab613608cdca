/// What the places of a sentence can be filled with on one page.
struct SentencePlaces {
  let page: PageScope
  /// The rows of a chart, the first one first.
  var rows: [FigureRow] = []
  var metric: MetricManifest?

  /// The names a layout may use, beside the ids of metrics.
  static let names = [
    "territory", "territory.the", "territory.of", "territory.in", "subject", "period", "previous",
    "since", "metric", "unit", "count", "first.label", "first.value", "second.label",
    "second.value",
    "last.label", "last.value", "own.label", "own.value", "rises", "falls", "peak", "peak.value",
    "trough", "trough.value",
  ]

  /// Returns the text for a place, or nil where the page has none.
  func text(_ name: String) -> String? {
    switch name {
    case "territory": page.territory.name
    case "territory.the": FrenchName(page.territory).the
    case "territory.of": FrenchName(page.territory).of
    case "territory.in": FrenchName(page.territory).inside
    case "subject": French.shortened(page.subject.name)
    case "period": metric.flatMap { page.latest(of: $0.id) } ?? page.newestPeriod
    case "previous": page.previous(of: metric?.id)
    case "metric": metric?.title
    case "unit": metric?.unit.plural
    case "count": NumberText.count(Double(rows.count))
    case "rises": NumberText.count(Double(rows.count { $0.change > 0 }))
    case "falls": NumberText.count(Double(rows.count { $0.change < 0 }))
    case "first.label": numbered.first?.sentenceLabel
    case "first.value": phrase(of: numbered.first)
    case "second.label": numbered.dropFirst().first?.sentenceLabel
    case "second.value": phrase(of: numbered.dropFirst().first)
    case "last.label": numbered.last?.sentenceLabel
    case "last.value": phrase(of: numbered.last)
    case "own.label": rows.first(where: \.isHighlighted)?.sentenceLabel
    case "own.value": phrase(of: rows.first(where: \.isHighlighted))
    default: page.phrase(of: name)
    }
  }

  /// The rows that have a number to compare.
  private var numbered: [FigureRow] { rows.filter { $0.comparable != nil } }

  private func phrase(of row: FigureRow?) -> String? {
    guard let row, let metric else { return nil }
    return FigureText(figure: row.figure, unit: metric.unit).phrase
  }
}
