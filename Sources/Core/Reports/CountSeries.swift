/// The published counts of one subject by month, fortnight or window.
struct CountSeries: Sendable {
  /// From the oldest to the newest; of months and fortnights every one between two that are told.
  var slots: [String]
  /// By period key; a slot that nobody tells is not there.
  var figures: [String: PublishedFigure]

  /// The first slot: `2015-01`, `2015-01-F1`.
  var first: String { slots.first ?? "" }

  /// The last slot.
  var last: String { slots.last ?? "" }

  /// `janvier à décembre 2015`, `du 1ᵉʳ janvier au 31 décembre 2015`.
  var span: String {
    guard let start = DaySpan(first)?.first, let end = DaySpan(last)?.last,
      let all = DaySpan(start, end)
    else { return PeriodText.span(first, last) }
    return PeriodText.french(all.key)
  }
}

extension PageScope {
  /// Returns a subject's counts by month or fortnight, those of the last slots up to the page's
  /// year; nil where there are none.
  func countSeries(
    _ metric: String, subject: String, step: PeriodStep
  ) -> CountSeries? {
    let end = latest(of: metric).map(PeriodText.year) ?? "9999"
    let told = site.contents.figures.series(metric, territory.key, subject).filter {
      step.holds($0.period) && PeriodText.year(of: $0.period) <= end
    }
    guard let first = told.first?.period, let last = told.last?.period else { return nil }
    let slots = step == .window ? told.map(\.period) : step.slots(from: first, to: last)
    let shown = Array(slots.suffix(PeriodStep.mostSlots))
    let isShown = Set(shown)
    return CountSeries(
      slots: shown,
      figures: Dictionary(
        told.filter { isShown.contains($0.period) }.map { ($0.period, $0.figure) },
        uniquingKeysWith: { $1 }))
  }
}
