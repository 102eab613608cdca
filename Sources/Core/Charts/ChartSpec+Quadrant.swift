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
  /// - Parameters:
  ///   - zones: Names of the parts: top right, top left, bottom right, bottom left.
  ///   - shade: What the colour of a point means: `part de projets saisonniers`.
  ///   - points: The most important first: their labels are placed first.
  public static func quadrant(
    _ texts: ChartTexts, x: NumberAxis, y: NumberAxis, thresholds: ChartPoint,
    zones: [String], shade: String, points: [QuadrantPoint]
  ) -> ChartSpec {
    ChartSpec(texts: texts, frame: .plane(x: x, y: y), layers: [])
  }
}
