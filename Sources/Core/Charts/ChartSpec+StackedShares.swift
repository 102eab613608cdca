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
  /// Where the first parts are durable contracts, a dark line stands behind them and their sum in a
  /// column of its own. Rows beyond `maximumBars` are left out and the note says so.
  public static func stackedShares(
    _ texts: ChartTexts, parts: [StackedPart], rows: [StackedRow]
  ) -> ChartSpec {
    let legible = LegibleRows(rows, label: \.label, isHighlighted: \.isHighlighted)
    let shown = legible.shown
    let durable = parts.prefix { $0.tone.isDurable }.count
    let hasSum = durable > 0 && durable < parts.count
    let marks = shown.enumerated().map {
      StackedMarks($1, at: $0, parts: parts, durable: hasSum ? durable : 0)
    }
    let head =
      hasSum && marks.contains { $0.divider != nil }
      ? [LabelMark("Durables", at: ChartPoint(x: 1, y: -1), side: .column)] : []
    return ChartSpec(
      texts: texts.adding(legible.remark),
      frame: .cartesian(
        x: NumberAxis(unit: .share),
        y: shown.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [
        .bars(marks.flatMap(\.bars)), .dots(marks.compactMap(\.divider)),
        .labels(head + marks.flatMap(\.labels)),
      ],
      key: parts.map { KeyEntry(symbol: .part, tone: $0.tone, text: $0.label) })
  }
}

/// What one row of stacked shares draws.
private struct StackedMarks {
  var bars: [BarMark] = []
  var divider: DotMark?
  var labels: [LabelMark] = []

  /// - Parameter durable: how many of the first parts are durable; 0 where no sum is told.
  init(_ row: StackedRow, at index: Int, parts: [StackedPart], durable: Int) {
    let y = Double(index)
    guard !row.shares.isEmpty else {
      labels = [
        LabelMark(
          row.note ?? "non disponible", at: ChartPoint(x: 0, y: y), side: .after, tone: .muted)
      ]
      return
    }
    var end = 0.0
    for (part, share) in zip(parts, row.shares) {
      let start = end
      end += share
      bars.append(BarMark(category: index, from: start, to: end, tone: part.tone))
      labels.append(
        LabelMark(
          NumberText.share(share, places: 0), at: ChartPoint(x: (start + end) / 2, y: y),
          side: .within, tone: part.tone))
    }
    let sum = row.shares.prefix(durable).reduce(0, +)
    if durable > 0 {
      divider = DotMark(at: ChartPoint(x: sum, y: y), shape: .divider, tone: .base)
    }
    labels.append(
      LabelMark(
        durable > 0 ? NumberText.share(sum, places: 0) : "", at: ChartPoint(x: 1, y: y),
        side: .column, remark: row.note, tone: row.isHighlighted ? .accent : .base))
  }
}

extension Tone {
  /// Whether jobs of such a contract last: CDI, and CDD of more than 6 months.
  fileprivate var isDurable: Bool { self == .permanent || self == .fixedOver6Months }
}
