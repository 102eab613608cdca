/// The name of a territory as sentences need it, with its article and elision.
///
///     FrenchName(blois).of     // "du bassin de Blois"
///     FrenchName(loiret).of    // "du Loiret"
///     FrenchName(eure).inside  // "dans l’Eure"
public struct FrenchName: Sendable, Hashable {
  /// `le bassin de Blois`, `l’Indre`, `la région Centre-Val de Loire`.
  public var the: String
  /// `du bassin de Blois`, `de l’Indre`, `de la région Centre-Val de Loire`.
  public var of: String
  /// `dans le bassin de Blois`, `dans l’Indre`, `en région Centre-Val de Loire`.
  public var inside: String

  /// Names a territory.
  public init(_ territory: Territory) {
    let name = French.typeset(territory.name)
    switch territory.level {
    case .nation:
      (the, of, inside) = ("la France", "de la France", "en France")
    case .region:
      (the, of, inside) = (
        "la région \(name)", "de la région \(name)", "en région \(name)"
      )
    case .departement:
      self = Self.departement(name, code: territory.code)
    case .bassin:
      let bassin = "bassin \(Self.genitive(name))"
      (the, of, inside) = ("le \(bassin)", "du \(bassin)", "dans le \(bassin)")
    }
  }

  private init(the: String, of: String, inside: String) {
    self.the = the
    self.of = of
    self.inside = inside
  }

  /// Returns a town's name after "de": `de Blois`, `d’Orléans`, `du Mans`, `des Herbiers`.
  public static func genitive(_ name: String) -> String {
    if name.hasPrefix("Le ") { return "du \(name.dropFirst(3))" }
    if name.hasPrefix("Les ") { return "des \(name.dropFirst(4))" }
    return startsWithVowel(name) ? "d’\(name)" : "de \(name)"
  }

  /// Articles as Insee gives them in the official geographic code.
  private static func departement(_ name: String, code: String) -> FrenchName {
    if withoutArticle.contains(code) {
      let of = genitive(name)
      return FrenchName(the: name, of: of, inside: "en \(name)")
    }
    if plural.contains(code) {
      return FrenchName(the: "les \(name)", of: "des \(name)", inside: "dans les \(name)")
    }
    if startsWithVowel(name) {
      return FrenchName(the: "l’\(name)", of: "de l’\(name)", inside: "dans l’\(name)")
    }
    if masculine.contains(code) {
      return FrenchName(the: "le \(name)", of: "du \(name)", inside: "dans le \(name)")
    }
    return FrenchName(the: "la \(name)", of: "de la \(name)", inside: "dans la \(name)")
  }

  private static func startsWithVowel(_ name: String) -> Bool {
    let start = French.sortKey(String(name.prefix(2)))
    guard let first = start.first else { return false }
    if first == "y" { return start.dropFirst().first.map { !"aeiou".contains($0) } ?? false }
    return "aeiou".contains(first)
  }

  private static let withoutArticle: Set<String> = [
    "28", "35", "37", "41", "47", "49", "54", "71", "75", "77", "82", "974", "976",
  ]
  private static let plural: Set<String> = [
    "04", "05", "06", "08", "13", "22", "40", "64", "65", "66", "78", "79", "88", "92",
  ]
  private static let masculine: Set<String> = [
    "14", "15", "18", "25", "29", "30", "32", "39", "45", "46", "56", "59", "62", "63", "67",
    "68", "69", "81", "83", "84", "90", "94", "95",
  ]
}
