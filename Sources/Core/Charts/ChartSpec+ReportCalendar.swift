/// Whether a structure told its counts of one period.
public enum ReportMark: String, Sendable, Codable, CaseIterable {
  case reported
  /// It told that there was nobody.
  case reportedNone
  case awaited
  case notExpected
}

/// One row of `ChartSpec.reportCalendar`.
public struct ReportRow: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// One a period; where one lacks, nothing was expected.
  public var marks: [ReportMark]
  /// Whether the chart is about it.
  public var isHighlighted: Bool

  /// Makes a row.
  public init(label: String, marks: [ReportMark], isHighlighted: Bool = false) {
    self.label = label
    self.marks = marks
    self.isHighlighted = isHighlighted
  }
}

extension ChartSpec {
  /// How many periods a calendar of reports can hold and stay legible.
  public static let maximumReportPeriods = 24

  /// Makes a calendar of who told their counts when: periods across, rows down, and four forms
  /// that differ in grey too.
  ///
  /// Rows beyond `maximumBars` and periods before the last `maximumReportPeriods` are left out, and
  /// the note says so.
  /// - Parameter periods: Months or fortnights, from the oldest to the newest.
  public static func reportCalendar(
    _ texts: ChartTexts, periods: [DaySpan], rows: [ReportRow]
  ) -> ChartSpec {
    let legible = LegibleRows(rows, label: \.label, isHighlighted: \.isHighlighted)
    let first = max(0, periods.count - maximumReportPeriods)
    let shown = periods.dropFirst(first)
    let cells = legible.shown.enumerated().flatMap { row, report in
      shown.indices.map { index in
        let mark = report.marks.indices.contains(index) ? report.marks[index] : .notExpected
        return CellMark(
          column: index - first, row: row, ground: mark.ground,
          text: mark == .reportedNone ? "0" : "")
      }
    }
    let cut =
      first > 0 ? "\(maximumReportPeriods) dernières périodes sur \(periods.count)." : nil
    return ChartSpec(
      texts: texts.adding(legible.remark).adding(cut),
      frame: .matrix(
        x: shown.map(\.columnHead),
        y: legible.shown.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [.cells(cells)],
      key: ReportMark.allCases.filter { mark in cells.contains { $0.ground == mark.ground } }
        .map(\.keyEntry))
  }
}

extension ReportMark {
  fileprivate var ground: CellGround {
    switch self {
    case .reported: .filled
    case .reportedNone: .outlined
    case .awaited: .hatched
    case .notExpected: .dotted
    }
  }

  fileprivate var keyEntry: KeyEntry {
    switch self {
    case .reported: KeyEntry(symbol: .filledCell, tone: .base, text: "remontée")
    case .reportedNone:
      KeyEntry(symbol: .outlinedCell, tone: .base, text: "remontée : personne")
    case .awaited: KeyEntry(symbol: .hatchedCell, tone: .muted, text: "pas encore remontée")
    case .notExpected: KeyEntry(symbol: .dottedCell, tone: .muted, text: "non attendue")
    }
  }
}

extension DaySpan {
  /// The head of a column: a month by its name within its year, a part of one within both, more by
  /// its ends.
  fileprivate var columnHead: ChartCategory {
    let names = NumberText.shortMonthNames
    let name = names[first.month - 1]
    let year = String(first.year)
    let month = DaySpan(Month(year: first.year, month: first.month))
    if self == month { return ChartCategory(label: name, groups: [year]) }
    if month.contains(self) { return ChartCategory(label: "", groups: [name, year]) }
    return ChartCategory(label: "\(name)–\(names[last.month - 1])", groups: [year])
  }
}
