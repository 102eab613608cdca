/// What carries referrals, by all datasets: the instruments that a table describes, and those that
/// records only name.
struct InstrumentMerge {
  private var described: [Instrument] = []
  /// Ids by folded id or name.
  private var ids: [String: String] = [:]
  /// As records write those that no table describes, by code.
  private var written: [String: Set<String>] = [:]
  private let territories: TerritoryCodes

  init(territories: TerritoryCodes) {
    self.territories = territories
  }

  /// By first day, then id.
  var instruments: [Instrument] {
    described.sorted { left, right in
      let (a, b) = (left.since?.dayNumber ?? 0, right.since?.dayNumber ?? 0)
      return (a, left.id, left.structure ?? "", left.territory ?? "")
        < (b, right.id, right.structure ?? "", right.territory ?? "")
    }
  }

  /// The name of each, by id.
  var names: [String: String] {
    let own = Dictionary(
      instruments.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return own.merging(written.compactMapValues { $0.min() }) { first, _ in first }
  }

  mutating func add(
    _ columns: ReferralColumns, _ row: Int, structure: String?, territory: String?,
    into log: inout FindingLog
  ) {
    guard let id = columns.text["instrument", row] else { return }
    let name = columns.text["name", row] ?? id
    let (since, until) = (columns.day("since", row)?.first, columns.day("until", row)?.last)
    if let since, let until, until < since {
      return log.addReversedDays(at: columns.place(row, "until"))
    }
    if let code = columns.text["territory", row], territory == nil {
      return log.addUnknownTerritory(
        code, zoning: columns.text["zoning", row], similar: territories.similar(to: code),
        at: columns.place(row, "territory"))
    }
    if let territory, !territories.holds(territory) {
      return log.addElsewhere(
        territory, role: "instruments", at: columns.place(row, "territory"))
    }
    let instrument = Instrument(
      id: Slug.text(id), name: name, since: since, until: until, structure: structure,
      territory: territory)
    if !described.contains(instrument) { described.append(instrument) }
    for spelling in [id, name] { ids[NameFolding.key(spelling)] = Slug.text(id) }
  }

  /// The id that a record means; a name that no table describes stands for itself.
  mutating func code(
    _ text: String?, at place: SourceLocation, into log: inout FindingLog
  ) -> String? {
    guard let text, case let code = Slug.text(text), !code.isEmpty else { return nil }
    if let known = ids[NameFolding.key(text)] { return known }
    if let near = Suggestion.closest(to: text, among: described.flatMap { [$0.id, $0.name] }) {
      log.addUnusualInstrument(text, similar: near, at: place)
    }
    written[code, default: []].insert(text)
    return code
  }
}
