/// One place of `ChartSpec.countLine`.
public struct CountSlot: Sendable, Hashable, Codable {
  /// The days it is about.
  public var days: DaySpan
  /// How many, or how many for 30 days.
  public var count: CountMark

  /// Makes a place.
  public init(_ days: DaySpan, _ count: CountMark) {
    self.days = days
    self.count = count
  }
}

/// The day from which a series means something else.
public struct SlotBreak: Sendable, Hashable, Codable {
  /// The first day after it.
  public var day: CalendarDate
  /// What changed: `formulaire d’accueil`.
  public var name: String

  /// Makes a break.
  public init(day: CalendarDate, name: String) {
    self.day = day
    self.name = name
  }
}

extension ChartSpec {
  /// Makes small counts over months, fortnights or unequal periods: a column a period, as wide as
  /// the period is long, with its number above.
  ///
  /// A period that nobody told of is a gap; a hidden count a mark of one height at the axis, and no
  /// part of its scale; of an interval the part beyond its least is hatched. Breaks are upright
  /// lines at their day, with the day in their name.
  /// - Parameter slots: From the oldest to the newest; periods that overlap hide one another.
  public static func countLine(
    _ texts: ChartTexts, unit: Unit, slots: [CountSlot], breaks: [SlotBreak] = []
  ) -> ChartSpec {
    let days = slots.map(\.days)
    guard let start = days.map(\.first).min(), let end = days.map(\.last).max() else {
      return ChartSpec(
        texts: texts,
        frame: .timeline(
          first: Month(year: 2000, month: 1), count: 0, y: NumberAxis(unit: unit)), layers: [])
    }
    let first = Month(year: start.year, month: start.month)
    let count = first.distance(to: Month(year: end.year, month: end.month)) + 1
    let columns = slots.map { slot in
      ColumnMark(
        from: slot.days.first.months(since: first),
        to: CalendarDate(dayNumber: slot.days.last.dayNumber + 1).months(since: first),
        count: slot.count, text: slot.count.text(in: unit))
    }
    let rules = breaks.filter { start < $0.day && $0.day <= end }.map {
      RuleMark(value: $0.day.months(since: first), axis: .x, label: "\($0.day.text) : \($0.name)")
    }
    return ChartSpec(
      texts: texts, frame: .timeline(first: first, count: count, y: NumberAxis(unit: unit)),
      layers: [.rules(rules), .columns(columns)],
      key: [
        slots.contains { $0.count == .hidden } ? .hidden : nil,
        slots.contains { $0.count == .absent }
          ? KeyEntry(symbol: .gap, tone: .muted, text: "sans remontée") : nil,
      ].compactMap { $0 })
  }
}

extension CalendarDate {
  /// How many months its morning comes after the middle of a month, days in proportion.
  fileprivate func months(since first: Month) -> Double {
    let month = Month(year: year, month: self.month)
    return Double(first.distance(to: month)) - 0.5
      + Double(day - 1) / Double(DaySpan(month).days)
  }

  /// `3 nov. 2015`.
  fileprivate var text: String {
    let day = day == 1 ? NumberText.text(1, in: .rank) : "\(day)"
    return "\(day) \(NumberText.shortMonthNames[month - 1]) \(year)"
  }
}
