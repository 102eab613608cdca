/// The words of a métier's name that tell it from others: singular, folded, without the words that
/// half of a nomenclature shares.
///
///     NameWords("Ouvriers qualifiés de la maintenance en mécanique")  // maintenance, mecanique
struct NameWords: Hashable {
  let words: Set<String>

  init(_ name: String) {
    let letters = NameFolding.fold(name).split { !$0.isLetter && !$0.isNumber }
    words = Set(letters.lazy.filter { $0.count > 3 }.map(Self.singular)).subtracting(Self.common)
  }

  /// How much of the shorter name stands in the other: 0…1, and 0 for a name without words.
  func overlap(_ other: NameWords) -> Double {
    let shorter = min(words.count, other.words.count)
    guard shorter > 0 else { return 0 }
    return Double(words.intersection(other.words).count) / Double(shorter)
  }

  private static func singular(_ word: Substring) -> String {
    var word = word
    while word.last == "s" || word.last == "x" { word.removeLast() }
    return String(word)
  }

  private static let common: Set<String> = [
    "agent", "aide", "artisan", "assimile", "autre", "cadre", "charge", "conducteur", "divers",
    "dont", "employe", "expert", "hor", "independant", "ingenieur", "intermediaire", "maitrise",
    "metier", "ouvrier", "patron", "personnel", "polyvalent", "profession", "professionnel",
    "qualifie", "responsable", "salarie", "service", "technicien", "technique", "type",
  ]
}
