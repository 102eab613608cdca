/// The periods that figures of referrals are given for in one territory.
///
/// Calendar periods hold each other, down to the fortnight. A window is the part of a year between two
/// breaks of its instruments; a year without a break has none. A record that passes from one year to
/// the next has its own span as a window, since nothing else holds it.
///
///     periods.holding(DaySpan("2015-11-03/2015-11-13")!).map(\.key)
///     // 2015, 2015-S2, 2015-Q4, 2015-11, 2015-11-F1, 2015-11-03/2015-12-31
public struct ReferralPeriods: Sendable, Hashable {
  /// How long a period is.
  public enum Kind: Sendable, Hashable, CaseIterable {
    case year, semester, quarter, month, fortnight, window
  }

  /// One period.
  public struct Period: Sendable, Hashable {
    /// As indicators name it.
    public var key: String
    /// How long it is.
    public var kind: Kind
    /// Its days.
    public var span: DaySpan
  }

  /// The parts of the years that have a break, from the first.
  public let windows: [DaySpan]

  init(windows: [DaySpan]) {
    self.windows = windows.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// Returns the periods that hold all days of a span, the calendar's from the longest, then windows.
  public func holding(_ span: DaySpan) -> [Period] {
    calendar(holding: span)
      + windows.filter { $0.contains(span) }.map { Period(key: $0.key, kind: .window, span: $0) }
  }

  private func calendar(holding span: DaySpan) -> [Period] {
    let first = Month(year: span.first.year, month: span.first.month)
    let year = DaySpan(year: first.year)
    guard year.contains(span) else { return [] }
    let semester = Self.part(of: first, months: 6, mark: "S", kind: .semester)
    let quarter = Self.part(of: first, months: 3, mark: "Q", kind: .quarter)
    let fortnight = Fortnight(holding: span.first)
    let periods = [
      Period(key: "\(first.year)", kind: .year, span: year), semester, quarter,
      Period(key: first.key, kind: .month, span: DaySpan(first)),
      Period(key: fortnight.key, kind: .fortnight, span: DaySpan(fortnight)),
    ]
    return periods.filter { $0.span.contains(span) }
  }

  /// The semester or the quarter that a month is in.
  static func part(of month: Month, months: Int, mark: String, kind: Kind) -> Period {
    let number = (month.month - 1) / months
    let start = Month(year: month.year, month: number * months + 1)
    let first = DaySpan(start)
    let last = DaySpan(start.advanced(by: months - 1))
    return Period(
      key: "\(month.year)-\(mark)\(number + 1)", kind: kind,
      span: DaySpan(first.first, last.last) ?? first)
  }
}
