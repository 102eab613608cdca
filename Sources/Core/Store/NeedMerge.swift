/// The facts of several datasets: each key once, each code known.
struct NeedMerge {
  let territories: [String: Territory]
  let occupations: [String: Subject]
  private(set) var facts: [Need] = []
  private var owners: [FactKey: String] = [:]
  private var kinds: [String: PeriodKind] = [:]
  /// The territories that the datasets of each period describe themselves.
  private var described: [String: Set<String>] = [:]

  init(territories: [String: Territory], occupations: [String: Subject]) {
    self.territories = territories
    self.occupations = occupations
  }

  mutating func add(_ dataset: Dataset, into log: inout FindingLog) {
    let name = dataset.origin.name
    let firstNew = facts.count
    for table in dataset.tables where table.role == "needs" {
      let text = TextColumns(table)
      facts.reserveCapacity(facts.count + table.rowCount)
      for row in 0..<table.rowCount {
        let place = NeedPlace(dataset: dataset, table: table, row: row)
        guard let need = Need(text, row) else {
          log.addIncomplete(at: place[nil])
          continue
        }
        guard checkCounts(of: need, at: place, into: &log),
          checkCodes(of: need, at: place, into: &log)
        else { continue }
        keep(need, from: name, at: place, into: &log)
      }
    }
    let own = dataset.territoryKeys ?? Set(territories.keys)
    for period in Set(facts[firstNew...].map(\.period)) {
      described[period, default: []].formUnion(own)
    }
  }

  /// The territories that each period should speak of.
  func expected(gazetteer: Set<String>) -> [String: Set<String>] {
    described.mapValues { $0.union(gazetteer) }
  }

  private mutating func keep(
    _ need: Need, from name: String, at place: NeedPlace, into log: inout FindingLog
  ) {
    let key = FactKey(need)
    if let owner = owners[key] {
      log.addDuplicate(of: need, in: owner, and: name, at: place)
      return
    }
    owners[key] = name
    facts.append(need)
    kinds[need.period, default: PeriodKind()].note(
      level: territories[need.territory]?.level,
      nomenclature: occupations[need.occupation]?.nomenclature,
      at: place)
  }

  private func checkCounts(
    of need: Need, at place: NeedPlace, into log: inout FindingLog
  ) -> Bool {
    let cells = zip(NeedMeasure.allCases, [need.projects, need.difficult, need.seasonal])
    let impossible = cells.filter { !$0.1.isPossible }
    for (measure, cell) in impossible {
      log.addImpossible(cell, at: place[measure.rawValue])
    }
    return impossible.isEmpty
  }

  private func checkCodes(
    of need: Need, at place: NeedPlace, into log: inout FindingLog
  ) -> Bool {
    var isKnown = true
    if occupations[need.occupation] == nil {
      log.addUnknown(need.occupation, table: "occupations", at: place["occupation"])
      isKnown = false
    }
    for (key, field) in [(need.territory, "territory"), (need.departement, "departement")]
    where territories[key] == nil {
      log.addUnknown(key, table: "territories", at: place[field])
      isKnown = false
    }
    return isKnown
  }

  /// Refuses a year whose facts would be counted twice.
  func checkLevels(into log: inout FindingLog) {
    for (period, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      kind.check(period, into: &log)
    }
  }
}

/// The key of a fact, whatever dataset it stands in.
private struct FactKey: Hashable {
  let period: String
  let occupation: String
  let territory: String
  let departement: String

  init(_ need: Need) {
    (period, occupation) = (need.period, need.occupation)
    (territory, departement) = (need.territory, need.departement)
  }
}

extension Dataset {
  /// The territories it describes itself; nil where it leaves them to other datasets.
  fileprivate var territoryKeys: Set<String>? {
    let tables = tables(role: "territories")
    guard !tables.isEmpty else { return nil }
    return Set(
      tables.flatMap { table in
        let text = TextColumns(table)
        return (0..<table.rowCount).compactMap { row in
          text["zoning", row].flatMap { zoning in text["code", row].map { "\(zoning):\($0)" } }
        }
      })
  }
}

/// A row of a needs table, made into a location only when a finding needs one.
struct NeedPlace {
  let dataset: Dataset
  let table: DataTable
  let row: Int

  subscript(field: String?) -> SourceLocation {
    dataset.place(table, row: row, field: field)
  }
}

extension Need {
  /// Reads a row of a `needs` table.
  fileprivate init?(_ text: TextColumns, _ row: Int) {
    guard let period = text["year", row], let nomenclature = text["nomenclature", row],
      let occupation = text["occupation", row], let zoning = text["zoning", row],
      let territory = text["territory", row], let departement = text["departement", row]
    else { return nil }
    self.init(
      period: period, occupation: "\(nomenclature):\(occupation)",
      territory: "\(zoning):\(territory)", departement: "departement:\(departement)",
      projects: NeedCell(text.value("projects", row)),
      difficult: NeedCell(text.value("difficult", row)),
      seasonal: NeedCell(text.value("seasonal", row)))
  }
}
