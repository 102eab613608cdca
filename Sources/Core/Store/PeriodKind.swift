/// What the facts of one period are given by: one level and one nomenclature, or they overlap.
struct PeriodKind {
  /// The first fact of a level, or of a nomenclature.
  private struct First {
    var table: Int32
    var row: Int32
  }

  private var levels: [Territory.Level: First] = [:]
  private var nomenclatures: [String: First] = [:]

  mutating func note(level: Territory.Level?, nomenclature: String, by need: Need) {
    if let level, levels[level] == nil {
      levels[level] = First(table: need.table, row: need.row)
    }
    if nomenclatures[nomenclature] == nil {
      nomenclatures[nomenclature] = First(table: need.table, row: need.row)
    }
  }

  func check(_ period: String, in tables: [NeedTable], into log: inout FindingLog) {
    let place = { (first: First, field: String) in
      tables[Int(first.table)].place(Int(first.row), field)
    }
    for (level, first) in levels.sorted(by: { $0.key < $1.key }) where level < .departement {
      log.addWide(level, in: period, at: place(first, "territory"))
    }
    let narrow = levels.filter { $0.key >= .departement }
    if narrow.count > 1, let first = narrow[.departement] {
      log.addOverlap(
        in: period, names: narrow.keys.sorted().map(\.rawValue), at: place(first, "territory"))
    }
    let names = nomenclatures.keys.sorted()
    if names.count > 1, let last = names.last, let first = nomenclatures[last] {
      log.addOverlap(in: period, names: names, at: place(first, "nomenclature"))
    }
  }
}
