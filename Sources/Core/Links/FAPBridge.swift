/// Which FAP 2009 code a FAP 2021 code continues, by the names of both nomenclatures.
///
/// No public table says it. The same name is the surest sign, wherever it moved; then the same code
/// (Z for X in third place), where at least half of the shorter name's own words agree: FAP 2021
/// gave old codes to new métiers (H0X90 is quality control, H0Z90 was manufacturing engineers).
struct FAPBridge {
  /// The nomenclature that it leads from.
  static let nomenclature = "FAP2021"

  private let byName: [String: String]

  init() {
    let occupations = FAP2009.names.filter { $0.key.count == 5 }.sorted { $0.key < $1.key }
    byName = Dictionary(
      occupations.map { (NameFolding.key($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the FAP 2009 métier of a FAP 2021 one, and how sure it is; nil where none continues it.
  ///
  ///     FAPBridge().occupation(code: "D1X33", name: "Soudeurs")  // D2Z42, sameName
  func occupation(code: String, name: String) -> (
    code: String, certainty: OccupationLinks.Certainty
  )? {
    guard code.count == 5 else { return nil }
    if let same = byName[NameFolding.key(name)] { return (same, .sameName) }
    let old = Self.old(code)
    guard let oldName = FAP2009.names[old],
      NameWords(name).overlap(NameWords(oldName)) >= 0.5
    else { return nil }
    return (old, .sameCode)
  }

  /// Returns the FAP 2009 group of a FAP 2021 one, where all words of one name stand in the other.
  func group(code: String, name: String) -> String? {
    guard code.count == 3 else { return nil }
    let old = Self.old(code)
    guard let oldName = FAP2009.names[old] else { return nil }
    let isSame = NameFolding.key(name) == NameFolding.key(oldName)
    return isSame || NameWords(name).overlap(NameWords(oldName)) == 1 ? old : nil
  }

  private static func old(_ code: String) -> String {
    var letters = Array(code)
    if letters[2] == "X" { letters[2] = "Z" }
    return String(letters)
  }
}
