/// Periods as French pages write them.
public enum PeriodText {
  /// Returns one period: `2025`, `2ᵉ semestre 2025`, `4ᵉ trimestre 2025`, `mars 2025`, `1ʳᵉ quinzaine de
  /// novembre 2015`, `du 3 au 13 novembre 2015`; anything else as it is.
  public static func french(_ period: String) -> String {
    if let month = Month(period) {
      return "\(NumberText.monthNames[month.month - 1]) \(month.year)"
    }
    if let fortnight = Fortnight(period) {
      let month = NumberText.monthNames[fortnight.month.month - 1]
      let of = "aeiouâéè".contains(month.prefix(1)) ? "d’" : "de "
      return "\(fortnight.isFirst ? "1ʳᵉ" : "2ᵉ") quinzaine \(of)\(month) \(fortnight.month.year)"
    }
    if let span = DaySpan(period) { return french(span) }
    for (mark, count, noun) in [("-Q", 4, "trimestre"), ("-S", 2, "semestre")] {
      let parts = period.split(separator: mark)
      guard parts.count == 2, let part = Int(parts[1]), 1...count ~= part else { continue }
      return "\(NumberText.text(Double(part), in: .rank)) \(noun) \(parts[0])"
    }
    return period
  }

  /// `du 3 au 13 novembre 2015`, `du 1ᵉʳ mars au 13 novembre 2015`, `le 3 novembre 2015`.
  private static func french(_ span: DaySpan) -> String {
    let (first, last) = (span.first, span.last)
    if first == last { return "le \(day(first, month: true)) \(first.year)" }
    let sameYear = first.year == last.year
    let sameMonth = sameYear && first.month == last.month
    let start = day(first, month: !sameMonth) + (sameYear ? "" : " \(first.year)")
    return "du \(start) au \(day(last, month: true)) \(last.year)"
  }

  private static func day(_ date: CalendarDate, month: Bool) -> String {
    let day = date.day == 1 ? NumberText.text(1, in: .rank) : "\(date.day)"
    return month ? "\(day) \(NumberText.monthNames[date.month - 1])" : day
  }

  /// Returns a month or a fortnight as the head of a narrow column: `nov. 2015`, `1–15 nov. 2015`.
  public static func short(_ slot: String) -> String {
    if let month = Month(slot) {
      return "\(NumberText.shortMonthNames[month.month - 1]) \(month.year)"
    }
    guard let fortnight = Fortnight(slot) else { return french(slot) }
    let days = DaySpan(fortnight)
    return "\(days.first.day)–\(days.last.day) \(short(fortnight.month.key))"
  }

  /// Returns what a row of periods spans: `2025`, or `janvier 2021 à décembre 2025`.
  static func span(_ first: String, _ last: String) -> String {
    first == last ? french(last) : "\(french(first)) à \(french(last))"
  }

  /// Returns a few periods as a list, many by their ends.
  static func list(_ periods: [String]) -> String {
    guard periods.count > 6, let first = periods.first, let last = periods.last else {
      return French.list(periods.map(french))
    }
    return span(first, last)
  }

  /// Whether a period is a year, not a part of one nor several.
  static func isYear(_ period: String) -> Bool { period.utf8.count == 4 }

  /// Whether a period lies within one year and is not the whole of it: a quarter, a month, a window.
  static func isPart(ofYear period: String) -> Bool {
    if let span = DaySpan(period) { return span.first.year == span.last.year }
    return period.utf8.count > 4 && period.dropFirst(4).first == "-"
      && !(period.utf8.count == 9 && period.dropFirst(5).allSatisfy(\.isNumber))
  }

  /// Returns the year of a period: of `2025-03`, `2025`.
  static func year(of period: String) -> String { String(period.prefix(4)) }
}
