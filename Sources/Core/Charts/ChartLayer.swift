/// Marks of one kind, drawn together.
public enum ChartLayer: Sendable, Hashable, Codable {
  case bars([BarMark])
  case segments([SegmentMark])
  case dots([DotMark])
  case labels([LabelMark])
  case rules([RuleMark])
  case circles([CircleMark])
  case outlines([MapOutline])
  case hulls([HullMark])
}

/// A bar along the number axis, at one category of the other.
public struct BarMark: Sendable, Hashable, Codable {
  /// How the area of a bar is painted.
  public enum Fill: String, Sendable, Codable, CaseIterable {
    case solid
    /// What may be there or not: the rest of an interval.
    case hatched
  }

  /// The index of the category.
  public var category: Int
  /// Where it starts.
  public var from: Double
  /// Where it ends.
  public var to: Double
  /// What its colour means.
  public var tone: Tone
  /// How its area is painted.
  public var fill: Fill

  /// Makes a mark.
  public init(category: Int, from: Double = 0, to: Double, tone: Tone, fill: Fill = .solid) {
    self.category = category
    self.from = from
    self.to = to
    self.tone = tone
    self.fill = fill
  }
}

/// A straight line between two places.
public struct SegmentMark: Sendable, Hashable, Codable {
  /// How a line is drawn.
  public enum Stroke: String, Sendable, Codable, CaseIterable {
    case solid, dashed
  }

  /// Where it starts.
  public var from: ChartPoint
  /// Where it ends.
  public var to: ChartPoint
  /// What its colour means.
  public var tone: Tone
  /// How the line is drawn.
  public var stroke: Stroke
  /// Whether a head points at `to`.
  public var hasHead: Bool

  /// Makes a mark.
  public init(
    from: ChartPoint, to: ChartPoint, tone: Tone, stroke: Stroke = .solid, hasHead: Bool = false
  ) {
    self.from = from
    self.to = to
    self.tone = tone
    self.stroke = stroke
    self.hasHead = hasHead
  }
}

/// A small mark whose size means nothing.
public struct DotMark: Sendable, Hashable, Codable {
  /// The place it marks.
  public var at: ChartPoint
  /// Its form.
  public var shape: KeyEntry.Symbol
  /// What its colour means.
  public var tone: Tone

  /// Makes a mark.
  public init(at: ChartPoint, shape: KeyEntry.Symbol, tone: Tone) {
    self.at = at
    self.shape = shape
    self.tone = tone
  }
}

/// A line across the whole frame at one number: a reference.
public struct RuleMark: Sendable, Hashable, Codable {
  /// The number it stands at.
  public var value: Double

  /// Makes a mark.
  public init(value: Double) {
    self.value = value
  }
}

/// A form and what it means.
public struct KeyEntry: Sendable, Hashable, Codable {
  /// The small forms that charts use.
  public enum Symbol: String, Sendable, Codable, CaseIterable {
    case disc, ring, cross
    case bar, hatchedBar
    case arrow, dashedArrow
  }

  /// The form that is explained.
  public var symbol: Symbol
  /// What its colour means.
  public var tone: Tone
  /// What is written.
  public var text: String

  /// Makes an entry.
  public init(symbol: Symbol, tone: Tone, text: String) {
    self.symbol = symbol
    self.tone = tone
    self.text = text
  }
}
