/// The facts of several datasets: each key once, each code known.
struct NeedMerge {
  private var facts: NeedFacts
  /// By position in `facts.territories`.
  private let levels: [Territory.Level?]
  private var tables: [NeedTable] = []
  private var owners: [NeedKey: Int32] = [:]
  private var periods: [String: Int32] = [:]
  /// By position in `facts.periods`.
  private var kinds: [PeriodKind] = []
  /// The territories that the datasets of each period describe themselves.
  private var described: [String: Set<String>] = [:]

  init(territories: [String: Territory], occupations: [String: Subject]) {
    facts = NeedFacts(
      occupations: KeyList(occupations.keys), territories: KeyList(territories.keys))
    levels = facts.territories.keys.map { territories[$0]?.level }
  }

  mutating func add(_ dataset: Dataset, into log: inout FindingLog) {
    let firstNew = facts.rows.count
    for table in dataset.tables where table.role == "needs" {
      add(NeedTable(table, of: dataset.origin.name), into: &log)
    }
    let own = dataset.territoryKeys ?? Set(facts.territories.keys)
    for period in Set(facts.rows[firstNew...].map(\.key.period)) {
      described[facts.periods[Int(period)], default: []].formUnion(own)
    }
  }

  /// The territories that each period should speak of.
  func expected(gazetteer: Set<String>) -> [String: Set<String>] {
    described.mapValues { $0.union(gazetteer) }
  }

  /// The facts, in the order of their keys.
  func sorted() -> NeedFacts {
    var sorted = facts
    let order = facts.periods.indices.sorted { facts.periods[$0] < facts.periods[$1] }
    var positions = order
    for (position, old) in order.enumerated() { positions[old] = position }
    sorted.periods = order.map { facts.periods[$0] }
    for index in sorted.rows.indices {
      sorted.rows[index].key.period = Int32(positions[Int(sorted.rows[index].key.period)])
    }
    sorted.rows.sort { $0.key < $1.key }
    return sorted
  }

  /// Refuses a year whose facts would be counted twice.
  func checkLevels(into log: inout FindingLog) {
    for (period, kind) in zip(facts.periods, kinds).sorted(by: { $0.0 < $1.0 }) {
      kind.check(period, in: tables, into: &log)
    }
  }

  // MARK: - Rows

  private mutating func add(_ table: NeedTable, into log: inout FindingLog) {
    let number = Int32(clamping: tables.count)
    tables.append(table)
    facts.rows.reserveCapacity(facts.rows.count + table.rowCount)
    owners.reserveCapacity(facts.rows.count + table.rowCount)
    for row in 0..<table.rowCount {
      guard let text = table.key(row) else {
        log.addIncomplete(at: table.place(row, nil))
        continue
      }
      guard let key = key(text, table, row, into: &log) else { continue }
      let need = Need(
        key: key, projects: table.cell(0, row), difficult: table.cell(1, row),
        seasonal: table.cell(2, row), table: number, row: Int32(clamping: row))
      guard need.isPossible else {
        reportCells(of: need, table, row, into: &log)
        continue
      }
      keep(need, nomenclature: text.nomenclature, into: &log)
    }
  }

  /// The positions of a row's codes; nil, with findings, where no table describes one.
  private mutating func key(
    _ text: NeedKeyText, _ table: NeedTable, _ row: Int, into log: inout FindingLog
  ) -> NeedKey? {
    let occupation = facts.occupations.position(text.nomenclature, text.occupation)
    let territory = facts.territories.position(text.zoning, text.territory)
    let departement = facts.territories.position(
      NeedKeyText.departementZoning, text.departement)
    if occupation == nil {
      log.addUnknown(
        text.occupationKey, table: "occupations", at: table.place(row, "occupation"),
        padded: facts.occupations.padded(text.nomenclature, text.occupation))
    }
    if territory == nil {
      log.addUnknown(
        text.territoryKey, table: "territories", at: table.place(row, "territory"),
        padded: facts.territories.padded(text.zoning, text.territory))
    }
    if departement == nil {
      log.addUnknown(
        text.departementKey, table: "territories", at: table.place(row, "departement"),
        padded: facts.territories.padded(NeedKeyText.departementZoning, text.departement))
    }
    guard let occupation, let territory, let departement else { return nil }
    return NeedKey(
      territory: territory, occupation: occupation, period: position(ofPeriod: text.period),
      departement: departement)
  }

  private mutating func position(ofPeriod period: String) -> Int32 {
    if let known = periods[period] { return known }
    let position = Int32(clamping: facts.periods.count)
    periods[period] = position
    facts.periods.append(period)
    kinds.append(PeriodKind())
    return position
  }

  private mutating func keep(
    _ need: Need, nomenclature: String, into log: inout FindingLog
  ) {
    let position = Int32(clamping: facts.rows.count)
    if let owner = owners.updateValue(position, forKey: need.key) {
      owners[need.key] = owner
      reportDuplicate(of: need, first: facts.rows[Int(owner)], into: &log)
      return
    }
    facts.rows.append(need)
    kinds[Int(need.key.period)].note(
      level: levels[Int(need.key.territory)], nomenclature: nomenclature, by: need)
  }

  // MARK: - Findings

  private func reportCells(
    of need: Need, _ table: NeedTable, _ row: Int, into log: inout FindingLog
  ) {
    let cells = zip(NeedMeasure.allCases, [need.projects, need.difficult, need.seasonal])
    for (measure, cell) in cells where !cell.isPossible {
      log.addImpossible(cell, at: table.place(row, measure.rawValue))
    }
    for (measure, cell) in cells where cell.isPossible && cell.exceeds(need.projects) {
      log.addExcess(of: cell, over: need.projects, at: table.place(row, measure.rawValue))
    }
  }

  private func reportDuplicate(
    of need: Need, first: Need, into log: inout FindingLog
  ) {
    let (table, other) = (tables[Int(need.table)], tables[Int(first.table)])
    let key = [
      facts.periods[Int(need.key.period)], facts.occupations.keys[Int(need.key.occupation)],
      facts.territories.keys[Int(need.key.territory)],
      facts.territories.keys[Int(need.key.departement)],
    ].joined(separator: ", ")
    log.addDuplicate(
      of: key, in: [other.owner, table.owner], at: table.place(Int(need.row), "occupation"),
      first: other.place(Int(first.row), nil))
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
