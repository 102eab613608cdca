/// What the places of a sentence can be filled with on one page.
struct SentencePlaces {
  let page: PageScope
  /// The rows of a chart, the first one first.
  var rows: [FigureRow] = []
  var metric: MetricManifest?
  /// Whose figures the sentence is about, where they stand in for the page's own.
  var place: Territory?
  /// In French, where it is not the newest of the metric.
  var period: String?
  /// The period that the figures of metrics are of, where it is not the newest of each.
  var figurePeriod: String?
  /// Where a series begins, in French.
  var since: String?
  /// What one of several charts of a block is about, where each is about a row: a structure.
  var rowName: String?
  /// The flows of a chart, the largest first.
  var flows: [FlowTable.Flow] = []
  /// The seasonal indices of the chart, or of its first row.
  var profile: SeasonalYear?

  /// The names a layout may use, beside the ids of metrics and the classes of their figures.
  static let names = [
    "territory", "territory.the", "territory.of", "territory.in", "subject", "row", "period",
    "previous", "since", "metric", "unit", "count", "first.label", "first.value", "second.label",
    "second.value", "last.label", "last.value", "own.label", "own.value", "rises", "falls", "peak",
    "peak.value", "trough", "trough.value",
  ]

  /// Returns the text for a place, or nil where the page has none.
  func text(_ name: String) -> String? {
    switch name {
    case "territory": territory.name
    case "territory.the": FrenchName(territory).the
    case "territory.of": FrenchName(territory).of
    case "territory.in": FrenchName(territory).inside
    case "subject": French.shortened(page.subject.name)
    case "row": rowName
    case "period": period ?? PeriodText.french(latest)
    case "previous": page.previous(of: metric?.id).map(PeriodText.french)
    case "since": since
    case "metric": metric?.title
    case "unit": metric?.unit.plural
    case "count": NumberText.count(Double(rows.count))
    case "rises": NumberText.count(Double(rows.count { $0.change > 0 }))
    case "falls": NumberText.count(Double(rows.count { $0.change < 0 }))
    case "first.label": numbered.first?.sentenceLabel ?? numberedFlows.first?.label
    case "first.value": phrase(of: numbered.first) ?? phrase(of: numberedFlows.first)
    case "second.label": numbered.dropFirst().first?.sentenceLabel
    case "second.value": phrase(of: numbered.dropFirst().first)
    case "last.label": numbered.last?.sentenceLabel
    case "last.value": phrase(of: numbered.last)
    case "own.label": rows.first(where: \.isHighlighted)?.sentenceLabel
    case "own.value": phrase(of: rows.first(where: \.isHighlighted))
    case "peak": monthName(profile?.peak)
    case "peak.value": monthValue(profile?.peak)
    case "trough": monthName(profile?.trough)
    case "trough.value": monthValue(profile?.trough)
    default: ClassPlace(name).map(members) ?? page.phrase(of: name, period: figurePeriod)
    }
  }

  private var territory: Territory { place ?? page.territory }

  private var latest: String {
    metric.flatMap { page.latest(of: $0.id) } ?? page.newestPeriod
  }

  /// The rows that have a number to compare; none where a hidden one or a rough one may come before
  /// or after them all.
  private var numbered: [FigureRow] {
    let known = rows.filter { $0.comparable != nil }
    return rows.contains(where: \.mayStandAnywhere) ? [] : known
  }

  /// The flows that have a number; none where a hidden one or a rough one may be larger.
  private var numberedFlows: [FlowTable.Flow] {
    flows.allSatisfy { $0.figure.number != nil } ? flows : []
  }

  private func phrase(of flow: FlowTable.Flow?) -> String? {
    guard let flow, let metric else { return nil }
    return FigureText(flow.figure, of: metric).phrase
  }

  private func phrase(of row: FigureRow?) -> String? {
    guard let row, let metric else { return nil }
    return FigureText(row.figure, of: metric).phrase
  }

  private func monthName(_ month: Int?) -> String? { month.map { NumberText.monthNames[$0 - 1] } }

  private func monthValue(_ month: Int?) -> String? {
    month.flatMap { profile?.values[$0 - 1] }.map { NumberText.text($0, in: .index) }
  }

  /// The first three rows of a class, or how many it has; nil where there is none, or no class at
  /// all to count.
  private func members(_ place: ClassPlace) -> String? {
    let classed = candidates.compactMap { row -> (row: FigureRow, name: String)? in
      page.site.metrics[place.metric].flatMap { metric in
        page.found(metric.id, in: row)?.className(in: metric.unit)
      }.map { (row, $0) }
    }
    let found = classed.filter { $0.name == place.name }.map(\.row)
    if place.isCount {
      return classed.isEmpty ? nil : NumberText.count(Double(found.count))
    }
    guard !found.isEmpty else { return nil }
    return French.names(
      found.prefix(3).map { French.withinSentence(French.shortened($0.label, to: 44)) })
  }

  /// The rows of the sentence, else the occupations of the page, the most counted first.
  private var candidates: [FigureRow] {
    guard rows.isEmpty, let count = page.site.mainCount else { return rows }
    return page.rows(.occupation, metric: count)
  }
}

extension SentencePlaces {
  /// The places of a sentence that stands alone: its period is that of the first metric it names.
  init(page: PageScope, sentence: SentenceTemplate) {
    self.init(
      page: page, metric: sentence.places.lazy.compactMap { page.site.metrics[$0] }.first)
  }
}
