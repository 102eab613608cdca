/// Values month by month under one name: a row of `ChartSpec.calendar`, a panel of
/// `ChartSpec.smallMultiples`.
public struct MonthlyRow: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// One a month, from the first of the chart; nil where there is no number.
  public var values: [Double?]
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written beside a row: `France`, where it is a reference; in its place where it has no number:
  /// `série trop courte`.
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
