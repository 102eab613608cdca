extension StoreSchema {
  /// The statements that fill `needSum`, each reading what those before it wrote.
  ///
  /// A bassin's facts go to the bassin by its code and to each département by the fact's own
  /// `departement`, so a bassin that spans two départements is counted once everywhere.
  static let totals = [
    occupations(
      in: "territoryId",
      where: "WHERE territoryId IN (SELECT id FROM territoryFact WHERE level = 'bassin')"),
    occupations(in: "departementId", where: ""),
    widening(to: "region", from: "departement"),
    widening(to: "nation", from: "region"),
    gathering(into: "subject.parentId", where: "AND subject.parentId IS NOT NULL"),
    gathering(into: "(SELECT id FROM subjectFact WHERE kind = 'all')", where: ""),
  ]

  private static let columns = """
    INSERT INTO needSum (territoryId, subjectId, periodId, cells,
      \(NeedMeasure.allCases.map(\.columnList).joined(separator: ",\n  ")))
    """

  /// Adds up the facts by occupation in one of their two places.
  private static func occupations(in place: String, where condition: String) -> String {
    """
    \(columns)
    SELECT \(place), occupationId, periodId, count(*),
      \(NeedMeasure.allCases.map(\.sumOfCells).joined(separator: ",\n  "))
    FROM needFact \(condition)
    GROUP BY \(place), occupationId, periodId
    """
  }

  /// Adds up the occupations' totals of one level for the level above.
  private static func widening(to level: String, from childLevel: String) -> String {
    """
    \(columns)
    SELECT wide.id, total.subjectId, total.periodId,
      sum(total.cells) + coalesce(needGap.absent, 0),
      \(sums(gap: "coalesce(needGap.absent, 0)"))
    FROM territoryFact AS child JOIN territoryFact AS wide ON wide.id = child.parentId
      JOIN needSum AS total ON total.territoryId = child.id
      LEFT JOIN needGap ON needGap.territoryId = wide.id AND needGap.periodId = total.periodId
    WHERE child.level = '\(childLevel)' AND wide.level = '\(level)'
    GROUP BY wide.id, total.subjectId, total.periodId
    """
  }

  /// Adds up the occupations' totals into their families, or into `all`.
  private static func gathering(into target: String, where condition: String) -> String {
    """
    \(columns)
    SELECT total.territoryId, \(target), total.periodId, sum(total.cells),
      \(sums(gap: "0"))
    FROM needSum AS total JOIN subjectFact AS subject ON subject.id = total.subjectId
    WHERE subject.kind = 'occupation' \(condition)
    GROUP BY total.territoryId, \(target), total.periodId
    """
  }

  private static func sums(gap: String) -> String {
    NeedMeasure.allCases.map { $0.sumOfSums(gap: gap) }.joined(separator: ",\n  ")
  }
}
