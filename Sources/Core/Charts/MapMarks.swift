/// A circle whose area is in proportion to a value, with its name beside it.
public struct CircleMark: Sendable, Hashable, Codable {
  /// Longitude and latitude.
  public var at: ChartPoint
  /// At least 0; nil where there is no number, drawn as a small cross of no size.
  public var value: Double?
  /// Its name, as written on the chart.
  public var label: String
  /// Written under the label where there is room: the value.
  public var detail: String?
  /// What its colour means.
  public var tone: Tone

  /// Makes a mark.
  public init(
    at: ChartPoint, value: Double?, label: String, detail: String? = nil, tone: Tone = .base
  ) {
    self.at = at
    self.value = value
    self.label = label
    self.detail = detail
    self.tone = tone
  }
}

/// A schematic area around some places, for a map without outlines.
public struct HullMark: Sendable, Hashable, Codable {
  /// Its name, as written on the map.
  public var name: String
  /// Longitude and latitude of the places within.
  public var points: [ChartPoint]

  /// Makes an area.
  public init(name: String, points: [ChartPoint]) {
    self.name = name
    self.points = points
  }
}

/// The outline of a territory on a map.
public struct MapOutline: Sendable, Hashable, Codable {
  /// Its name, as written on the map.
  public var name: String
  /// Longitudes and latitudes, WGS84; holes are rings like the others.
  public var rings: [[ChartPoint]]

  /// Makes an outline.
  public init(name: String, rings: [[ChartPoint]]) {
    self.name = name
    self.rings = rings
  }
}
