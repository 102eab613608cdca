/// Records that were given twice: a number that stands twice, or a whole table that two datasets hold.
///
/// Two lines that say the same are two referrals: nothing tells them from one written twice.
struct DuplicateCheck {
  private let records: [ReferralRecord]

  init(_ records: [ReferralRecord]) {
    self.records = records
  }

  func run(into log: inout FindingLog) {
    checkNumbers(into: &log)
    checkTables(into: &log)
  }

  private func checkNumbers(into log: inout FindingLog) {
    var first: [[String]: ReferralRecord] = [:]
    for record in records {
      guard let number = record.number else { continue }
      let own = ["dataset", record.owner, number]
      let partner = ["partner", record.referral.reporter ?? "", record.referral.span.key, number]
      if let other = first[own] ?? first[partner] {
        let place = record.table.place(row: record.row, field: "record")
        log.addRepeatedNumber(number, at: place, first: other.place)
      }
      first[own] = first[own] ?? record
      first[partner] = first[partner] ?? record
    }
  }

  private func checkTables(into log: inout FindingLog) {
    let tables = Dictionary(grouping: records) { [$0.owner, $0.table.name] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var first: [[Referral]: (name: String, place: SourceLocation)] = [:]
    for (key, records) in tables {
      let lines = records.sorted { $0.row < $1.row }
      guard let top = lines.first else { continue }
      if let other = first[lines.map(\.referral)] {
        log.addRepeatedTable(key[0], other.name, at: top.place, first: other.place)
      } else {
        first[lines.map(\.referral)] = (key[0], top.place)
      }
    }
  }
}
