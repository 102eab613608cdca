extension StoreContents {
  /// Territories below a territory that say nothing in a period that others speak of.
  struct Gap {
    var period: String
    var territory: String
    var absent: Int
  }

  /// The départements, and the regions, that have no fact in a period: not given is not zero.
  var gaps: [Gap] {
    var speaking: [String: Set<String>] = [:]
    for need in needs {
      speaking[need.period, default: []].insert(need.departement)
    }
    return speaking.sorted { $0.key < $1.key }.flatMap { period, departements in
      let regions = Set(departements.compactMap { tree[$0]?.parent })
      return gaps(in: period, at: .region, among: departements)
        + gaps(in: period, at: .nation, among: regions)
    }
  }

  private func gaps(
    in period: String, at level: Territory.Level, among present: Set<String>
  ) -> [Gap] {
    tree.territories.filter { $0.level == level }.compactMap { territory in
      let absent = tree.children(of: territory.key).filter { !present.contains($0.key) }.count
      return absent > 0 ? Gap(period: period, territory: territory.key, absent: absent) : nil
    }
  }
}
