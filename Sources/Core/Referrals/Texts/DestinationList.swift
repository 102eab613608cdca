/// Names of structures in a row: `CAD et ML`, `PE, ML, CCI, AFPA`.
///
///     DestinationList("CIO, Maison de l’emploi et de la formation") { known.contains($0) }.names
///     // ["CIO", "Maison de l’emploi et de la formation"]
///
/// `,` `;` `+` `/` `&`, a new line and « et » stand between names; a known name may hold them itself,
/// and of two ways to cut, the one with the longest known names is taken.
struct DestinationList {
  /// The names, in order, as written; empty where the text says that none was named.
  let names: [String]

  /// Cuts a text; `isKnown` tells whether a name is a structure's.
  init(_ text: String, isKnown: (String) -> Bool) {
    let trimmed = text[...].trimmed
    guard !Self.saysNone(trimmed) else {
      names = []
      return
    }
    var parts = Self.parts(of: trimmed)
    var names: [String] = []
    while !parts.isEmpty {
      let count = (1...parts.count).last { isKnown(Self.joined(parts[..<$0])) } ?? 1
      names.append(Self.joined(parts[..<count]))
      parts.removeFirst(count)
    }
    self.names = names
  }

  /// Whether a text says that no destination was named.
  static func saysNone(_ text: String) -> Bool {
    let key = NameFolding.key(text)
    return key.isEmpty || nothing.contains(key)
  }

  private static let nothing: Set = [
    "nonprecise", "nonprecisee", "nonprecises", "nonprecisees", "nonindique", "nonindiquee",
    "nonrenseigne", "nonrenseignee", "nonconnu", "nonconnue", "inconnu", "inconnue", "nd", "np",
    "sansdestination", "sansprecision", "destinationnonprecisee", "destinationnonindiquee",
    "destinationinconnue", "aucune", "aucunedestination",
  ]

  /// A name with what stands before it.
  private struct Part {
    var separator: String
    var name: String
  }

  private static func joined(_ parts: ArraySlice<Part>) -> String {
    guard let first = parts.first else { return "" }
    return parts.dropFirst().reduce(first.name) { $0 + $1.separator + $1.name }
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var name = ""
    var separator = ""
    func close(_ next: String) {
      parts.append(Part(separator: separator, name: name[...].trimmed))
      name = ""
      separator = next
    }
    for word in words(of: text) {
      if word.count == 1, let sign = word.first, ",;+/&\n".contains(sign) {
        close(sign == "," || sign == ";" ? "\(sign) " : word)
      } else if ["et", "ET", "Et"].contains(word) {
        close(" \(word) ")
      } else {
        name += name.isEmpty ? word : " \(word)"
      }
    }
    close("")
    return parts.filter { !$0.name.isEmpty }
  }

  /// Words and signs.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let isSign = ",;+/&\n".contains(character)
      guard isSign || character.isWhitespace else {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
      if isSign { words.append(String(character)) }
    }
    return word.isEmpty ? words : words + [word]
  }
}
