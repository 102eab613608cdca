/// One point of `ChartSpec.quadrant`.
public struct QuadrantPoint: Sendable, Hashable, Codable {
  /// Its name, as written on the chart where there is room.
  public var label: String
  /// On the axis across.
  public var x: Double
  /// On the axis upwards.
  public var y: Double
  /// The third number, a fraction of 1, shown as colour; nil where there is none.
  public var shade: Double?
  /// Whether the chart is about it: its label comes first.
  public var isHighlighted: Bool

  /// Makes a point.
  public init(
    label: String, x: Double, y: Double, shade: Double? = nil, isHighlighted: Bool = false
  ) {
    self.label = label
    self.x = x
    self.y = y
    self.shade = shade
    self.isHighlighted = isHighlighted
  }
}

extension ChartSpec {
  /// Makes a plane cut in four by two thresholds, each part with its name.
  ///
  /// Points without a label are drawn and never named.
  ///
  /// - Parameters:
  ///   - thresholds: What a number must reach to be right of the one and above the other.
  ///   - zones: Names of the parts: top right, which readers look for, top left, bottom right,
  ///     bottom left.
  ///   - shade: What the colour of a point means: `part de projets saisonniers`.
  ///   - points: The most important first: their labels are placed first.
  public static func quadrant(
    _ texts: ChartTexts, x: NumberAxis, y: NumberAxis, thresholds: ChartPoint,
    zones: [String], shade: String, points: [QuadrantPoint]
  ) -> ChartSpec {
    let rule = { (value: Double, axis: RuleMark.Axis, unit: Unit) in
      RuleMark(value: value, axis: axis, label: "seuil : \(thresholdText(value, in: unit))")
    }
    let ordered = points.filter(\.isHighlighted) + points.filter { !$0.isHighlighted }
    let marks = ordered.map {
      PointMark(
        at: ChartPoint(x: $0.x, y: $0.y), label: $0.label, shade: $0.shade,
        tone: $0.isHighlighted ? .accent : .base)
    }
    return ChartSpec(
      texts: texts, frame: .plane(x: x, y: y),
      layers: [
        .zones(zoneMarks(zones, around: thresholds)),
        .rules([
          rule(thresholds.x, .x, x.unit), rule(thresholds.y, .y, y.unit),
        ]),
        .points(marks),
      ],
      key: shadeKey(shade, of: marks))
  }

  private static func zoneMarks(_ names: [String], around middle: ChartPoint) -> [ZoneMark] {
    let fromX = ZoneMark.ChartEnds(x: middle.x)
    let fromY = ZoneMark.ChartEnds(y: middle.y)
    let both = ZoneMark.ChartEnds(x: middle.x, y: middle.y)
    let corners: [(from: ZoneMark.ChartEnds, to: ZoneMark.ChartEnds)] = [
      (both, .init()), (fromY, fromX), (fromX, fromY), (.init(), both),
    ]
    return zip(names, corners).enumerated().map { index, zone in
      ZoneMark(label: zone.0, from: zone.1.from, to: zone.1.to, isHighlighted: index == 0)
    }
  }

  private static func shadeKey(_ shade: String, of points: [PointMark]) -> [KeyEntry] {
    let hasShade = points.contains { $0.shade != nil }
    let lacksShade = points.contains { $0.shade == nil }
    return
      (hasShade
      ? [
        KeyEntry(
          symbol: .shades, tone: .base, text: "\(shade), de 0 à \(NumberText.share(1, places: 0))")
      ] : [])
      + (lacksShade
        ? [
          KeyEntry(
            symbol: .ring, tone: .muted,
            text: hasShade ? "masqué ou sans donnée" : "\(shade) : masqué ou sans donnée")
        ] : [])
  }

  /// A threshold without decimals that say nothing: `60 %`, not `60,0 %`.
  private static func thresholdText(_ value: Double, in unit: Unit) -> String {
    guard case .share = unit, abs((value * 100).rounded() - value * 100) < 1e-9 else {
      return NumberText.text(value, in: unit)
    }
    return NumberText.share(value, places: 0)
  }
}
