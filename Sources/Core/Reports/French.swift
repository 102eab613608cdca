/// The typography of French pages: no-break spaces, the curly apostrophe, lists and plurals.
public enum French {
  /// A space that does not break, before `:` and within « ».
  public static let space = "\u{A0}"

  /// Returns a sentence with its no-break spaces and curly apostrophes.
  ///
  ///     French.typeset("Où recrute-t-on ? L'essentiel : « Blois »")
  ///     // "Où recrute-t-on\u{202F}? L’essentiel\u{A0}: «\u{A0}Blois\u{A0}»"
  public static func typeset(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      switch character {
      case "'": result.append("’")
      case ":", "»": append(character, after: space, to: &result)
      case "?", "!", ";", "%": append(character, after: NumberText.thinSpace, to: &result)
      case " " where result.last == "«": result += space
      default: result.append(character)
      }
    }
    return result
  }

  /// Returns words as a list: `a, b et c`.
  public static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) et \(last)"
  }

  /// Returns names as a list within a sentence, apart by semicolons where one holds a comma:
  /// `viticulteurs, cueilleurs ; cuisiniers et maçons`.
  static func names(_ names: [String]) -> String {
    guard names.contains(where: { $0.contains(",") }) else { return list(names) }
    return names.joined(separator: "\(NumberText.thinSpace); ")
  }

  /// Returns a name as it stands within a sentence: with a small first letter, except of an acronym.
  static func withinSentence(_ name: String) -> String {
    guard name.dropFirst().first?.isUppercase != true else { return name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// Returns a count with its noun: `1 projet`, `12 480 projets`.
  ///
  /// French is singular below 2.
  public static func counted(_ count: Double, _ singular: String, _ plural: String) -> String {
    "\(NumberText.count(count))\(space)\(abs(count) < 2 ? singular : plural)"
  }

  /// Returns a name that fits in a sentence: without its parentheses, cut at a word where it is
  /// still longer than `limit` characters.
  public static func shortened(_ name: String, to limit: Int = 60) -> String {
    guard name.count > limit else { return name }
    var kept = name
    if let parenthesis = name.firstIndex(of: "("), parenthesis > name.startIndex {
      kept = String(name[..<parenthesis])
    }
    if kept.count > limit {
      let head = kept.prefix(limit)
      let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
      kept = withoutLooseEnd(cut.split(separator: " ")) + "…"
    }
    return String(kept.trimmingSuffix(" "))
  }

  /// Returns the words that may stand before an ellipsis, joined: without the articles, prepositions
  /// and marks at their end, which say nothing there.
  ///
  ///     French.withoutLooseEnd(["Ouvriers", "de"])  // "Ouvriers"
  public static func withoutLooseEnd(_ words: [Substring]) -> String {
    var kept = words[...]
    while kept.count > 1, let last = kept.last, links.contains(last) { kept = kept.dropLast() }
    return String(kept.joined(separator: " ").trimmingSuffix(" ,;:(/-–."))
  }

  /// Words that say nothing before an ellipsis.
  private static let links: Set<Substring> = [
    "à", "au", "aux", "de", "des", "du", "en", "et", "la", "le", "les", "ou", "par", "pour", "sur",
  ]

  /// Returns a key that sorts as a French index does: without accents, case and ligatures.
  public static func sortKey(_ text: String) -> String {
    String(text.lowercased().flatMap { plainLetters[$0].map(Array.init) ?? [$0] })
  }

  /// Returns the letters and digits of a text in ASCII, joined by hyphens: a part of a file name.
  ///
  ///     French.slug("Châteauroux et l’Indre")  // "chateauroux-et-l-indre"
  public static func slug(_ text: String, limit: Int = 48) -> String {
    var words: [String] = [""]
    for character in sortKey(text) {
      if character.isASCII, character.isLetter || character.isNumber {
        words[words.count - 1].append(character)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      guard slug.count + word.count < limit else { break }
      slug += slug.isEmpty ? word : "-\(word)"
    }
    return slug
  }

  private static func append(_ mark: Character, after space: String, to text: inout String) {
    if text.last == " " {
      text.removeLast()
      text += space
    }
    text.append(mark)
  }

  private static let plainLetters: [Character: String] = {
    let groups = [
      "a": "àâäáãå", "c": "ç", "e": "éèêë", "i": "îïíì", "n": "ñ", "o": "ôöóòõ", "u": "ûüùú",
      "y": "ÿý", "oe": "œ", "ae": "æ", "'": "’",
    ]
    var letters: [Character: String] = [:]
    for (plain, accented) in groups {
      for letter in accented { letters[letter] = plain }
    }
    return letters
  }()
}

extension String {
  /// Returns the text without the characters of a set at its end.
  func trimmingSuffix(_ characters: String) -> Substring {
    var end = endIndex
    while end > startIndex, characters.contains(self[index(before: end)]) {
      end = index(before: end)
    }
    return self[..<end]
  }
}
