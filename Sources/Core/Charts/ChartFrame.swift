/// The space that the marks of a chart share.
public enum ChartFrame: Sendable, Hashable, Codable {
  /// Two axes; categories of a y axis read from the top.
  case cartesian(x: ChartAxis, y: ChartAxis)
  /// Degrees of longitude (x) and latitude (y), WGS84; sizes of circles are in the unit.
  case geographic(unit: Unit)
}

/// One scale of a cartesian frame.
public enum ChartAxis: Sendable, Hashable, Codable {
  /// A number in a unit; a renderer chooses the ticks and writes them with `NumberText`.
  case number(unit: Unit, includesZero: Bool)
  /// One place for each category; a mark at 0 stands at the first.
  case categories([ChartCategory])
}

/// One place of a categorical axis.
public struct ChartCategory: Sendable, Hashable, Codable {
  public var label: String
  public var isHighlighted: Bool

  public init(label: String, isHighlighted: Bool = false) {
    self.label = label
    self.isHighlighted = isHighlighted
  }
}

/// A place in the units of the axes: a number, the index of a category, or degrees.
public struct ChartPoint: Sendable, Hashable, Codable {
  public var x: Double
  public var y: Double

  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
