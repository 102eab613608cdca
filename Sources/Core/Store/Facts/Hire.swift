/// One row of `hires`, on its way into a series.
struct Hire {
  let territory: String
  let subject: String
  let contract: String
  let month: Month
  let hires: CellSum

  /// Sorted by series, then month.
  static let query = """
    SELECT territory.key, subject.key, contract, period.key,
      \(FactValue(Field(name: "hires", type: .integer)).columnList)
    FROM hireFact JOIN territoryFact AS territory ON territory.id = hireFact.territoryId
      JOIN subjectFact AS subject ON subject.id = hireFact.sectorId
      JOIN periodFact AS period ON period.id = hireFact.periodId
    ORDER BY 1, 2, 3, 4
    """

  init?(_ row: SQLiteRow) {
    guard let month = Month(row.text(3)) else { return nil }
    (territory, subject, contract) = (row.text(0), row.text(1), row.text(2))
    self.month = month
    hires = CellSum(fact: row, from: 4)
  }

  /// Whether it stands in a series, at a later month.
  func continues(_ series: HireSeries) -> Bool {
    series.territory == territory && series.subject == subject && series.contract == contract
  }
}

extension HireSeries {
  /// Adds a later month; those between are gaps.
  mutating func append(_ cell: CellSum, in month: Month) {
    let gaps = first.distance(to: month) - hires.count
    hires += Array(repeating: .gap, count: max(0, gaps))
    hires.append(cell)
  }
}
