/// One row of `ChartSpec.change`.
public struct ChangeRow: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// The value of the earlier period; nil where there is none.
  public var before: Double?
  /// The value of the later period; nil where there is none.
  public var after: Double?
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written where an end has no number: `masqué`, `métier nouveau`.
  public var note: String?

  /// Makes a row.
  public init(
    label: String, before: Double?, after: Double?, isHighlighted: Bool = false,
    note: String? = nil
  ) {
    self.label = label
    self.before = before
    self.after = after
    self.isHighlighted = isHighlighted
    self.note = note
  }
}

extension ChartSpec {
  /// Makes one arrow a row, from the value of one period to the value of the next.
  ///
  /// An increase is a full line to a disc, a decrease a dashed line to a ring, so that they differ
  /// in grey too. Rows beyond `maximumBars` are left out, except a highlighted one, and the note says
  /// so.
  public static func change(
    _ texts: ChartTexts, unit: Unit, places: Int? = nil, from: String, to: String, rows: [ChangeRow]
  ) -> ChartSpec {
    let legible = LegibleRows(rows, label: \.label, isHighlighted: \.isHighlighted)
    let shown = legible.shown
    let marks = shown.enumerated().map {
      ChangeMarks($1, at: Double($0), unit: unit, places: places)
    }
    return ChartSpec(
      texts: texts.adding(legible.remark),
      frame: .cartesian(
        x: NumberAxis(unit: unit, includesZero: unit != .rank),
        y: shown.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [
        .dots(marks.flatMap(\.dots)), .segments(marks.compactMap(\.segment)),
        .labels(marks.flatMap(\.labels)),
      ],
      key: [
        KeyEntry(symbol: .bar, tone: .muted, text: from),
        KeyEntry(symbol: .arrow, tone: .increase, text: "\(to), en hausse"),
        KeyEntry(symbol: .dashedArrow, tone: .decrease, text: "\(to), en baisse"),
      ])
  }
}

/// What one row of a change chart draws.
private struct ChangeMarks {
  var segment: SegmentMark?
  var dots: [DotMark] = []
  var labels: [LabelMark] = []

  init(_ row: ChangeRow, at y: Double, unit: Unit, places: Int?) {
    let text = { (value: Double) in NumberText.text(value, in: unit, places: places) }
    let tone: Tone = row.isHighlighted ? .accent : .base
    switch (row.before, row.after) {
    case (let before?, let after?):
      let start = ChartPoint(x: before, y: y)
      let end = ChartPoint(x: after, y: y)
      guard before != after else {
        dots = [DotMark(at: end, shape: .disc, tone: .muted)]
        labels = [LabelMark(text(after), at: end, side: .after, remark: "inchangé", tone: tone)]
        return
      }
      let isDecrease = after < before
      dots = [DotMark(at: start, shape: .bar, tone: .muted)]
      segment = SegmentMark(
        from: start, to: end, tone: isDecrease ? .decrease : .increase,
        stroke: isDecrease ? .dashed : .solid, hasHead: true)
      labels = [
        LabelMark(text(before), at: start, side: isDecrease ? .after : .before, tone: .muted),
        LabelMark(text(after), at: end, side: isDecrease ? .before : .after, tone: tone),
      ]
    case (let before?, nil):
      dots = [DotMark(at: ChartPoint(x: before, y: y), shape: .bar, tone: .muted)]
      labels = [
        LabelMark(
          text(before), at: ChartPoint(x: before, y: y), side: .after,
          remark: row.note ?? "puis non disponible", tone: .muted)
      ]
    case (nil, let after?):
      dots = [DotMark(at: ChartPoint(x: after, y: y), shape: .disc, tone: .muted)]
      labels = [
        LabelMark(
          text(after), at: ChartPoint(x: after, y: y), side: .after,
          remark: row.note ?? "auparavant non disponible", tone: tone)
      ]
    case (nil, nil):
      labels = [
        LabelMark(
          row.note ?? "non disponible", at: ChartPoint(x: 0, y: y), side: .after, tone: .muted)
      ]
    }
  }
}
