/// What a chart says, without a pixel: a renderer decides how.
public struct ChartSpec: Sendable, Hashable, Codable {
  /// The one message of the chart, a sentence without final stop.
  public var title: String
  /// What is counted, where, when, and the unit.
  public var subtitle: String
  /// `Source : …`, printed at the bottom.
  public var source: String
  /// For a reader who cannot see the picture.
  public var alternativeText: String
}
