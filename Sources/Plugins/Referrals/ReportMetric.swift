import Core

/// Whether each monthly or fortnightly report has come, in the territory of its structure.
struct ReportMetric: ReferralMetric {
  let manifest = MetricManifest.report
  static let classes = ["remontée", "remontée : personne", "pas encore remontée"]

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap { place in
      place.reports.compactMap { due -> Indicator? in
        let report = due.report
        guard due.home == place.territory.key, report.side == .sent,
          report.frequency == .month || report.frequency == .fortnight
        else { return nil }
        return Indicator(
          metric: manifest.id, territory: place.territory.key,
          subject: Subject.origin(report.structure), period: report.period,
          measure: Measure(value: Self.value(of: report.state, hidesZeros: network.hidesZeros)))
      }
    }
  }

  private static func value(of state: ReferralReport.State, hidesZeros: Bool) -> Double {
    switch state {
    case .reported: 1
    case .reportedNone: hidesZeros ? 1 : 2
    case .awaited: 3
    }
  }
}
