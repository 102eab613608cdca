/// One place of `ChartSpec.proportionalCircles`.
public struct MapCircle: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// In degrees, WGS84.
  public var longitude: Double
  /// In degrees, WGS84.
  public var latitude: Double
  /// At least 0; nil where there is no number to show.
  public var value: Double?
  /// The name of the area it lies in: its département.
  public var group: String
  /// Whether the chart is about it.
  public var isHighlighted: Bool

  /// Makes a place of a map.
  public init(
    label: String, longitude: Double, latitude: Double, value: Double?, group: String,
    isHighlighted: Bool = false
  ) {
    self.label = label
    self.longitude = longitude
    self.latitude = latitude
    self.value = value
    self.group = group
    self.isHighlighted = isHighlighted
  }
}

extension ChartSpec {
  /// Makes a map of circles whose areas are in proportion to the values.
  ///
  /// Behind them stand the outlines, or, where there are none, a schematic area around the places
  /// of each group.
  public static func proportionalCircles(
    _ texts: ChartTexts, unit: Unit, places: Int? = nil, circles: [MapCircle],
    outlines: [MapOutline] = []
  ) -> ChartSpec {
    let marks = circles.map { circle in
      CircleMark(
        at: ChartPoint(x: circle.longitude, y: circle.latitude), value: circle.value,
        label: circle.label,
        detail: circle.value.map { NumberText.text($0, in: unit, places: places) },
        tone: circle.isHighlighted ? .accent : .base)
    }
    let isIncomplete = circles.contains { $0.value == nil }
    return ChartSpec(
      texts: texts, frame: .geographic(unit: unit),
      layers: [
        outlines.isEmpty ? .hulls(hulls(of: circles)) : .outlines(outlines), .circles(marks),
      ],
      key: isIncomplete
        ? [KeyEntry(symbol: .cross, tone: .muted, text: "masqué ou non disponible")] : [])
  }

  private static func hulls(of circles: [MapCircle]) -> [HullMark] {
    let groups = Dictionary(grouping: circles.filter { !$0.group.isEmpty }, by: \.group)
    return groups.sorted { $0.key < $1.key }.map { name, members in
      HullMark(
        name: name, points: members.map { ChartPoint(x: $0.longitude, y: $0.latitude) })
    }
  }
}
