/// The territories of several datasets, from the one that wins to the one that loses.
struct TerritoryMerge {
  private(set) var known: [String: Territory] = [:]
  /// Keys that a gazetteer names: other names for them are no surprise.
  private(set) var settled: Set<String> = []
  private var places: [String: RowPlace] = [:]

  mutating func add(_ dataset: Dataset, into log: inout FindingLog) {
    for table in dataset.tables where table.role == "territories" {
      let text = TextColumns(table)
      for row in 0..<table.rowCount {
        guard let territory = Territory(text, row, vintage: dataset.origin.vintage) else {
          continue
        }
        let place = RowPlace(table: table, row: row)
        add(territory, at: place, settles: dataset.isGazetteer, into: &log)
      }
    }
  }

  private mutating func add(
    _ territory: Territory, at place: RowPlace, settles: Bool, into log: inout FindingLog
  ) {
    let key = territory.key
    guard let first = known[key] else {
      known[key] = territory
      places[key] = place
      if settles { settled.insert(key) }
      return
    }
    known[key]?.parent = first.parent ?? territory.parent
    if first.latitude == nil {
      known[key]?.latitude = territory.latitude
      known[key]?.longitude = territory.longitude
    }
    guard !settled.contains(key), NameFolding.key(first.name) != NameFolding.key(territory.name)
    else { return }
    log.add(
      .warning, "territory-changed", at: place["name"], found: territory.name,
      message: Phrase(
        fr:
          "\(key) s’appelle « \(territory.name) » ici et « \(first.name) » dans un millésime plus récent",
        en: "\(key) is named “\(territory.name)” here and “\(first.name)” in a newer vintage"),
      advice: Phrase(
        fr: "vérifier que le code désigne le même territoire ; sinon, ne pas comparer ces années",
        en: "check that the code is the same territory; otherwise do not compare these years"))
  }

  /// The keys that a fact may be about: the project's own, and France, unless the project's nation
  /// is only some of its regions.
  var spokenOf: Set<String> {
    let isPart = (2..<Territory.regionsOfFrance).contains(regionCount)
    let keys = Set(known.values.lazy.filter { $0.level != .nation }.map(\.key))
    return isPart ? keys : keys.union([Territory.nationKey])
  }

  /// Builds the tree, with a nation above where there are several regions; one above a single
  /// region, where facts speak of it, is a reference.
  func tree(
    holding needs: NeedFacts, and facts: StoreFacts, into log: inout FindingLog
  ) -> TerritoryTree {
    var territories = known
    let owners = Self.owners(of: needs)
    for (key, territory) in known.sorted(by: { $0.key < $1.key }) {
      let parent = territory.level == .bassin ? owners[key] ?? territory.parent : territory.parent
      territories[key]?.parent = accepted(parent, of: territory, into: &log)
    }
    addNation(to: &territories)
    let isAbove = territories[Territory.nationKey] == nil && facts.speak(of: Territory.nationKey)
    let nation = Territory.nation(
      over: Territory.regionsOfFrance, known: known[Territory.nationKey])
    return TerritoryTree(Array(territories.values), references: isAbove ? [nation] : [])
  }

  private var regionCount: Int { known.values.count { $0.level == .region } }

  /// The département that holds most of a bassin's rows; of equals, the one with the lowest code.
  private static func owners(of facts: NeedFacts) -> [String: String] {
    var counts: [Int32: [Int32: Int]] = [:]
    for fact in facts.rows {
      counts[fact.key.territory, default: [:]][fact.key.departement, default: 0] += 1
    }
    let keys = facts.territories.keys
    return counts.reduce(into: [:]) { owners, entry in
      let most = entry.value.min { ($1.value, $0.key) < ($0.value, $1.key) }
      owners[keys[Int(entry.key)]] = most.map { keys[Int($0.key)] }
    }
  }

  private func accepted(
    _ parent: String?, of territory: Territory, into log: inout FindingLog
  ) -> String? {
    guard territory.level > .region else { return nil }
    guard let parent, parent != territory.key else {
      addOrphan(territory, to: &log)
      return nil
    }
    if let found = known[parent], found.level < territory.level { return parent }
    guard let place = places[territory.key] else { return nil }
    log.add(
      .error, "foreign-key", at: place["parent_code"], found: parent,
      message: Phrase(
        fr:
          "le territoire \(territory.key) est placé sous \(parent), qu’aucun jeu de données ne décrit comme plus large",
        en: "territory \(territory.key) stands under \(parent), which no dataset describes as wider"
      ),
      advice: Phrase(
        fr: "ajouter \(parent) à une table territories, ou corriger parent_zoning et parent_code",
        en: "add \(parent) to a territories table, or correct parent_zoning and parent_code"))
    return nil
  }

  private func addOrphan(_ territory: Territory, to log: inout FindingLog) {
    guard let place = places[territory.key], known.values.contains(where: { $0.level == .region })
    else { return }
    log.add(
      .warning, "territory-orphan", at: place["parent_code"], found: territory.key,
      message: Phrase(
        fr:
          "le territoire \(territory.key) n’est placé sous aucun autre : ses besoins n’entrent dans aucune région",
        en: "territory \(territory.key) stands under no other: its needs reach no region"),
      advice: Phrase(
        fr: "remplir parent_zoning et parent_code", en: "fill in parent_zoning and parent_code"))
  }

  private func addNation(to territories: inout [String: Territory]) {
    let regions = territories.values.filter { $0.level == .region }
    let nation = Territory.nation(over: regions.count, known: known[Territory.nationKey])
    territories = territories.filter { $0.value.level != .nation }
    guard regions.count > 1 else { return }
    territories[nation.key] = nation
    for region in regions { territories[region.key]?.parent = nation.key }
  }
}

/// A row of a table of territories, made into a location only where a finding needs one.
private struct RowPlace {
  let table: DataTable
  let row: Int

  subscript(field: String) -> SourceLocation { table.place(row: row, field: field) }
}

extension Territory {
  /// How many regions make the whole of France: 13 in the metropolis and 4 overseas, since 2016.
  static let regionsOfFrance = 17

  static let nationKey = "nation:FR"

  /// The nation above several regions, called France only where it is all of it.
  static func nation(over regions: Int, known: Territory?) -> Territory {
    let name = regions >= regionsOfFrance ? "France" : "Ensemble des \(regions) régions"
    return known
      ?? Territory(
        key: nationKey, level: .nation, zoning: "nation", vintage: "", code: "FR", name: name,
        parent: nil)
  }

  /// Reads a row of a `territories` table.
  fileprivate init?(_ text: TextColumns, _ row: Int, vintage: String?) {
    guard let zoning = text["zoning", row], let code = text["code", row],
      let level = text["level", row].flatMap(Level.init)
    else { return nil }
    var parent: String?
    if let zoning = text["parent_zoning", row], let code = text["parent_code", row] {
      parent = "\(zoning):\(code)"
    }
    let latitude = text.number("latitude", row)
    let longitude = text.number("longitude", row)
    let isPlaced =
      latitude.map { abs($0) <= 90 } == true && longitude.map { abs($0) <= 180 } == true
    self.init(
      key: "\(zoning):\(code)", level: level, zoning: zoning,
      vintage: text["vintage", row] ?? vintage ?? "", code: code, name: text["name", row] ?? code,
      parent: parent, latitude: isPlaced ? latitude : nil, longitude: isPlaced ? longitude : nil)
  }
}
