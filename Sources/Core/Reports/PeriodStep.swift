/// How far a series goes from one slot to the next.
public enum PeriodStep: String, Sendable, CaseIterable {
  case month, fortnight
  /// From one change of the instruments to the next: periods that are not equal.
  case window

  /// The most slots that a chart shows: two years of months, one of fortnights.
  static let mostSlots = 24

  /// Returns whether a period is one slot.
  func holds(_ period: String) -> Bool {
    switch self {
    case .month: Month(period) != nil
    case .fortnight: Fortnight(period) != nil
    case .window: DaySpan(period) != nil
    }
  }

  /// Returns the slots from one to another, both included; of windows, which need not follow each
  /// other, none.
  func slots(from first: String, to last: String) -> [String] {
    switch self {
    case .month:
      guard let first = Month(first), let last = Month(last) else { return [] }
      return (0...max(0, first.distance(to: last))).map { first.advanced(by: $0).key }
    case .fortnight:
      guard let first = Fortnight(first), let last = Fortnight(last), first <= last else {
        return []
      }
      return Array(sequence(first: first) { $0 < last ? $0.next : nil }.map(\.key))
    case .window: return []
    }
  }

  /// Returns the days of a slot.
  func days(of slot: String) -> DaySpan? {
    switch self {
    case .month: Month(slot).map { DaySpan($0) }
    case .fortnight: Fortnight(slot).map { DaySpan($0) }
    case .window: DaySpan(slot)
    }
  }
}
