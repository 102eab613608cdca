/// A series that another is compared with, always named: `France`.
public struct ReferenceSeries: Sendable, Hashable, Codable {
  /// Its name, as written on the chart.
  public var label: String
  /// One value a place of the frame; nil where there is none.
  public var values: [Double?]

  /// Makes a reference.
  public init(label: String, values: [Double?]) {
    self.label = label
    self.values = values
  }

  /// The line it is drawn as: thin, with its name at the end.
  var line: LineMark {
    LineMark(values, tone: .reference, weight: .thin, label: label)
  }
}
