/// Names of places that their producer writes in capitals without accents, as a page shows them.
enum PlaceName {
  private static let particles: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "sur", "sous", "en", "et", "aux", "lès", "lez",
  ]

  /// The name in title case, where it is all capitals; as written otherwise.
  ///
  ///     PlaceName.french("SAINT JEAN D'ANGELY")  // "Saint Jean d’Angely"
  static func french(_ name: String) -> String {
    guard !name.contains(where: \.isLowercase) else { return name }
    var result = ""
    var word = ""
    for character in name.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
      if character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      result += cased(word, isFirst: result.isEmpty)
      result.append(character == "'" ? "’" : character)
      word = ""
    }
    return result + cased(word, isFirst: result.isEmpty)
  }

  private static func cased(_ word: String, isFirst: Bool) -> String {
    let lower = word.lowercased()
    guard isFirst || !particles.contains(lower) else { return lower }
    return lower.prefix(1).uppercased() + lower.dropFirst()
  }
}
