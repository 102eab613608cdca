/// A band between two categories, as wide as what it counts.
public struct BandMark: Sendable, Hashable, Codable {
  /// The index of the category at the left.
  public var from: Int
  /// The index of the category at the right.
  public var to: Int
  /// How many.
  public var count: CountMark
  /// Written on it where there is room.
  public var text: String
  /// What its colour means.
  public var tone: Tone

  /// Makes a mark.
  public init(from: Int, to: Int, count: CountMark, text: String, tone: Tone = .base) {
    self.from = from
    self.to = to
    self.count = count
    self.text = text
    self.tone = tone
  }
}

/// A column between two places of a timeline, as high as what it counts.
public struct ColumnMark: Sendable, Hashable, Codable {
  /// Where it starts, in months from the middle of the first.
  public var from: Double
  /// Where it ends.
  public var to: Double
  /// How many.
  public var count: CountMark
  /// Written above it where there is room.
  public var text: String

  /// Makes a mark.
  public init(from: Double, to: Double, count: CountMark, text: String) {
    self.from = from
    self.to = to
    self.count = count
    self.text = text
  }
}
