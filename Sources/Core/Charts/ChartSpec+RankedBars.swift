/// One bar of `ChartSpec.rankedBars`.
public struct RankedBar: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// Nil where there is no number to show: then only `note` is written.
  public var value: Double?
  /// The end of the interval where cells are masked, or where the number is known roughly.
  public var upper: Double?
  /// Whether the interval comes of counts known roughly (« une dizaine »), and hides nothing.
  public var isImprecise: Bool
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Written behind the value, or in its place: `masqué`, `base < 30`.
  public var note: String?

  /// Makes a bar.
  public init(
    label: String, value: Double?, upper: Double? = nil, isImprecise: Bool = false,
    isHighlighted: Bool = false, note: String? = nil
  ) {
    self.label = label
    self.value = value
    self.upper = upper
    self.isImprecise = isImprecise
    self.isHighlighted = isHighlighted
    self.note = note
  }
}

extension RankedBar {
  fileprivate var hasInterval: Bool { value.flatMap { value in upper.map { $0 > value } } ?? false }
}

extension ChartSpec {
  /// How many bars a chart can hold and stay legible.
  public static let maximumBars = 25

  /// Makes horizontal bars from zero, in the order given, each with its value.
  ///
  /// Bars beyond `maximumBars` are left out, except a highlighted one, and the note says how many
  /// are shown. The part of an interval beyond the value is a hatched extension.
  public static func rankedBars(
    _ texts: ChartTexts, unit: Unit, places: Int? = nil, bars: [RankedBar]
  ) -> ChartSpec {
    let legible = LegibleRows(bars, label: \.label, isHighlighted: \.isHighlighted)
    let shown = legible.shown
    let extensions = shown.enumerated().compactMap { upperPart($1, at: $0) }
    let values = shown.enumerated().compactMap { index, bar in
      bar.value.map { BarMark(category: index, to: $0, tone: bar.isHighlighted ? .accent : .base) }
    }
    let labels = shown.enumerated().map { valueLabel($1, at: $0, unit: unit, places: places) }
    return ChartSpec(
      texts: texts.adding(legible.remark),
      frame: .cartesian(
        x: NumberAxis(unit: unit),
        y: shown.map { ChartCategory(label: $0.label, isHighlighted: $0.isHighlighted) }),
      layers: [
        .rules(unit == .ratio && !shown.isEmpty ? [RuleMark(value: 1)] : []),
        .bars(extensions), .bars(values), .labels(labels),
      ],
      key: key(of: shown.filter { $0.hasInterval }))
  }

  /// What the hatched ends of bars are.
  private static func key(of bars: [RankedBar]) -> [KeyEntry] {
    guard !bars.isEmpty else { return [] }
    let masked = bars.contains { !$0.isImprecise } ? ["les cellules masquées"] : []
    let rough = bars.contains(where: \.isImprecise) ? ["les nombres connus à peu près"] : []
    let causes = (masked + rough).joined(separator: " ou ")
    return [
      KeyEntry(
        symbol: .hatchedBar, tone: .base, text: "ce que \(causes) peuvent ajouter")
    ]
  }

  private static func upperPart(_ bar: RankedBar, at index: Int) -> BarMark? {
    guard bar.hasInterval, let value = bar.value, let upper = bar.upper else { return nil }
    return BarMark(
      category: index, from: value, to: upper, tone: bar.isHighlighted ? .accent : .base,
      fill: .hatched)
  }

  private static func valueLabel(
    _ bar: RankedBar, at index: Int, unit: Unit, places: Int?
  ) -> LabelMark {
    let row = Double(index)
    guard let value = bar.value else {
      return LabelMark(
        bar.note ?? "non disponible", at: ChartPoint(x: 0, y: row), side: .after, tone: .muted)
    }
    return LabelMark(
      NumberText.text(value, in: unit, places: places), at: ChartPoint(x: value, y: row),
      side: .barEnd,
      remark: bar.note, tone: bar.isHighlighted ? .accent : .base)
  }
}
