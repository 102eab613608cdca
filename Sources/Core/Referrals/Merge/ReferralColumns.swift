/// The cells of a table of referrals, of expected reports or of instruments.
struct ReferralColumns {
  let table: DataTable
  /// The name of its dataset.
  let owner: String
  let text: TextColumns
  private let columns: [String: [Value]]

  init(_ table: DataTable, owner: String) {
    self.table = table
    self.owner = owner
    text = TextColumns(table)
    columns = Dictionary(
      uniqueKeysWithValues: ["start", "end", "since", "until", "persons"].compactMap { name in
        table.column(name).map { (name, $0) }
      })
  }

  func place(_ row: Int, _ field: String) -> SourceLocation { table.place(row: row, field: field) }

  /// Sent, unless the row says that it counts those who came.
  func side(_ row: Int) -> Referral.Side { text["side", row] == "accueil" ? .received : .sent }

  func frequency(_ row: Int) -> ExpectedReports.Frequency? {
    switch text["frequency", row] {
    case "quinzaine": .fortnight
    case "mois": .month
    case "trimestre": .quarter
    case "année": .year
    default: nil
    }
  }

  /// The days that a cell names: one, or those of a month.
  func day(_ field: String, _ row: Int) -> DaySpan? {
    switch columns[field]?[row] {
    case .date(let date): DaySpan(date, date)
    case .text(let text): DaySpan(text) ?? DayText.span(of: text)
    default: nil
    }
  }

  /// The period of a record; nil, with a finding, where it ends before it starts.
  func span(_ row: Int, into log: inout FindingLog) -> DaySpan? {
    guard let start = day("start", row) else { return nil }
    guard let end = day("end", row) else { return start }
    guard start.first <= end.last else {
      log.addReversedDays(at: place(row, "end"))
      return nil
    }
    return DaySpan(start.first, end.last)
  }

  func persons(_ row: Int) -> PersonCount {
    (columns["persons"]?[row]).flatMap(PersonCount.init) ?? .missing(.unspecified)
  }
}
