/// Which territories, subjects and periods have figures.
struct FigureUse {
  var territories: Set<String> = []
  var subjects: Set<String> = []
  /// Those that something is counted for.
  var counted: Set<String> = []
  /// Those that something is counted for in the newest year of its metric.
  var current: Set<String> = []
  /// By metric, in the project's own territories, from the oldest to the newest.
  var periods: [String: [String]] = [:]
  /// By metric, in the reference territories.
  var referencePeriods: [String: [String]] = [:]

  /// - Parameter counts: The metrics whose unit is a count.
  init(_ figures: PublishedFigures, counts: Set<String>, references: Set<String>) {
    var own: [String: Set<String>] = [:]
    var reference: [String: Set<String>] = [:]
    for indicator in figures {
      territories.insert(indicator.territory)
      subjects.insert(indicator.subject)
      if references.contains(indicator.territory) {
        reference[indicator.metric, default: []].insert(indicator.period)
      } else {
        own[indicator.metric, default: []].insert(indicator.period)
      }
    }
    periods = own.mapValues { $0.sorted() }
    referencePeriods = reference.mapValues { $0.sorted() }
    addCounts(figures, counts: counts)
  }

  private mutating func addCounts(_ figures: PublishedFigures, counts: Set<String>) {
    let newest = periods.mapValues { PeriodText.year(of: $0.last ?? "") }
    for indicator in figures where counts.contains(indicator.metric) {
      counted.insert(indicator.subject)
      if newest[indicator.metric].map(indicator.period.hasPrefix) ?? false {
        current.insert(indicator.subject)
      }
    }
  }
}
