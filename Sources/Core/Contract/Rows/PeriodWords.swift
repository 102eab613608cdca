/// Periods as people write them, and as rows name them.
///
///     PeriodWords.key(of: "T1 2025")       // "2025-Q1"
///     PeriodWords.key(of: "janvier 2024")  // "2024-01"
public enum PeriodWords {
  /// Returns the key of a year, a semester, a quarter or a month; nil where the text is none surely.
  public static func key(of written: String) -> String? {
    let words = NameFolding.fold(written).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    switch words.count {
    case 1: return single(words[0])
    case 2: return pair(words[0], words[1]) ?? pair(words[1], words[0])
    case 3: return triple(words)
    default: return nil
    }
  }

  /// How a period of some length is written, as an example.
  static func example(of length: PluginManifest.Period) -> String {
    switch length {
    case .year: "2025"
    case .semester: "2025-S1"
    case .quarter: "2025-Q1"
    case .month: "2025-03"
    }
  }

  /// The length of a period's key; nil where it is none.
  static func length(of key: String) -> PluginManifest.Period? {
    guard DaySpan(period: key) != nil, !key.contains("/") else { return nil }
    if key.utf8.count == 4 { return .year }
    if Month(key) != nil { return .month }
    return key.contains("-Q") ? .quarter : key.contains("-S") ? .semester : nil
  }

  /// `2025`, `2025t1`, `t12025`.
  private static func single(_ word: String) -> String? {
    if let year = year(word) { return year }
    guard word.utf8.count == 6 else { return nil }
    return pair(String(word.prefix(4)), String(word.suffix(2)))
      ?? pair(String(word.suffix(4)), String(word.prefix(2)))
  }

  /// A year with a part of it: `2025 t1`, `2025 03`, `2025 mars`.
  private static func pair(_ first: String, _ second: String) -> String? {
    guard let year = year(first) else { return nil }
    if let month = month(second) { return Month(year: Int(year) ?? 0, month: month).key }
    guard second.utf8.count == 2, let number = second.last?.wholeNumberValue else { return nil }
    switch second.first {
    case "t", "q": return (1...4).contains(number) ? "\(year)-Q\(number)" : nil
    case "s": return (1...2).contains(number) ? "\(year)-S\(number)" : nil
    default: return nil
    }
  }

  /// `1er trimestre 2025`, `trimestre 1 2025`, `2e semestre 2025`.
  private static func triple(_ words: [String]) -> String? {
    let letters = ["trimestre": "t", "trim": "t", "semestre": "s", "sem": "s"]
    guard let year = words.compactMap(year).first,
      let part = words.compactMap({ letters[$0] }).first,
      let number = words.first(where: { $0 != year && $0.first?.isNumber == true }),
      number.dropFirst().allSatisfy(\.isLetter), let digit = number.first
    else { return nil }
    return pair(year, "\(part)\(digit)")
  }

  private static func year(_ word: String) -> String? {
    guard word.utf8.count == 4, word.utf8.allSatisfy(\.isDigit), years.contains(Int(word) ?? 0)
    else { return nil }
    return word
  }

  /// What a figure may be about.
  static let years = 1900...2100

  private static func month(_ word: String) -> Int? {
    if word.utf8.allSatisfy(\.isDigit), word.utf8.count <= 2, let number = Int(word) {
      return (1...12).contains(number) ? number : nil
    }
    let names = NumberText.monthNames.map(NameFolding.key)
    let shorts = NumberText.shortMonthNames.map(NameFolding.key)
    return (names.firstIndex(of: word) ?? shorts.firstIndex(of: word)).map { $0 + 1 }
  }
}
