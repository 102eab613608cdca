import Core

/// The days that some records tell of, each counted once.
struct ObservedDays {
  private let spans: [DaySpan]

  init(_ spans: some Sequence<DaySpan>) {
    self.spans = spans.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// Returns how many of them lie in a period, of the records that it holds whole.
  func count(in period: DaySpan) -> Int {
    var days = 0
    var end = period.first.dayNumber - 1
    for span in spans where period.contains(span) {
      let start = max(span.first.dayNumber, end + 1)
      days += max(0, span.last.dayNumber - start + 1)
      end = max(end, span.last.dayNumber)
    }
    return days
  }

  /// `11 jours`, `1 jour`.
  static func text(_ days: Int) -> String { "\(days) \(days == 1 ? "jour" : "jours")" }
}
