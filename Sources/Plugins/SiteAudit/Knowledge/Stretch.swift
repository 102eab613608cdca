import Core

/// A period as days, and how finely it cuts the year.
struct Stretch: Sendable, Hashable {
  /// From the coarsest to the finest; a window is whatever lies between two breaks.
  enum Grain: Int, Sendable, Comparable, CaseIterable {
    case year, window, semester, quarter, month, fortnight

    static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
  }

  var span: DaySpan
  var grain: Grain

  /// Reads a period; nil for one that is none.
  init?(_ period: String) {
    if let month = Month(period) {
      (span, grain) = (DaySpan(month), .month)
    } else if let fortnight = Fortnight(period) {
      (span, grain) = (DaySpan(fortnight), .fortnight)
    } else if let days = DaySpan(period) {
      (span, grain) = (days, .window)
    } else if let year = Int(period), period.utf8.count == 4 {
      (span, grain) = (DaySpan(year: year), .year)
    } else if let (span, grain) = Self.part(period) {
      (self.span, self.grain) = (span, grain)
    } else {
      return nil
    }
  }

  /// A semester or a quarter: `2015-S1`, `2015-Q4`.
  private static func part(_ period: String) -> (DaySpan, Grain)? {
    for (mark, months, grain) in [("-S", 6, Grain.semester), ("-Q", 3, Grain.quarter)] {
      let parts = period.components(by: mark)
      guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]),
        1...(12 / months) ~= number
      else { continue }
      let first = DaySpan(Month(year: year, month: (number - 1) * months + 1))
      let last = DaySpan(Month(year: year, month: number * months))
      return DaySpan(first.first, last.last).map { ($0, grain) }
    }
    return nil
  }

  /// Whether whole periods of a grain could fill this one, so that nothing falls between them.
  func canBeCut(into grain: Grain) -> Bool {
    switch grain {
    case .year, .fortnight: false
    case .window: self.grain == .year
    case .semester: self.grain == .year
    case .quarter: self.grain == .year || self.grain == .semester
    case .month:
      span.first.day == 1 && CalendarDate(dayNumber: span.last.dayNumber + 1).day == 1
    }
  }
}

extension String {
  fileprivate func components(by mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false)
  }
}
