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
  case points([PointMark])
  case lines([LineMark])
  case cells([CellMark])
  case zones([ZoneMark])
  case bands([BandMark])
  case columns([ColumnMark])
}

/// A named point of a plane, whose label a layout places where there is room.
public struct PointMark: Sendable, Hashable, Codable {
  /// The place it marks.
  public var at: ChartPoint
  /// Its name; a layout may leave it out where there is no room.
  public var label: String
  /// A fraction of 1 that its colour shows, pale to full; nil for no number.
  public var shade: Double?
  /// What its colour means.
  public var tone: Tone

  /// Makes a mark.
  public init(at: ChartPoint, label: String, shade: Double? = nil, tone: Tone = .base) {
    self.at = at
    self.label = label
    self.shade = shade
    self.tone = tone
  }
}

/// A line over the places of a frame, one value a place.
public struct LineMark: Sendable, Hashable, Codable {
  /// Nil where there is no number: a gap is drawn as a gap.
  public var values: [Double?]
  /// What its colour means.
  public var tone: Tone
  /// How heavy it is: a trend is bold, what it is drawn from is thin.
  public var weight: Weight
  /// How the line is drawn.
  public var stroke: SegmentMark.Stroke
  /// Written at its end, in its colour; nil where a key says it.
  public var label: String?

  /// How heavy a line is.
  public enum Weight: String, Sendable, Codable, CaseIterable {
    case thin, bold
  }

  /// Makes a mark.
  public init(
    _ values: [Double?], tone: Tone = .base, weight: Weight = .bold,
    stroke: SegmentMark.Stroke = .solid, label: String? = nil
  ) {
    self.values = values
    self.tone = tone
    self.weight = weight
    self.stroke = stroke
    self.label = label
  }
}

/// The name of a part of a plane, between two numbers of each axis.
public struct ZoneMark: Sendable, Hashable, Codable {
  /// Its name: `Porteur durable`.
  public var label: String
  /// Where it starts; nil for the end of the axis.
  public var from: ChartEnds
  /// Where it ends; nil for the end of the axis.
  public var to: ChartEnds
  /// Whether it is the part that readers look for.
  public var isHighlighted: Bool

  /// A corner of a zone, open towards an end of an axis where a number is nil.
  public struct ChartEnds: Sendable, Hashable, Codable {
    /// On the axis across.
    public var x: Double?
    /// On the axis upwards.
    public var y: Double?

    /// Makes a corner.
    public init(x: Double? = nil, y: Double? = nil) {
      self.x = x
      self.y = y
    }
  }

  /// Makes a zone.
  public init(
    label: String, from: ChartEnds = ChartEnds(), to: ChartEnds = ChartEnds(),
    isHighlighted: Bool = false
  ) {
    self.label = label
    self.from = from
    self.to = to
    self.isHighlighted = isHighlighted
  }
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
  /// The axes of a frame.
  public enum Axis: String, Sendable, Codable, CaseIterable {
    case x, y
  }

  /// The number it stands at.
  public var value: Double
  /// The axis that the number is of.
  public var axis: Axis
  /// Written beside it: `seuil : 65 projets`, `nouvelle fiche`.
  public var label: String?

  /// Makes a mark.
  public init(value: Double, axis: Axis = .x, label: String? = nil) {
    self.value = value
    self.axis = axis
    self.label = label
  }
}

/// A form and what it means.
public struct KeyEntry: Sendable, Hashable, Codable {
  /// The small forms that charts use.
  public enum Symbol: String, Sendable, Codable, CaseIterable {
    case disc, ring, cross
    case bar, hatchedBar
    case arrow, dashedArrow
    /// The marked cell of a row.
    case markedCell
    /// The shades of cells, from cold over neutral to warm.
    case coldToWarm
    /// A part of bars: explained above the first of them.
    case part
    /// A line across a bar between two of its parts.
    case divider
    /// The colours of a fraction, from pale for 0 to full for 1.
    case shades
    /// The grounds of cells, with what is written on them.
    case hiddenCell, blankCell, closedCell, filledCell, outlinedCell, hatchedCell, dottedCell
    /// A band that hides how wide it is.
    case hiddenBand
    /// A part of a timeline that nobody told of.
    case gap
  }

  /// The form that is explained.
  public var symbol: Symbol
  /// What its colour means.
  public var tone: Tone
  /// What is written behind it.
  public var text: String
  /// What is written before it, where a scale has two ends.
  public var before: String?

  /// Makes an entry.
  public init(symbol: Symbol, tone: Tone, text: String, before: String? = nil) {
    self.symbol = symbol
    self.tone = tone
    self.text = text
    self.before = before
  }
}
