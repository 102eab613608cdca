import Core

/// Counts of a place by subject and period, as its lines add up to them.
struct CountTable {
  private struct Cell: Hashable {
    let subject: String
    let period: String
  }

  private let periods: ReferralPeriods
  private let kinds: @Sendable (Subject.Kind) -> Set<ReferralPeriods.Kind>
  private var tallies: [Cell: Tally] = [:]
  private var lengths: [Cell: ReferralPeriods.Period] = [:]
  private var told: [String: [DaySpan]] = [:]

  /// Begins an empty table, with the lengths of periods that each kind of subject has.
  init(
    _ periods: ReferralPeriods,
    kinds: @escaping @Sendable (Subject.Kind) -> Set<ReferralPeriods.Kind>
  ) {
    self.periods = periods
    self.kinds = kinds
  }

  /// Adds what a line tells of a subject to every period that holds it.
  mutating func add(_ count: PersonCount, times: Int = 1, to subject: String, over span: DaySpan) {
    if count != .exact(0) { told[subject, default: []].append(span) }
    change(subject, over: span) { $0.add(count, times: times) }
  }

  /// Notes that a report about a subject has not come.
  mutating func expect(_ subject: String, over span: DaySpan) {
    change(subject, over: span) { $0.awaited += 1 }
  }

  private mutating func change(
    _ subject: String, over span: DaySpan, by change: (inout Tally) -> Void
  ) {
    let kinds = kinds(Subject.kind(ofKey: subject))
    for period in periods.holding(span) where kinds.contains(period.kind) {
      let cell = Cell(subject: subject, period: period.key)
      lengths[cell] = period
      change(&tallies[cell, default: Tally()])
    }
  }

  /// One count.
  struct Row {
    let subject: String
    let period: String
    let kind: ReferralPeriods.Kind
    let span: DaySpan
    let tally: Tally
  }

  /// All counts by subject, then period.
  var rows: [Row] {
    tallies.keys.sorted { ($0.subject, $0.period) < ($1.subject, $1.period) }.compactMap { cell in
      guard var tally = tallies[cell], let period = lengths[cell] else { return nil }
      tally.straddling = (told[cell.subject] ?? []).count {
        $0.overlaps(period.span) && !period.span.contains($0)
      }
      return Row(
        subject: cell.subject, period: cell.period, kind: period.kind, span: period.span,
        tally: tally)
    }
  }

  /// All counts as rows of a metric.
  func indicators(of metric: MetricManifest, in place: Place) -> [Indicator] {
    rows.map { row in
      Indicator(
        metric: metric.id, territory: place.territory.key, subject: row.subject,
        period: row.period, measure: row.tally.measure)
    }
  }
}
