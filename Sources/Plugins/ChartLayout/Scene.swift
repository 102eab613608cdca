/// A chart as shapes and texts at coordinates, in pixels from the top left, painted in order on
/// white.
///
/// It names inks and font weights, no file and no library, so it is tested as text.
public struct Scene: Sendable, Hashable, Codable {
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double
  /// What is painted, from the bottom to the top.
  public var items: [SceneItem]

  /// Makes a scene.
  public init(width: Double, height: Double, items: [SceneItem] = []) {
    self.width = width
    self.height = height
    self.items = items
  }

  /// The texts, in the order they are painted.
  public var texts: [TextRun] {
    items.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }
}

/// One thing to paint.
public enum SceneItem: Sendable, Hashable, Codable {
  case fill(ScenePath, Ink)
  case stroke(ScenePath, width: Double, Ink)
  case text(TextRun)
  /// The surroundings of a text, so that no line reaches its letters; `text` paints these.
  case halo(TextRun, reach: Double)
}

/// The geometry of a shape.
public enum ScenePath: Sendable, Hashable, Codable {
  case rectangle(SceneRect, radius: Double)
  case circle(ScenePoint, radius: Double)
  /// Closed rings, filled by the even-odd rule.
  case polygon([[ScenePoint]])
  /// Open lines; filling them paints nothing.
  case lines([[ScenePoint]])
}

/// One line of text, drawn from its left end.
public struct TextRun: Sendable, Hashable, Codable {
  /// What is written.
  public var text: String
  /// The left end, on the baseline.
  public var at: ScenePoint
  /// Its weight and size.
  public var font: TextFont
  /// Its colour.
  public var ink: Ink
  /// As measured when it was laid out.
  public var width: Double

  /// Makes a run of text.
  public init(_ text: String, at: ScenePoint, font: TextFont, ink: Ink, width: Double) {
    self.text = text
    self.at = at
    self.font = font
    self.ink = ink
    self.width = width
  }

  /// What the text may cover: accents of capitals and descenders included.
  public var box: SceneRect {
    SceneRect(
      x: at.x, y: at.y - font.size * TextFont.ascent, width: width,
      height: font.size * (TextFont.ascent + TextFont.descent))
  }
}

/// A weight and a size in pixels; the family is the renderer's.
public struct TextFont: Sendable, Hashable, Codable {
  /// How heavy letters are.
  public enum Weight: String, Sendable, Codable, CaseIterable {
    case regular, medium, semiBold, bold
  }

  /// How heavy the letters are.
  public var weight: Weight
  /// In pixels.
  public var size: Double

  /// Makes a font.
  public init(_ weight: Weight, _ size: Double) {
    self.weight = weight
    self.size = size
  }

  /// How far accents of capitals rise above the baseline, as a part of the size.
  static let ascent = 0.93
  /// How far letters hang below the baseline.
  static let descent = 0.22
  /// The height of a capital: half of it centres a text on a line.
  static let capHeight = 0.727
  /// From one baseline to the next.
  static let leading = 1.22
}
