extension StoreSchema {
  /// The statements that fill `needTotal`, each reading what those before it wrote.
  ///
  /// A bassin's facts go to the bassin by its code and to each département by the fact's own
  /// `departement`, so a bassin that spans two départements is counted once everywhere.
  static let totals = [
    occupations(
      in: "need.territoryId", where: "WHERE territory.level = 'bassin'"),
    occupations(in: "need.departementId", where: ""),
    widening(to: "region", from: "departement"),
    widening(to: "nation", from: "region"),
    gathering(into: "family"),
    gathering(into: "all"),
  ]

  private static let columns = """
    INSERT INTO needTotal (territory, subject, period, nomenclature, cells,
      \(NeedMeasure.allCases.map(\.columnList).joined(separator: ",\n  ")))
    """

  /// Adds up the facts by occupation in one of their two places.
  private static func occupations(in place: String, where condition: String) -> String {
    """
    \(columns)
    SELECT territory.key, occupation.key, need.period, occupation.nomenclature, count(*),
      \(NeedMeasure.allCases.map(\.sumOfCells).joined(separator: ",\n  "))
    FROM need JOIN territory ON territory.id = \(place)
      JOIN occupation ON occupation.id = need.occupationId
    \(condition)
    GROUP BY territory.key, occupation.key, need.period
    """
  }

  /// Adds up the occupations' totals of one level for the level above.
  private static func widening(to level: String, from childLevel: String) -> String {
    """
    \(columns)
    SELECT wide.key, total.subject, total.period, total.nomenclature,
      sum(total.cells) + coalesce(needGap.absent, 0),
      \(sums(gap: "coalesce(needGap.absent, 0)"))
    FROM needTotal AS total JOIN territory AS child ON child.key = total.territory
      JOIN territory AS wide ON wide.id = child.parentId
      LEFT JOIN needGap ON needGap.period = total.period AND needGap.territoryId = wide.id
    WHERE child.level = '\(childLevel)' AND wide.level = '\(level)'
    GROUP BY wide.key, total.subject, total.period
    """
  }

  /// Adds up the occupations' totals into their families, or into `all`.
  private static func gathering(into kind: String) -> String {
    let target = kind == "all" ? "'all'" : "subject.parent"
    let condition = kind == "all" ? "" : "AND subject.parent IS NOT NULL"
    return """
      \(columns)
      SELECT total.territory, \(target), total.period, NULL, sum(total.cells),
        \(sums(gap: "0"))
      FROM needTotal AS total JOIN subject ON subject.key = total.subject
      WHERE subject.kind = 'occupation' \(condition)
      GROUP BY total.territory, \(target), total.period
      """
  }

  private static func sums(gap: String) -> String {
    NeedMeasure.allCases.map { $0.sumOfSums(gap: gap) }.joined(separator: ",\n  ")
  }
}
