/// The periods that a bulletin tells: those of one length that end after a day, and the one before
/// them.
struct BulletinPeriods {
  /// From the oldest to the newest; one at least.
  let shown: [String]
  /// The newest of the same length that ended by then.
  let before: String?

  /// More would not stand on one page: the next longer periods are told instead.
  static let limit = 8

  /// Chooses the shortest periods that say something, and are not too many.
  ///
  /// - Parameter periods: Those with figures, in any order.
  init?(among periods: [String], after day: CalendarDate, shortest: PeriodLength = .fortnight) {
    let spans = periods.compactMap { key in
      DaySpan(period: key).map { (key: key, span: $0, length: PeriodLength(of: key)) }
    }
    .sorted { ($0.span.last, $0.span.first) < ($1.span.last, $1.span.first) }
    for length in PeriodLength.allCases where length.rawValue >= shortest.rawValue {
      let same = spans.filter { $0.length == length }
      let after = same.filter { $0.span.last > day }
      guard !after.isEmpty, after.count <= Self.limit || length == .year else { continue }
      shown = after.suffix(Self.limit).map(\.key)
      before = same.last { $0.span.last <= day }?.key
      return
    }
    return nil
  }

  /// The newest.
  var newest: String { shown[shown.count - 1] }

  /// The period just before the newest one, among those told and the one before them.
  var previous: String? { shown.count > 1 ? shown[shown.count - 2] : before }
}
