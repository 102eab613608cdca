/// Some days in a row, both ends included: what a record of referrals is about.
///
///     DaySpan("2015-11-03/2015-11-13")?.days  // 11
public struct DaySpan: Sendable, Hashable, Codable {
  /// The first day.
  public var first: CalendarDate
  /// The last day.
  public var last: CalendarDate

  /// Makes a span; nil where it would end before it starts.
  public init?(_ first: CalendarDate, _ last: CalendarDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads a period key, `2015-11-03/2015-11-13`; nil for anything else.
  public init?(_ key: String) {
    let ends = key.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = CalendarDate(iso: ends[0]),
      let last = CalendarDate(iso: ends[1])
    else { return nil }
    self.init(first, last)
  }

  /// As indicators name it: `2015-11-03/2015-11-13`.
  public var key: String { "\(first.iso)/\(last.iso)" }

  /// How many days it holds.
  public var days: Int { last.dayNumber - first.dayNumber + 1 }

  /// Whether it holds all days of another.
  public func contains(_ other: DaySpan) -> Bool {
    first <= other.first && other.last <= last
  }

  /// Whether it shares a day with another.
  public func overlaps(_ other: DaySpan) -> Bool {
    first <= other.last && other.first <= last
  }
}

extension DaySpan {
  /// A whole year.
  public init(year: Int) {
    first = CalendarDate(year: year, month: 1, day: 1)
    last = CalendarDate(year: year, month: 12, day: 31)
  }

  /// A whole month.
  public init(_ month: Month) {
    first = CalendarDate(year: month.year, month: month.month, day: 1)
    last = CalendarDate(
      dayNumber: CalendarDate(
        year: month.advanced(by: 1).year, month: month.advanced(by: 1).month, day: 1
      ).dayNumber - 1)
  }

  /// A whole fortnight.
  public init(_ fortnight: Fortnight) {
    self.init(fortnight.month)
    if fortnight.isFirst { last.day = 15 } else { first.day = 16 }
  }
}

extension CalendarDate {
  /// Reads `2015-11-03`; nil for anything else, or a day that the calendar does not have.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.joined().utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
    guard CalendarDate(dayNumber: dayNumber) == self else { return nil }
  }

  /// `2015-11-03`.
  public var iso: String {
    let parts = [month, day].map { "\($0 < 10 ? "0" : "")\($0)" }
    return "\(year)-\(parts[0])-\(parts[1])"
  }

  /// Days since 1 March of the year 0, in the Gregorian calendar.
  ///
  /// Months count from March, so that a leap day is the last of its year.
  public var dayNumber: Int {
    let shifted = (month + 9) % 12
    let year = month < 3 ? year - 1 : year
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + day - 1
  }

  /// Makes the day of a number; years from 1 on.
  public init(dayNumber: Int) {
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: era * 400 + yearOfEra + (month < 3 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
