/// A text beside a place, on one line.
public struct LabelMark: Sendable, Hashable, Codable {
  /// Where a label stands, seen from its place.
  public enum Side: String, Sendable, Codable, CaseIterable {
    /// To the left of the place.
    case before
    /// To the right of the place.
    case after
    /// Within the bar that ends at the place where it is long enough, else beyond its end.
    case barEnd
    /// In the middle of the part of a bar around the place; left out where the part is too short.
    case within
    /// In a column behind the frame, its remark in another; the row −1 holds the column's head.
    case column
  }

  /// What is written.
  public var text: String
  /// The place it marks.
  public var at: ChartPoint
  /// Where the text stands, seen from the place.
  public var side: Side
  /// A quieter remark behind the text.
  public var remark: String?
  /// What its colour means.
  public var tone: Tone

  /// Makes a mark.
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
