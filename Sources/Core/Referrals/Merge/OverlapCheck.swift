/// Periods of one structure and instrument that share days without being the same: a month, and a day
/// of it, are both counted.
struct OverlapCheck {
  private let records: [ReferralRecord]

  /// Takes the records by first day, then last day.
  init(_ records: [ReferralRecord]) {
    self.records = records
  }

  func run(into log: inout FindingLog) {
    let groups = Dictionary(grouping: records) { record in
      let referral = record.referral
      return [
        referral.reporter ?? "", referral.side.rawValue, referral.instrument ?? "",
        referral.audience ?? "", referral.territory,
      ]
    }
    for (_, records) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      check(records, into: &log)
    }
  }

  private func check(_ records: [ReferralRecord], into log: inout FindingLog) {
    // Of all periods so far, the one that ends last is the one that a later period may run into.
    var longest: ReferralRecord?
    for record in records {
      if let other = longest, other.referral.span != record.referral.span,
        other.referral.span.overlaps(record.referral.span)
      {
        log.addOverlap(record, other)
      }
      if record.referral.span.last > longest?.referral.span.last ?? CalendarDate(dayNumber: 0) {
        longest = record
      }
    }
  }
}
