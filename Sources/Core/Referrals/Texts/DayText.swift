/// Days as partners write them: `03/11/2015`, `novembre 2015`, `3 au 13 novembre 2015`, `T4 2015`.
///
///     DayText.span(of: "du 28 octobre au 3 novembre 2015")?.key  // "2015-10-28/2015-11-03"
///     DayText.span(of: "1re quinzaine de novembre 2015")?.days   // 15
///
/// The day stands before the month, as in France. A year must be written: nothing is guessed.
enum DayText {
  /// Returns the days that a text names, nil where it names none, or none for sure.
  static func span(of text: String) -> DaySpan? {
    let folded = NameFolding.fold(text)
    if let span = DaySpan(folded) { return span }
    if let fortnight = Fortnight(folded.uppercased()) { return DaySpan(fortnight) }
    if let part = part(folded) { return part }
    let words = Self.words(folded)
    if let whole = PartialDay(words)?.span { return whole }
    return (1..<max(1, words.count)).lazy.filter { ["a", "au", "-"].contains(words[$0]) }
      .compactMap { span(from: Array(words[..<$0]), to: Array(words[($0 + 1)...])) }.first
  }

  /// The nearest way of writing that can be read: « novembre 2015 » for « novembr 2015 ».
  static func closest(to text: String) -> String? {
    let words = text.split { $0.isWhitespace }.map(String.init)
    let mended = words.map { word in
      word.contains(where: \.isNumber) || PartialDay.isKnown(NameFolding.fold(word))
        ? word : Suggestion.closest(to: word, among: NumberText.monthNames) ?? word
    }
    let closest = mended.joined(separator: " ")
    return mended != words && span(of: closest) != nil ? closest : nil
  }

  // MARK: - Grammar

  private static func words(_ folded: String) -> [String] {
    var text = folded
    for dash in ["–", "—", "→", " - "] { text = text.replacing(dash, with: " - ") }
    for mark in ["d'", "d’"] { text = text.replacing(" \(mark)", with: " ") }
    var words = text.split(separator: " ").flatMap(Self.parted)
    while let first = words.first, ["du", "de", "le", "entre"].contains(first) {
      words.removeFirst()
    }
    return words
  }

  /// `3-13` and `janvier-octobre` are two words and what stands between; `2015-11-03` is one.
  private static func parted(_ word: Substring) -> [String] {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let isMonth = parts[0].utf8.count == 4 && parts[0].allSatisfy(\.isNumber)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !isMonth else {
      return [String(word)]
    }
    return [String(parts[0]), "-", String(parts[1])]
  }

  /// What the first end does not say, it takes from the last.
  private static func span(from first: [String], to last: [String]) -> DaySpan? {
    guard var start = PartialDay(first), let end = PartialDay(last.filter { $0 != "le" }),
      let last = end.span
    else { return nil }
    start.year = start.year ?? end.year
    if start.day != nil { start.month = start.month ?? end.month }
    return start.span.flatMap { DaySpan($0.first, last.last) }
  }

  /// A quarter, a semester or a fortnight.
  private static func part(_ folded: String) -> DaySpan? {
    var words = folded.split { $0 == " " || $0 == "-" || $0 == "'" || $0 == "’" }.map(String.init)
    words.removeAll { ["de", "du", "d", "le", "la"].contains($0) }
    if let fortnight = fortnight(words) { return fortnight }
    let year = words.compactMap(PartialDay.year).first
    guard let year, let (count, number) = division(words.filter { PartialDay.year($0) == nil })
    else { return nil }
    let months = 12 / count
    let first = Month(year: year, month: (number - 1) * months + 1)
    return DaySpan(DaySpan(first).first, DaySpan(first.advanced(by: months - 1)).last)
  }

  /// How many parts a year has, and which one: `t4`, `4e trimestre`, `q4`, `s1`, `1er semestre`.
  private static func division(_ words: [String]) -> (count: Int, number: Int)? {
    let sizes = ["t": 4, "q": 4, "s": 2, "trimestre": 4, "semestre": 2]
    let named: (name: String, rank: String)?
    switch words.count {
    case 1: named = (String(words[0].prefix(1)), String(words[0].dropFirst()))
    case 2: named = sizes[words[0]] == nil ? (words[1], words[0]) : (words[0], words[1])
    default: named = nil
    }
    guard let named, let count = sizes[named.name], let number = rank(named.rank),
      1...count ~= number
    else { return nil }
    return (count, number)
  }

  private static func fortnight(_ words: [String]) -> DaySpan? {
    guard let place = words.firstIndex(of: "quinzaine"), place == 1, let number = rank(words[0]),
      1...2 ~= number, let day = PartialDay(Array(words.dropFirst(2))), day.day == nil,
      let month = day.month, let year = day.year
    else { return nil }
    return DaySpan(Fortnight(Month(year: year, month: month), isFirst: number == 1))
  }

  private static func rank(_ text: String) -> Int? {
    let names = ["premier": 1, "premiere": 1, "deuxieme": 2, "second": 2, "seconde": 2]
    if let number = names[text] { return number }
    let digits = text.prefix { $0.isNumber }
    guard ["", "e", "er", "re", "ere", "eme", "nd", "nde"].contains(text.dropFirst(digits.count))
    else { return nil }
    return Int(digits)
  }
}
