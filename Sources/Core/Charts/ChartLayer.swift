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
  public enum Fill: String, Sendable, Codable, CaseIterable {
    case solid
    /// What may be there or not: the rest of an interval.
    case hatched
  }

  /// The index of the category.
  public var category: Int
  public var from: Double
  public var to: Double
  public var tone: Tone
  public var fill: Fill

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
  public enum Stroke: String, Sendable, Codable, CaseIterable {
    case solid, dashed
  }

  public var from: ChartPoint
  public var to: ChartPoint
  public var tone: Tone
  public var stroke: Stroke
  /// Whether a head points at `to`.
  public var hasHead: Bool

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
  public var at: ChartPoint
  public var shape: KeyEntry.Symbol
  public var tone: Tone

  public init(at: ChartPoint, shape: KeyEntry.Symbol, tone: Tone) {
    self.at = at
    self.shape = shape
    self.tone = tone
  }
}

/// A line across the whole frame at one number: a reference.
public struct RuleMark: Sendable, Hashable, Codable {
  public var value: Double

  public init(value: Double) {
    self.value = value
  }
}

/// A form and what it means.
public struct KeyEntry: Sendable, Hashable, Codable {
  public enum Symbol: String, Sendable, Codable, CaseIterable {
    case disc, ring, cross
    case bar, hatchedBar
    case arrow, dashedArrow
  }

  public var symbol: Symbol
  public var tone: Tone
  public var text: String

  public init(symbol: Symbol, tone: Tone, text: String) {
    self.symbol = symbol
    self.tone = tone
    self.text = text
  }
}
