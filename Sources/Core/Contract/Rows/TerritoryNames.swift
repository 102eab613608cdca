/// The territories that the rows of a plugin may name: by key, by code or by name.
struct TerritoryNames {
  /// The code of what is wrong with a territory that stands at another level than those declared.
  static let otherLevel = "row-level"

  private let tree: TerritoryTree
  private let levels: [Territory.Level]
  /// Those of the levels declared.
  private let byCode: [String: [Territory]]
  /// By folded name.
  private let byName: [String: [Territory]]

  init(_ tree: TerritoryTree, levels: [Territory.Level]) {
    self.tree = tree
    self.levels = levels
    let known = tree.territories.filter { levels.contains($0.level) }
    byCode = Dictionary(grouping: known, by: \.code)
    byName = Dictionary(grouping: known) { NameFolding.key($0.name) }
  }

  /// Returns the key of a territory as it was written, or what is wrong with it.
  func key(of written: String) -> Result<String, RowProblem> {
    guard !written.isEmpty else { return .failure(absent) }
    if let territory = tree[written] {
      return levels.contains(territory.level)
        ? .success(territory.key) : .failure(undeclared(territory, written))
    }
    let folded = NameFolding.key(written)
    for known in [byCode[written], byName[folded]].compactMap({ $0 }) {
      if known.count == 1, let territory = known.first { return .success(territory.key) }
      return .failure(ambiguous(written, known))
    }
    if let whole = withZeros(written) { return .failure(cut(written, whole)) }
    let other = tree.territories.first { $0.code == written || NameFolding.key($0.name) == folded }
    return .failure(other.map { undeclared($0, written) } ?? unknown(written))
  }

  /// The code that a spreadsheet made a number of: 1 was 01.
  private func withZeros(_ written: String) -> String? {
    guard written.utf8.allSatisfy(\.isDigit) else { return nil }
    return (1...4).lazy.map { String(repeating: "0", count: $0) + written }
      .first { byCode[$0] != nil }
  }

  // MARK: - What is wrong

  private var absent: RowProblem {
    RowProblem(
      code: "row-territory", field: .territory,
      message: Phrase(fr: "la ligne ne nomme aucun territoire", en: "the row names no territory"),
      advice: Phrase(
        fr: "écrire son code ou son nom : \(example)", en: "write its code or its name: \(example)")
    )
  }

  private func unknown(_ written: String) -> RowProblem {
    let keys = tree.territories.filter { levels.contains($0.level) }
    let near = Suggestion.closest(to: written, among: keys.flatMap { [$0.key, $0.name] })
    return RowProblem(
      code: "row-territory", field: .territory,
      message: Phrase(
        fr: "aucun territoire du projet ne s’appelle ainsi",
        en: "no territory of the project is called so"),
      advice: .didYouMean(
        near,
        otherwise: Phrase(
          fr: "écrire une clé, un code ou un nom du projet : \(example)",
          en: "write a key, a code or a name of the project: \(example)")), found: written)
  }

  private func ambiguous(_ written: String, _ known: [Territory]) -> RowProblem {
    let keys = known.map(\.key).sorted()
    return RowProblem(
      code: "row-territory", field: .territory,
      message: Phrase(
        fr: "ce nom désigne plusieurs territoires : \(keys.joined(separator: ", "))",
        en: "several territories are called so: \(keys.joined(separator: ", "))"),
      advice: Phrase(
        fr: "écrire la clé de celui qui est voulu : \(keys[0])",
        en: "write the key of the one that is meant: \(keys[0])"), found: written)
  }

  private func undeclared(_ territory: Territory, _ written: String) -> RowProblem {
    let level = territory.level.rawValue
    return RowProblem(
      code: Self.otherLevel, field: .territory,
      message: Phrase(
        fr: "\(territory.name) est au niveau \(level), que plugin.toml ne déclare pas",
        en: "\(territory.name) is at the level \(level), which plugin.toml does not declare"),
      advice: Phrase(
        fr: "ajouter \"\(level)\" à level dans [output], ou retirer la ligne",
        en: "add \"\(level)\" to level in [output], or remove the row"), found: written)
  }

  private func cut(_ written: String, _ whole: String) -> RowProblem {
    RowProblem(
      code: "row-zeros", field: .territory,
      message: Phrase(
        fr: "le code \(whole) a perdu son zéro de gauche",
        en: "the code \(whole) lost its leading zero"),
      advice: Phrase(
        fr: "mettre la colonne au format Texte dans le tableur, puis écrire \(whole)",
        en: "make the column Text in the spreadsheet, then write \(whole)"), found: written)
  }

  private var example: String {
    tree.territories.last { levels.contains($0.level) }.map { "\($0.key), \($0.name)" }
      ?? "departement:41"
  }
}
