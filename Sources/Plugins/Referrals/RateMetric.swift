import Core

/// People sent for 30 days of observation, so that periods of unequal lengths compare.
struct RateMetric: ReferralMetric {
  let manifest = MetricManifest.rate
  private static let month = 30.0
  /// Of fewer days observed no rate is given: one day's people are not thirty days'.
  private static let fewestDays = 7
  private static let periods: Set<ReferralPeriods.Kind> = [.year, .month, .fortnight, .window]

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap(indicators)
  }

  private func indicators(in place: Place) -> [Indicator] {
    let counted = place.sent.filter { $0.record.persons.exact != nil }
    let all = ObservedDays(counted.map(\.record.span))
    let own = Dictionary(grouping: counted) { Subject.origin($0.origin ?? "") }
      .mapValues { ObservedDays($0.map(\.record.span)) }
    return place.persons.rows.compactMap { row in
      guard Self.periods.contains(row.kind),
        manifest.subjects.contains(Subject.kind(ofKey: row.subject))
      else { return nil }
      let days = row.subject == Subject.all.key ? all : own[row.subject] ?? ObservedDays([])
      return Indicator(
        metric: manifest.id, territory: place.territory.key, subject: row.subject,
        period: row.period, measure: Self.measure(row.tally, over: days.count(in: row.span)))
    }
  }

  /// The exact counts over the days they tell of; without any, why there is none.
  private static func measure(_ tally: Tally, over days: Int) -> Measure {
    let persons = tally.measure
    guard let exact = tally.exact, days >= fewestDays else {
      let isTold = tally.exact != nil && days > 0
      let status =
        isTold || persons.status == .imprecise ? .notSignificant : persons.status
      return Measure(value: nil, missingCells: tally.missingCells, status: status)
    }
    return Measure(
      value: Double(exact) * month / Double(days), missingCells: tally.missingCells,
      basis: "\(ObservedDays.text(days)) d’observation")
  }
}
