/// Where a workbook counts its days from.
enum DateSystem: Sendable {
  /// Day 1 is 1 January 1900, and 1900 has a 29 February, which it had not: Lotus 1-2-3 thought so.
  case from1900
  /// Day 0 is 1 January 1904: old workbooks of the Macintosh.
  case from1904

  /// The 31 December 9999.
  private static let lastSerial = 2_958_465.0

  /// Returns the cell that a number shows as a date; its time of day is left out.
  ///
  /// What shows no day of the calendar stays a number, and the false 29 February a text.
  func cell(_ serial: Double) -> Cell {
    guard serial >= 0, serial <= Self.lastSerial else { return .number(serial) }
    let day = Int(serial)
    switch self {
    case .from1904: return .date(CalendarDate(daysSince1970: day - 24_107))
    case .from1900:
      if day == 0 { return .number(serial) }
      if day == 60 { return .text("29/02/1900") }
      return .date(CalendarDate(daysSince1970: day - (day < 60 ? 25_568 : 25_569)))
    }
  }
}

extension CalendarDate {
  /// The day that comes so many days after 1 January 1970 in the Gregorian calendar.
  ///
  /// Years are counted from 1 March, in eras of 400 years of 146 097 days (H. Hinnant,
  /// "chrono-compatible low-level date algorithms").
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
