import Core

/// How many instruments carry referrals in a year.
struct InstrumentsMetric: ReferralMetric {
  let manifest = MetricManifest.instruments

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap { place in
      Dictionary(grouping: place.uses(in: network), by: \.cell)
        .sorted { ($0.key.subject, $0.key.year) < ($1.key.subject, $1.key.year) }
        .map { cell, uses in
          Indicator(
            metric: manifest.id, territory: place.territory.key, subject: cell.subject,
            period: cell.year, measure: Measure(value: Double(Set(uses.flatMap(\.names)).count)))
        }
    }
  }
}

/// The instruments that a record tells of.
private struct InstrumentUse {
  struct Cell: Hashable {
    let subject: String
    let year: String
  }

  let cell: Cell
  let names: [String]
}

extension Place {
  fileprivate func uses(in network: ReferralNetwork) -> [InstrumentUse] {
    sent.flatMap { line -> [InstrumentUse] in
      let periods = periods.holding(line.record.span)
      guard let year = periods.first(where: { $0.kind == .year }) else { return [] }
      let declared = network.book.instruments.filter {
        $0.serves(line.record, in: year.span, of: network.tree)
      }
      let named = [line.record.instrument].compactMap { $0 }
      return line.senders.map { subject in
        // What all of a place may use is not said to be used by each.
        let own = declared.filter { subject == Subject.all.key || $0.structure != nil }
        return InstrumentUse(
          cell: .init(subject: subject, year: year.key), names: named + own.map(\.id))
      }
    }
  }
}

extension Instrument {
  /// Whether it was in use, at some time of a period, where and by whom a record was written.
  fileprivate func serves(_ record: Referral, in period: DaySpan, of tree: TerritoryTree) -> Bool {
    (since.map { $0 <= period.last } ?? true) && (until.map { period.first <= $0 } ?? true)
      && (structure == nil || structure == record.origin)
      && tree.holds(record.territory, in: territory)
  }
}
