import Core

/// How many of the reports that were due have come.
struct CompletenessMetric: ReferralMetric {
  let manifest = MetricManifest.completeness

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap(indicators)
  }

  private struct Cell: Hashable {
    let subject: String
    let period: String
  }

  private func indicators(in place: Place) -> [Indicator] {
    var counts: [Cell: (expected: Int, reported: Int)] = [:]
    for due in place.reports where due.report.side == .sent {
      let periods = place.periods.holding(due.report.span)
      let cells =
        periods.filter { $0.kind == .year || $0.kind == .month }.map {
          Cell(subject: Subject.all.key, period: $0.key)
        }
        + periods.filter { $0.kind == .year }.map {
          Cell(subject: Subject.origin(due.code), period: $0.key)
        }
      for cell in cells {
        let count = counts[cell] ?? (0, 0)
        let isReported = due.report.state != .awaited
        counts[cell] = (count.expected + 1, count.reported + (isReported ? 1 : 0))
      }
    }
    return counts.sorted {
      ($0.key.subject, $0.key.period) < ($1.key.subject, $1.key.period)
    }.map { cell, count in
      Indicator(
        metric: manifest.id, territory: place.territory.key, subject: cell.subject,
        period: cell.period,
        measure: Measure(
          value: Double(count.reported) / Double(count.expected), base: Double(count.expected)))
    }
  }
}
