/// A count of people as partners write it: `2`, `une dizaine`, `environ 10`, `8 à 12`, `nd`.
///
///     CountText.value(of: "une dizaine")  // .imprecise(8…12)
///     CountText.value(of: "~ 7")          // .imprecise(6…8)
///     CountText.value(of: "n.d.")         // .missing(.notTransmitted)
///
/// A rough count is within a fifth of its number, and one at least; somebody is there, so never 0.
enum CountText {
  /// Returns the value of a text; nil for one that says no count: `plus de 10`, `quelques`.
  static func value(of text: String) -> Value? {
    let folded = NameFolding.fold(text)
    if let reason = absences[NameFolding.key(folded)] ?? absences[folded] {
      return .missing(reason)
    }
    let words = bare(folded)
    if let number = whole(words) { return .integer(number) }
    if let range = range(words) { return range }
    return rough(words).map { .imprecise(bounds(around: $0)) }
  }

  /// What `environ N` can be: 8…12 for 10, 12…18 for 15, 6…8 for 7.
  static func bounds(around number: Int) -> Bounds {
    let margin = max(1, (2 * number + 5) / 10)
    return Bounds(Double(max(1, number - margin)), Double(number + margin))
  }

  /// How a count is written so that it is read back the same: `2`, `8 à 12`, `nd`.
  static func text(of count: PersonCount) -> String {
    switch count {
    case .exact(let number): String(number)
    case .between(let lower, let upper): "\(lower) à \(upper)"
    case .missing: "nd"
    }
  }

  // MARK: - Grammar

  /// The words without the noun that they count, and with signs as words.
  private static func bare(_ folded: String) -> [String] {
    var text = folded
    for sign in ["~", "≈", "±", "c."] { text = text.replacing(sign, with: " environ ") }
    for dash in ["–", "—", "-", "…", ".."] { text = text.replacing(dash, with: " a ") }
    var words = text.split(separator: " ").map(String.init)
    while let last = words.last, nouns.contains(last) { words.removeLast() }
    if words.last == "de" || words.last == "d'" || words.last == "d’" { words.removeLast() }
    return words
  }

  private static let nouns: Set = [
    "personne", "personnes", "pers", "pers.", "jeune", "jeunes", "usager", "usagers", "orientes",
    "orientees", "oriente", "orientee",
  ]

  private static func whole(_ words: [String]) -> Int? {
    if words.count == 1, let number = numberWords[words[0]] { return number }
    guard let first = words.first, words.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      words.dropFirst().allSatisfy({ $0.utf8.count == 3 }), words.count == 1 || first.utf8.count < 4
    else { return nil }
    return Int(words.joined())
  }

  /// `8 a 12`, `entre 8 et 12`, `de 8 a 12`.
  private static func range(_ words: [String]) -> Value? {
    var words = words
    let isBetween = words.first == "entre"
    if isBetween || words.first == "de" { words.removeFirst() }
    guard words.count == 3, words[1] == (isBetween ? "et" : "a"), let lower = whole([words[0]]),
      let upper = whole([words[2]]), lower <= upper
    else { return nil }
    return lower == upper ? .integer(lower) : .imprecise(Bounds(Double(lower), Double(upper)))
  }

  /// The number that a text speaks of roughly.
  private static func rough(_ words: [String]) -> Int? {
    let kept = words.filter { !["environ", "env", "env."].contains($0) }
    let text = kept.joined(separator: " ")
    let phrases = ["a peu pres ", "autour de ", "pres de ", "dans les "]
    let phrase = phrases.first { text.hasPrefix($0) }
    let bare = text.dropFirst(phrase?.count ?? 0)
    let rest = bare.split(separator: " ").map(String.init)
    if rest.count == 2, rest[0] == "une", let number = collectives[rest[1]] { return number }
    guard kept.count < words.count || phrase != nil else { return nil }
    return whole(rest).flatMap { $0 > 0 ? $0 : nil }
  }

  private static let collectives = [
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20,
    "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
  ]

  private static let numberWords = [
    "aucun": 0, "aucune": 0, "neant": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12,
  ]

  private static let absences: [String: MissingReason] = [
    "nd": .notTransmitted, "nc": .notTransmitted, "noncommunique": .notTransmitted,
    "nondisponible": .notTransmitted, "nontransmis": .notTransmitted, "?": .notTransmitted,
    "inconnu": .notTransmitted, "nonrenseigne": .notCollected, "nonindique": .notCollected,
    "noncompte": .notCollected, "ns": .notSignificant,
  ]
}
