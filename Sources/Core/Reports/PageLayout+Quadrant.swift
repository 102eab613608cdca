extension PageLayout {
  /// What a quadrant shows: two metrics, where each is cut, and a third as colour.
  public struct Quadrant: Sendable, Hashable {
    /// Across: the first metric that places enough rows is used.
    public var x: [String]
    /// Where each metric across is cut: a metric of the page's own figure, one for each `x`.
    public var xThresholds: [String]
    /// Upwards.
    public var y: String
    /// Where `y` is cut.
    public var yThreshold: String
    /// A share, shown as colour.
    public var shade: String?
    /// The names of the four parts: top right, top left, bottom right, bottom left.
    public var zones: [String]

    /// All ids that it names.
    var metrics: [String] { x + xThresholds + [y, yThreshold] + [shade].compactMap { $0 } }
  }
}
