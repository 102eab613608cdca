extension DaySpan {
  /// The days of a period of any length: `2015`, `2015-S1`, `2015-Q4`, `2015-11`, `2015-11-F1` or
  /// `2015-11-03/2015-11-13`; nil for anything else.
  ///
  ///     DaySpan(period: "2015-Q4")?.key  // "2015-10-01/2015-12-31"
  public init?(period: String) {
    if let month = Month(period) {
      self.init(month)
    } else if let fortnight = Fortnight(period) {
      self.init(fortnight)
    } else if let span = DaySpan(period) {
      self = span
    } else {
      self.init(partOfYear: period)
    }
  }

  /// Reads a year, a semester or a quarter.
  private init?(partOfYear period: String) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard period.utf8.count >= 4, period.utf8.prefix(4).allSatisfy(digits.contains),
      let year = Int(period.prefix(4))
    else { return nil }
    let rest = period.dropFirst(4)
    guard !rest.isEmpty else {
      self.init(year: year)
      return
    }
    let lengths = ["-S": 6, "-Q": 3]
    guard rest.utf8.count == 3, let months = lengths[String(rest.prefix(2))],
      let place = Int(rest.suffix(1)), 1...12 / months ~= place
    else { return nil }
    let start = Month(year: year, month: (place - 1) * months + 1)
    self.init(DaySpan(start).first, DaySpan(start.advanced(by: months - 1)).last)
  }
}
