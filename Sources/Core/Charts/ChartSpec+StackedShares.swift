/// One row of `ChartSpec.stackedShares`.
public struct StackedRow: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// Fractions of 1, in the order of the parts; empty where there is no number.
  public var shares: [Double]
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written behind the bar, or in its place: `1 240 offres`, `masqué`.
  public var note: String?

  /// Makes a row.
  public init(
    label: String, shares: [Double], isHighlighted: Bool = false, note: String? = nil
  ) {
    self.label = label
    self.shares = shares
    self.isHighlighted = isHighlighted
    self.note = note
  }
}

/// A part of the whole of `ChartSpec.stackedShares`.
public struct StackedPart: Sendable, Hashable, Codable {
  /// Its name: `CDI`.
  public var label: String
  /// What its colour means.
  public var tone: Tone

  /// Makes a part.
  public init(label: String, tone: Tone) {
    self.label = label
    self.tone = tone
  }
}

extension ChartSpec {
  /// Makes bars of equal length, each cut in parts that add up to 100 %.
  ///
  /// Rows beyond `maximumBars` are left out and the note says so.
  public static func stackedShares(
    _ texts: ChartTexts, parts: [StackedPart], rows: [StackedRow]
  ) -> ChartSpec {
    ChartSpec(
      texts: texts,
      frame: .cartesian(
        x: NumberAxis(unit: .share),
        y: rows.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [])
  }
}
