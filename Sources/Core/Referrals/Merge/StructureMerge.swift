/// The structures of several datasets, and which of them a partner means by a name.
struct StructureMerge {
  /// How a name was understood.
  enum Match: Equatable {
    case found(String)
    /// Nobody bears it, or only somebody of another territory.
    case unknown
    /// Several bear it; their ids, sorted.
    case several([String])

    /// The structure; nil where no single one is meant.
    var id: String? {
      if case .found(let id) = self { id } else { nil }
    }
  }

  private(set) var known: [String: Structure] = [:]
  /// The territory of each, also where the project does not hold it.
  private(set) var homes: [String: String] = [:]
  private var owners: [String: Set<String>] = [:]
  /// Ids by folded id or name.
  private var names: [String: Set<String>] = [:]
  /// Ids by folded short name, alias or network: what several territories may share.
  private var sharedNames: [String: Set<String>] = [:]
  private let territories: TerritoryCodes

  init(territories: TerritoryCodes) {
    self.territories = territories
  }

  mutating func add(_ dataset: Dataset, into log: inout FindingLog) {
    for table in dataset.tables(role: "structures") {
      let text = TextColumns(table)
      for row in 0..<table.rowCount {
        guard let id = text["structure", row] else { continue }
        guard Slug.text(id) == id else {
          log.addBadID(id, at: table.place(row: row, field: "structure"))
          continue
        }
        owners[id, default: []].insert(dataset.origin.name)
        let home = territories.key(of: text, row)
        add(structure(id, text, row, home: home), home: home, at: table.place(row: row), &log)
        if home == nil { report(text, row, in: table, &log) }
      }
    }
  }

  /// By id.
  var structures: [Structure] { known.values.sorted { $0.id < $1.id } }

  /// How structures are written, for suggestions.
  var spellings: [String] { known.values.flatMap { [$0.name, $0.shortName] + $0.aliases } }

  // MARK: - Names

  /// The structure that a text names, in a record of a dataset about a territory.
  ///
  /// A name that several bear means the dataset's own, then that of the territory, then one of a
  /// wider territory. A short name never reaches into another territory.
  func match(_ text: String, in dataset: String, about territory: String?) -> Match {
    let key = NameFolding.key(text)
    if let ids = names[key] { return choice(among: ids, in: dataset, about: territory) }
    let ids = sharedNames[key, default: []].filter { distance(of: $0, from: territory) < Self.far }
    return choice(among: ids, in: dataset, about: territory)
  }

  private func choice(
    among ids: Set<String>, in dataset: String, about territory: String?
  ) -> Match {
    let own = ids.filter { owners[$0]?.contains(dataset) == true }
    let ids = own.isEmpty ? ids : own
    let nearest = ids.map { distance(of: $0, from: territory) }.min()
    let chosen = ids.filter { distance(of: $0, from: territory) == nearest }.sorted()
    guard let first = chosen.first else { return .unknown }
    return chosen.count == 1 ? .found(first) : .several(chosen)
  }

  private static let far = 4

  /// 0 in the territory itself, then around it, everywhere, within it, elsewhere.
  private func distance(of id: String, from territory: String?) -> Int {
    guard let territory else { return 0 }
    guard let home = homes[id] else { return 2 }
    if home == territory { return 0 }
    if territories.isWithin(territory, home) { return 1 }
    return territories.isWithin(home, territory) ? 3 : Self.far
  }

  // MARK: - Rows

  private func structure(_ id: String, _ text: TextColumns, _ row: Int, home: String?) -> Structure
  {
    let name = text["name", row] ?? id
    let shortName = text["short_name", row] ?? name
    let network = text["network", row] ?? shortName
    let aliases = (text["aliases", row] ?? "").split(separator: ";")
    return Structure(
      id: id, name: name, shortName: shortName, aliases: aliases.map(\.trimmed),
      network: Slug.text(network), networkName: network,
      territory: home.flatMap { territories.holds($0) ? $0 : nil })
  }

  private mutating func add(
    _ structure: Structure, home: String?, at place: SourceLocation, _ log: inout FindingLog
  ) {
    let id = structure.id
    if let first = known[id] {
      if NameFolding.key(first.name) != NameFolding.key(structure.name) {
        log.addRenamed(structure, first: first, at: place)
      }
      known[id]?.aliases = first.aliases + structure.aliases.filter { !first.aliases.contains($0) }
    } else {
      known[id] = structure
      homes[id] = home
    }
    for name in [id, structure.name] { names[NameFolding.key(name), default: []].insert(id) }
    for name in [structure.shortName, structure.networkName] + structure.aliases {
      sharedNames[NameFolding.key(name), default: []].insert(id)
    }
  }

  private func report(
    _ text: TextColumns, _ row: Int, in table: DataTable, _ log: inout FindingLog
  ) {
    guard let code = text["territory", row] else { return }
    log.addUnknownTerritory(
      code, zoning: text["zoning", row], similar: territories.similar(to: code),
      at: table.place(row: row, field: "territory"))
  }
}

/// Ids made of names: lower-case ASCII letters, digits and hyphens.
enum Slug {
  /// Returns the id of a name: `mission-locale` for « Mission locale ».
  static func text(_ name: String) -> String {
    NameFolding.fold(name).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
      .joined(separator: "-")
  }
}

extension Substring {
  /// Without white space around it.
  var trimmed: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
