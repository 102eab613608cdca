/// One report that a structure was expected to make, and whether it came.
public struct ReferralReport: Sendable, Hashable {
  /// What is known of a report.
  public enum State: Sendable, Hashable, CaseIterable {
    /// It came, with people in it.
    case reported
    /// It came, and said that nobody was referred: a true zero.
    case reportedNone
    /// It has not come: nothing is known, and nothing is zero.
    case awaited
  }

  /// The id of the structure.
  public var structure: String
  /// What it tells.
  public var side: Referral.Side
  /// How often it tells.
  public var frequency: ExpectedReports.Frequency
  /// As indicators name it: `2015-11`, `2015-11-F1`.
  public var period: String
  /// Its days.
  public var span: DaySpan
  /// Whether it came.
  public var state: State
}

extension ReferralBook {
  /// Returns the reports that were due, by structure, side, then day.
  ///
  /// A report is due when its period is over on the last day that any record tells, or when another
  /// structure with the same rhythm has told of it. Records inside the period make it, or one longer
  /// record that holds it all.
  public func reports() -> [ReferralReport] {
    guard let horizon = records.map(\.span.last).max() else { return [] }
    let told = Dictionary(grouping: records) { Reporter(id: $0.reporter ?? "", side: $0.side) }
    let rhythms = Dictionary(grouping: expectations, by: \.frequency)
    let started = rhythms.mapValues { expected in
      expected.flatMap { told[Reporter(id: $0.structure, side: $0.side)] ?? [] }.map(\.span)
    }
    let reports = expectations.flatMap { expected -> [ReferralReport] in
      let own = told[Reporter(id: expected.structure, side: expected.side)] ?? []
      let others = started[expected.frequency] ?? []
      return expected.slots(until: horizon).compactMap { slot in
        let isOver = slot.span.last <= horizon
        guard isOver || others.contains(where: slot.span.contains) else { return nil }
        return ReferralReport(
          structure: expected.structure, side: expected.side, frequency: expected.frequency,
          period: slot.key, span: slot.span, state: Self.state(of: slot.span, in: own))
      }
    }
    let unique = Dictionary(
      reports.map { ([$0.structure, $0.side.rawValue, $0.span.key], $0) },
      uniquingKeysWith: { first, _ in first })
    return unique.values.sorted {
      ($0.structure, $0.side.rawValue, $0.span.first, $0.span.last)
        < ($1.structure, $1.side.rawValue, $1.span.first, $1.span.last)
    }
  }

  private struct Reporter: Hashable {
    let id: String
    let side: Referral.Side
  }

  private static func state(of span: DaySpan, in records: [Referral]) -> ReferralReport.State {
    let inside = records.filter { span.contains($0.span) }
    if !inside.isEmpty {
      return inside.allSatisfy { $0.persons == .exact(0) } ? .reportedNone : .reported
    }
    let around = records.filter { $0.span.contains(span) }
    guard !around.isEmpty else { return .awaited }
    return around.allSatisfy { $0.persons == .exact(0) } ? .reportedNone : .reported
  }
}

extension ExpectedReports {
  /// Its periods up to a day, those that begin before it, from the first.
  func slots(until horizon: CalendarDate) -> [ReferralPeriods.Period] {
    let end = min(until ?? horizon, horizon)
    var slots: [ReferralPeriods.Period] = []
    var next = slot(holding: since)
    while next.span.first <= end {
      slots.append(next)
      next = slot(holding: CalendarDate(dayNumber: next.span.last.dayNumber + 1))
    }
    return slots
  }

  private func slot(holding day: CalendarDate) -> ReferralPeriods.Period {
    let month = Month(year: day.year, month: day.month)
    switch frequency {
    case .fortnight:
      let fortnight = Fortnight(holding: day)
      return .init(key: fortnight.key, kind: .fortnight, span: DaySpan(fortnight))
    case .month: return .init(key: month.key, kind: .month, span: DaySpan(month))
    case .quarter:
      return ReferralPeriods.part(of: month, months: 3, mark: "Q", kind: .quarter)
    case .year:
      return .init(key: "\(day.year)", kind: .year, span: DaySpan(year: day.year))
    }
  }
}
