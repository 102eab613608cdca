/// The territories of a project by what a row says of them: a code or a name, with its zoning or alone.
struct TerritoryCodes {
  private let known: [String: Territory]
  private let keysByCode: [String: [String]]
  /// By folded name.
  private let keysByName: [String: [String]]
  private let zonings: Set<String>

  init(_ known: [String: Territory]) {
    let own = known.filter { $0.value.level != .nation }
    self.known = own
    keysByCode = Dictionary(grouping: own.keys.sorted()) { own[$0]?.code ?? "" }
    keysByName = Dictionary(grouping: own.keys.sorted()) { NameFolding.key(own[$0]?.name ?? "") }
    zonings = Set(own.values.map(\.zoning)).union(["bmo", "departement", "region"])
  }

  /// Whether a key is one of the project's.
  func holds(_ key: String) -> Bool { known[key] != nil }

  /// The key that a row names, the project's or another's; nil where it names none, or a code or a
  /// name alone that is nobody's or several territories'.
  func key(of text: TextColumns, _ row: Int) -> String? {
    guard let code = text["territory", row] else { return nil }
    let named = keysByName[NameFolding.key(code), default: []]
    guard let zoning = text["zoning", row] else {
      return Self.single(keysByCode[code, default: []]) ?? Self.single(named)
    }
    guard zonings.contains(zoning) else { return nil }
    return Self.single(named.filter { known[$0]?.zoning == zoning }) ?? "\(zoning):\(code)"
  }

  private static func single(_ keys: [String]) -> String? { keys.count == 1 ? keys[0] : nil }

  /// Whether a territory lies below another.
  func isWithin(_ key: String, _ other: String) -> Bool {
    var above = known[key]?.parent
    var steps = 0
    while let next = above, steps < 8 {
      if next == other { return true }
      above = known[next]?.parent
      steps += 1
    }
    return false
  }

  /// The key of the code that a spreadsheet or a slip may have made this one of.
  func similar(to code: String) -> String? {
    let padded = (1...4).lazy.map { String(repeating: "0", count: $0) + code }
      .first { keysByCode[$0] != nil }
    return (padded ?? Suggestion.closest(to: code, among: keysByCode.keys)).flatMap {
      keysByCode[$0]?.first
    }
  }
}
