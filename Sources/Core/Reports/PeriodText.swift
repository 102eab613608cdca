/// Periods as French pages write them.
public enum PeriodText {
  /// Returns one period: `2025`, `4ᵉ trimestre 2025`, `mars 2025`; anything else as it is.
  public static func french(_ period: String) -> String {
    if let month = Month(period) {
      return "\(NumberText.monthNames[month.month - 1]) \(month.year)"
    }
    let parts = period.split(separator: "-Q")
    guard parts.count == 2, let quarter = Int(parts[1]), 1...4 ~= quarter else { return period }
    return "\(NumberText.text(Double(quarter), in: .rank)) trimestre \(parts[0])"
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

  /// Returns the year of a period: of `2025-03`, `2025`.
  static func year(of period: String) -> String { String(period.prefix(4)) }
}
