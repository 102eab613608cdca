extension StoreContents {
  /// Territories below a territory that say nothing in a period that others speak of.
  struct Gap {
    var period: String
    var territory: String
    var absent: Int
  }

  /// The départements, and the regions, that should have facts in a period and have none: not
  /// given is not zero.
  ///
  /// A département is expected where a gazetteer or the period's own datasets name it; a region
  /// wherever the project holds it, since a nation is all its regions or is not one.
  static func gaps(
    in needs: NeedFacts, tree: TerritoryTree, expected: [String: Set<String>]
  ) -> [Gap] {
    var speaking: [String: Set<String>] = [:]
    for key in Set(needs.rows.map { [$0.key.period, $0.key.departement] }) {
      speaking[needs.periods[Int(key[0])], default: []]
        .insert(needs.territories.keys[Int(key[1])])
    }
    return speaking.sorted { $0.key < $1.key }.flatMap { period, departements in
      let silent = expected[period, default: []].subtracting(departements)
      let regions = Set(departements.compactMap { tree[$0]?.parent })
      return gaps(in: period, at: .region, of: tree) { silent.contains($0.key) }
        + gaps(in: period, at: .nation, of: tree) { !regions.contains($0.key) }
    }
  }

  private static func gaps(
    in period: String, at level: Territory.Level, of tree: TerritoryTree,
    where isAbsent: (Territory) -> Bool
  ) -> [Gap] {
    tree.territories.filter { $0.level == level }.compactMap { territory in
      let absent = tree.children(of: territory.key).filter(isAbsent).count
      return absent > 0 ? Gap(period: period, territory: territory.key, absent: absent) : nil
    }
  }
}
