/// The space that the marks of a chart share.
public enum ChartFrame: Sendable, Hashable, Codable {
  /// A number across, and categories from top to bottom: a mark's y is the index of its category.
  case cartesian(x: NumberAxis, y: [ChartCategory])
  /// Two numbers: x to the right, y upwards.
  case plane(x: NumberAxis, y: NumberAxis)
  /// Months across, a number upwards: a mark's x counts months from `first`.
  case timeline(first: Month, count: Int, y: NumberAxis)
  /// Categories across, a number upwards: a mark's x is the index of its category.
  case columns(x: [ChartCategory], y: NumberAxis)
  /// Categories across and down: a mark's x and y are indices.
  case matrix(x: [ChartCategory], y: [ChartCategory])
  /// Categories at the left and at the right, which bands of a unit join: a mark's x is 0 or 1, its y
  /// the index of the category; a renderer chooses the order of each side.
  case flows(from: [ChartCategory], to: [ChartCategory], unit: Unit)
  /// Small charts on one pair of scales, in reading order.
  indirect case panels([ChartPanel], of: ChartFrame)
  /// Degrees of longitude (x) and latitude (y), WGS84; sizes of circles are in the unit.
  case geographic(unit: Unit)
}

/// One of several small charts that share their scales.
public struct ChartPanel: Sendable, Hashable, Codable {
  /// Its name, as written above it.
  public var label: String
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// From the bottom to the top.
  public var layers: [ChartLayer]
  /// Written in place of the marks where there is nothing to draw: `série trop courte`.
  public var note: String?

  /// Makes a panel.
  public init(
    label: String, isHighlighted: Bool = false, layers: [ChartLayer], note: String? = nil
  ) {
    self.label = label
    self.isHighlighted = isHighlighted
    self.layers = layers
    self.note = note
  }
}

/// A scale of numbers in a unit; a renderer chooses the ticks and writes them with `NumberText`.
public struct NumberAxis: Sendable, Hashable, Codable {
  /// What the numbers are.
  public var unit: Unit
  /// Whether lengths are read from zero: always so for bars.
  public var includesZero: Bool
  /// What the scale holds at least, so that small differences look small.
  public var reaches: ClosedRange<Double>?
  /// How numbers become lengths.
  public var scale: Scale
  /// What is counted, where the unit does not say it: `Projets de recrutement`.
  public var title: String?

  /// How numbers become lengths.
  public enum Scale: String, Sendable, Codable, CaseIterable {
    case linear
    /// Equal lengths are equal ratios; for numbers above 0 only, never for bars.
    case logarithmic
  }

  /// Makes an axis.
  public init(
    unit: Unit, includesZero: Bool = true, reaches: ClosedRange<Double>? = nil,
    scale: Scale = .linear, title: String? = nil
  ) {
    self.unit = unit
    self.includesZero = includesZero
    self.reaches = reaches
    self.scale = scale
    self.title = title
  }
}

/// One place of an axis of categories.
public struct ChartCategory: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// Whether the chart is about it.
  public var isHighlighted: Bool
  /// Whether it sums up the others, and stands apart from them.
  public var isTotal: Bool
  /// The runs of neighbours it is one of, the narrowest first, each named once: `nov.`, `2015`.
  public var groups: [String]

  /// Makes a category.
  public init(
    label: String, isHighlighted: Bool = false, isTotal: Bool = false, groups: [String] = []
  ) {
    self.label = label
    self.isHighlighted = isHighlighted
    self.isTotal = isTotal
    self.groups = groups
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
