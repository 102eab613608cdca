/// A date at which a series changes its meaning.
public struct ChartBreak: Sendable, Hashable, Codable {
  /// The first month after it.
  public var month: Month
  /// What changed: `nouvelle fiche navette`.
  public var label: String

  /// Makes a break.
  public init(month: Month, label: String) {
    self.month = month
    self.label = label
  }
}

/// A series that another is compared with, always named: `France`.
public struct ReferenceSeries: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// One value a place of the frame; nil where there is none.
  public var values: [Double?]

  /// Makes a reference.
  public init(label: String, values: [Double?]) {
    self.label = label
    self.values = values
  }
}

/// One small chart of `ChartSpec.smallMultiples`.
public struct MonthlyPanel: Sendable, Hashable, Codable {
  /// Its name, as written above it.
  public var label: String
  /// One value a month; nil where there is none.
  public var values: [Double?]
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written where there is nothing to draw.
  public var note: String?

  /// Makes a panel.
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
  /// Makes a thin line of monthly values under the bold line of their trend; gaps are gaps, breaks
  /// are upright lines with their names.
  public static func monthlyLine(
    _ texts: ChartTexts, unit: Unit, first: Month, values: [Double?], trend: [Double?] = [],
    breaks: [ChartBreak] = [], reference: ReferenceSeries? = nil
  ) -> ChartSpec {
    ChartSpec(
      texts: texts,
      frame: .timeline(first: first, count: values.count, y: NumberAxis(unit: unit)), layers: [])
  }

  /// Makes the twelve indices of a year around the line of the average month.
  ///
  /// - Parameter values: Twelve, January first; nil where there is none.
  public static func seasonalProfile(
    _ texts: ChartTexts, values: [Double?], reference: ReferenceSeries? = nil
  ) -> ChartSpec {
    ChartSpec(
      texts: texts,
      frame: .columns(
        x: NumberText.shortMonthNames.map { ChartCategory(label: $0) },
        y: NumberAxis(unit: .index)), layers: [])
  }

  /// Makes one small monthly line a panel, all on the same scales.
  public static func smallMultiples(
    _ texts: ChartTexts, unit: Unit, first: Month, panels: [MonthlyPanel]
  ) -> ChartSpec {
    let count = panels.map(\.values.count).max() ?? 0
    return ChartSpec(
      texts: texts,
      frame: .panels([], of: .timeline(first: first, count: count, y: NumberAxis(unit: unit))),
      layers: [])
  }
}
