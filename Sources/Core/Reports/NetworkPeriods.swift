/// The newest period that referrals are told for, territory by territory.
///
/// The records of a network have their own calendar: they neither move the year of the survey's
/// figures nor follow it.
struct NetworkPeriods: Sendable {
  private var newest: [String: String] = [:]

  /// Looks at one more figure about referrals.
  mutating func add(_ territory: String, _ period: String) {
    guard let held = newest[territory] else {
      newest[territory] = period
      return
    }
    if Self.rank(held) < Self.rank(period) { newest[territory] = period }
  }

  /// Returns the newest year of a territory, else the newest span, else the newest period of all.
  subscript(territory: String) -> String? { newest[territory] }

  /// The territories that referrals are told for.
  var territories: Set<String> { Set(newest.keys) }

  /// Returns the periods of the broadest kind that there is: years, else spans, else all.
  static func main(_ periods: [String]) -> [String] {
    let broadest = periods.map(breadth).max()
    return periods.filter { breadth($0) == broadest }
  }

  private static func rank(_ period: String) -> (Int, String) { (breadth(period), period) }

  private static func breadth(_ period: String) -> Int {
    if PeriodText.isYear(period) { return 2 }
    return DaySpan(period) == nil ? 0 : 1
  }
}
