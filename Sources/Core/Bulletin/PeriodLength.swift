/// How long a period of referrals is, from the shortest.
enum PeriodLength: Int, CaseIterable {
  case fortnight, month, quarter, semester, span, year

  /// The length of a period's key; nil for anything else.
  init?(of key: String) {
    if Fortnight(key) != nil {
      self = .fortnight
    } else if Month(key) != nil {
      self = .month
    } else if key.contains("-Q") {
      self = .quarter
    } else if key.contains("-S") {
      self = .semester
    } else if DaySpan(key) != nil {
      self = .span
    } else if key.utf8.count == 4, Int(key) != nil {
      self = .year
    } else {
      return nil
    }
  }
}

extension CalendarDate {
  /// `3 novembre 2015`, `1ᵉʳ novembre 2015`.
  var french: String {
    let number = day == 1 ? NumberText.text(1, in: .rank) : "\(day)"
    return "\(number) \(NumberText.monthNames[month - 1]) \(year)"
  }
}
