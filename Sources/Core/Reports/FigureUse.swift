/// Which territories, subjects and periods have figures.
struct FigureUse {
  var territories: Set<String> = []
  var subjects: Set<String> = []
  /// Those that something is counted for.
  var counted: Set<String> = []
  /// Those that something is counted for in the newest year of its metric.
  var current: Set<String> = []
  /// By metric, the kinds of subjects it has figures for.
  var kinds: [String: Set<Subject.Kind>] = [:]
  /// By metric, in the project's own territories, from the oldest to the newest.
  var periods: [String: [String]] = [:]
  /// By metric, in the reference territories.
  var referencePeriods: [String: [String]] = [:]

  /// Of the figures about referrals.
  var networks = NetworkPeriods()
  private var networkMetrics: Set<String>

  /// - Parameters:
  ///   - counts: The metrics whose unit is a count.
  ///   - networks: The metrics about referrals.
  init(
    _ figures: PublishedFigures, counts: Set<String>, networks: Set<String>,
    references: Set<String>
  ) {
    networkMetrics = networks
    var own: [String: Set<String>] = [:]
    var reference: [String: Set<String>] = [:]
    var last: (metric: String, subject: String) = ("", "")
    for indicator in figures {
      if last != (indicator.metric, indicator.subject) {
        last = (indicator.metric, indicator.subject)
        kinds[last.metric, default: []].insert(Subject.kind(ofKey: last.subject))
      }
      territories.insert(indicator.territory)
      subjects.insert(indicator.subject)
      if networks.contains(indicator.metric) {
        self.networks.add(indicator.territory, indicator.period)
      }
      if references.contains(indicator.territory) {
        reference[indicator.metric, default: []].insert(indicator.period)
      } else {
        own[indicator.metric, default: []].insert(indicator.period)
      }
    }
    for metric in networks { own[metric] = own[metric].map { Set(NetworkPeriods.main(Array($0))) } }
    periods = own.mapValues { $0.sorted() }
    referencePeriods = reference.mapValues { $0.sorted() }
    addCounts(figures, counts: counts)
  }

  /// The newest year of the figures that are not about referrals.
  var newestYear: String? {
    let others = periods.filter { !networkMetrics.contains($0.key) }.values
    return others.compactMap { $0.last(where: PeriodText.isYear) }.max()
      ?? others.compactMap { $0.last.map(PeriodText.year) }.max()
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
