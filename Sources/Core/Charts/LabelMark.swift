/// A text beside a place, on one line.
public struct LabelMark: Sendable, Hashable, Codable {
  public enum Side: String, Sendable, Codable, CaseIterable {
    /// To the left of the place.
    case before
    /// To the right of the place.
    case after
    /// Within the bar that ends at the place where it is long enough, else beyond its end.
    case barEnd
  }

  public var text: String
  public var at: ChartPoint
  public var side: Side
  /// A quieter remark behind the text.
  public var remark: String?
  public var tone: Tone

  public init(
    _ text: String, at: ChartPoint, side: Side, remark: String? = nil, tone: Tone = .base
  ) {
    self.text = text
    self.at = at
    self.side = side
    self.remark = remark
    self.tone = tone
  }
}
