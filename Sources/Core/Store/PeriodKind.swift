/// What the facts of one period are given by: one level and one nomenclature, or they overlap.
struct PeriodKind {
  private var levels: [Territory.Level: SourceLocation] = [:]
  private var nomenclatures: [String: SourceLocation] = [:]

  mutating func note(level: Territory.Level?, nomenclature: String?, at place: NeedPlace) {
    if let level, levels[level] == nil { levels[level] = place["territory"] }
    if let nomenclature, nomenclatures[nomenclature] == nil {
      nomenclatures[nomenclature] = place["nomenclature"]
    }
  }

  func check(_ period: String, into log: inout FindingLog) {
    for (level, place) in levels.sorted(by: { $0.key < $1.key }) where level < .departement {
      log.addWide(level, in: period, at: place)
    }
    let narrow = levels.filter { $0.key >= .departement }
    if narrow.count > 1, let place = narrow[.departement] {
      log.addOverlap(in: period, names: narrow.keys.sorted().map(\.rawValue), at: place)
    }
    let names = nomenclatures.keys.sorted()
    if names.count > 1, let last = names.last, let place = nomenclatures[last] {
      log.addOverlap(in: period, names: names, at: place)
    }
  }
}
