/// One row of `ChartSpec.calendar`.
public struct CalendarRow: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// Twelve, January first; nil where there is no number.
  public var values: [Double?]
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written behind the row: `France`, where the row is a reference.
  public var note: String?

  /// Makes a row.
  public init(
    label: String, values: [Double?], isHighlighted: Bool = false, note: String? = nil
  ) {
    self.label = label
    self.values = values
    self.isHighlighted = isHighlighted
    self.note = note
  }
}

extension ChartSpec {
  /// Makes a calendar of seasonal indices: months across, rows down, warm above the average month,
  /// cold below it.
  public static func calendar(_ texts: ChartTexts, rows: [CalendarRow]) -> ChartSpec {
    ChartSpec(
      texts: texts,
      frame: .matrix(
        x: NumberText.shortMonthNames.map { ChartCategory(label: $0) },
        y: rows.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [])
  }
}
