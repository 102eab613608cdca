/// Half a month: its days 1 to 15, or those from 16 to its end.
///
/// Two fortnights make a month, so fortnightly counts add up to monthly ones.
///
///     Fortnight("2015-11-F1")?.next.key  // "2015-11-F2"
public struct Fortnight: Sendable, Hashable, Comparable, Codable {
  /// The month it is a half of.
  public var month: Month
  /// Whether it is the first half.
  public var isFirst: Bool

  /// Makes half a month.
  public init(_ month: Month, isFirst: Bool) {
    self.month = month
    self.isFirst = isFirst
  }

  /// Reads a period key: `2015-11-F1`; nil for anything else.
  public init?(_ key: String) {
    guard key.utf8.count == 10, key.hasSuffix("-F1") || key.hasSuffix("-F2"),
      let month = Month(String(key.prefix(7)))
    else { return nil }
    self.init(month, isFirst: key.hasSuffix("1"))
  }

  /// The fortnight that holds a day.
  public init(holding day: CalendarDate) {
    self.init(Month(year: day.year, month: day.month), isFirst: day.day <= 15)
  }

  /// As indicators name it: `2015-11-F1`.
  public var key: String { "\(month.key)-F\(isFirst ? 1 : 2)" }

  /// The fortnight after it.
  public var next: Fortnight {
    isFirst ? Fortnight(month, isFirst: false) : Fortnight(month.advanced(by: 1), isFirst: true)
  }

  /// Compares from the earliest to the latest.
  public static func < (left: Fortnight, right: Fortnight) -> Bool {
    (left.month, right.isFirst ? 1 : 0) < (right.month, left.isFirst ? 1 : 0)
  }
}
