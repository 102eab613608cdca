import Core

/// The share of the people sent for whom no destination was named.
struct ShareUnnamedMetric: ReferralMetric {
  let manifest = MetricManifest.shareUnnamed
  private static let periods: Set<ReferralPeriods.Kind> = [.year, .window]

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap { place in
      let persons = Dictionary(
        place.persons.rows.map { ([$0.subject, $0.period], $0.tally) }, uniquingKeysWith: { $1 })
      return place.unnamed.rows.filter { Self.periods.contains($0.kind) }.compactMap { row in
        persons[[row.subject, row.period]].map { persons in
          Indicator(
            metric: manifest.id, territory: place.territory.key, subject: row.subject,
            period: row.period, measure: Self.share(of: row.tally, in: persons))
        }
      }
    }
  }

  /// On the exact counts of both; a rough count is in neither.
  private static func share(of unnamed: Tally, in persons: Tally) -> Measure {
    var measure = Measure(value: nil, missingCells: persons.missingCells)
    guard let whole = persons.exact else {
      let status = persons.measure.status
      measure.status = status == .imprecise ? .notSignificant : status
      return measure
    }
    measure.base = Double(whole)
    guard whole > 0, let part = unnamed.exact else {
      measure.status = .notApplicable
      return measure
    }
    measure.value = Double(min(part, whole)) / Double(whole)
    return measure
  }
}
