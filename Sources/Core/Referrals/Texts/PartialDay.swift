/// A day, a month or a year, as far as a text says it.
struct PartialDay {
  var day: Int?
  var month: Int?
  var year: Int?

  /// Reads folded words: `["3", "novembre"]`, `["03/11/2015"]`; nil where one is not understood, or
  /// two say the same.
  init?(_ words: [String]) {
    for word in words where !Self.ignored.contains(word) {
      guard add(word) else { return nil }
    }
    guard day != nil || month != nil || year != nil else { return nil }
  }

  /// The days it names; nil where it lacks its year, or the calendar has no such day.
  var span: DaySpan? {
    guard let year else { return nil }
    guard let month else { return day == nil ? DaySpan(year: year) : nil }
    let whole = DaySpan(Month(year: year, month: month))
    guard let day else { return whole }
    let date = CalendarDate(year: year, month: month, day: day)
    return date >= whole.first && date <= whole.last ? DaySpan(date, date) : nil
  }

  /// Whether a folded word is one that dates are written with.
  static func isKnown(_ word: String) -> Bool {
    ignored.contains(word) || monthNumber(word) != nil || ["a", "au", "du", "entre"].contains(word)
  }

  /// A year of four digits, of this century or the last.
  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), 1900...2099 ~= year else { return nil }
    return year
  }

  // MARK: - Words

  private static let ignored: Set = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "de", "d", "le",
  ]

  private mutating func add(_ word: String) -> Bool {
    if let month = Self.monthNumber(word) { return set(\.month, month) }
    if let year = Self.year(word) { return set(\.year, year) }
    if word == "1er" { return set(\.day, 1) }
    let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
    let numbers = parts.compactMap { $0.utf8.allSatisfy { 48...57 ~= $0 } ? Int($0) : nil }
    guard numbers.count == parts.count else { return false }
    switch parts.map(\.utf8.count) {
    case [1], [2]: return setDay(numbers[0])
    case [4, 2]: return set(\.year, numbers[0]) && setMonth(numbers[1])
    case [1, 4], [2, 4]: return setMonth(numbers[0]) && set(\.year, numbers[1])
    case [1, 1], [1, 2], [2, 1], [2, 2]:
      return word.contains("/") && setDay(numbers[0]) && setMonth(numbers[1])
    case let lengths where lengths.count == 3:
      return addDate(word)
    default: return false
    }
  }

  private mutating func addDate(_ word: String) -> Bool {
    guard let date = DatePattern.anyDate.lazy.compactMap({ $0.date(word) }).first else {
      return false
    }
    return set(\.day, date.day) && set(\.month, date.month) && set(\.year, date.year)
  }

  private mutating func setDay(_ number: Int) -> Bool { 1...31 ~= number && set(\.day, number) }

  private mutating func setMonth(_ number: Int) -> Bool {
    1...12 ~= number && set(\.month, number)
  }

  private mutating func set(_ part: WritableKeyPath<PartialDay, Int?>, _ number: Int) -> Bool {
    guard self[keyPath: part] == nil else { return false }
    self[keyPath: part] = number
    return true
  }

  /// The number of a month by its folded name, or by the first letters of it: `nov.`, `juil`.
  private static func monthNumber(_ word: String) -> Int? {
    let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
    return months[bare]
  }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, name) in NumberText.monthNames.enumerated() {
      let folded = NameFolding.fold(name)
      months[folded] = index + 1
      // « juin » and « juillet » part at their fourth letter.
      for length in [3, 4] where !["jui"].contains(folded.prefix(length)) {
        months[String(folded.prefix(length))] = index + 1
      }
    }
    return months
  }()
}
