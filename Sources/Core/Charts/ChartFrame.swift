/// The space that the marks of a chart share.
public enum ChartFrame: Sendable, Hashable, Codable {
  /// A number across, and categories from top to bottom: a mark's y is the index of its category.
  case cartesian(x: NumberAxis, y: [ChartCategory])
  /// Degrees of longitude (x) and latitude (y), WGS84; sizes of circles are in the unit.
  case geographic(unit: Unit)
}

/// A scale of numbers in a unit; a renderer chooses the ticks and writes them with `NumberText`.
public struct NumberAxis: Sendable, Hashable, Codable {
  /// What the numbers are.
  public var unit: Unit
  /// Whether lengths are read from zero: always so for bars.
  public var includesZero: Bool

  /// Makes an axis.
  public init(unit: Unit, includesZero: Bool = true) {
    self.unit = unit
    self.includesZero = includesZero
  }
}

/// One place of an axis of categories.
public struct ChartCategory: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// Whether the chart is about it.
  public var isHighlighted: Bool

  /// Makes a category.
  public init(label: String, isHighlighted: Bool = false) {
    self.label = label
    self.isHighlighted = isHighlighted
  }
}

/// A place in the units of the frame: a number, the index of a category, or degrees.
public struct ChartPoint: Sendable, Hashable, Codable {
  /// From the left, or longitude.
  public var x: Double
  /// From the top, or latitude.
  public var y: Double

  /// Makes a place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
