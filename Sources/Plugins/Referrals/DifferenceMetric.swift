import Core

/// What was sent to a structure less what it counted, where both sides tell of the period.
struct DifferenceMetric: ReferralMetric {
  let manifest = MetricManifest.difference
  private static let periods: Set<ReferralPeriods.Kind> = [.year, .month, .window]

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap { indicators(in: $0, of: network) }
  }

  private func indicators(in place: Place, of network: ReferralNetwork) -> [Indicator] {
    let received = Dictionary(
      place.arrivals.rows.map { ([$0.subject, $0.period], $0.tally) }, uniquingKeysWith: { $1 })
    let sending = ObservedDays(place.sent.map(\.record.span))
    let arriving = Dictionary(
      grouping: place.received.flatMap { line in
        line.destinations.map { (Subject.destination($0), line.record.span) }
      }, by: \.0
    ).mapValues { ObservedDays($0.map(\.1)) }
    return place.orientations(isKnown: network.knows).rows.compactMap { row in
      guard Self.periods.contains(row.kind), Subject.kind(ofKey: row.subject) == .destination,
        let sent = row.tally.exact, let tally = received[[row.subject, row.period]],
        let arrived = tally.exact
      else { return nil }
      let days = (sending.count(in: row.span), arriving[row.subject]?.count(in: row.span) ?? 0)
      return Indicator(
        metric: manifest.id, territory: place.territory.key, subject: row.subject,
        period: row.period,
        measure: Measure(
          value: Double(sent - arrived), missingCells: row.tally.missingCells + tally.missingCells,
          basis:
            "envois sur \(ObservedDays.text(days.0)), arrivées sur \(ObservedDays.text(days.1))"))
    }
  }
}
