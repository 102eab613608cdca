/// A place in a scene, in pixels from the top left.
public struct ScenePoint: Sendable, Hashable, Codable {
  /// From the left, or longitude.
  public var x: Double
  /// From the top, or latitude.
  public var y: Double

  /// Makes a point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (left: ScenePoint, right: ScenePoint) -> ScenePoint {
    ScenePoint(left.x + right.x, left.y + right.y)
  }

  static func - (left: ScenePoint, right: ScenePoint) -> ScenePoint {
    ScenePoint(left.x - right.x, left.y - right.y)
  }

  static func * (point: ScenePoint, factor: Double) -> ScenePoint {
    ScenePoint(point.x * factor, point.y * factor)
  }

  func dot(_ other: ScenePoint) -> Double { x * other.x + y * other.y }
  func cross(_ other: ScenePoint) -> Double { x * other.y - y * other.x }
  var length: Double { dot(self).squareRoot() }
}

/// An upright rectangle in a scene.
public struct SceneRect: Sendable, Hashable, Codable {
  /// From the left, or longitude.
  public var x: Double
  /// From the top, or latitude.
  public var y: Double
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// Makes a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var right: Double { x + width }
  /// The lower edge.
  public var bottom: Double { y + height }
  var middle: ScenePoint { ScenePoint(x + width / 2, y + height / 2) }

  func inset(by margin: Double) -> SceneRect {
    SceneRect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }

  func intersects(_ other: SceneRect) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func contains(_ other: SceneRect) -> Bool {
    x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
  }

  func intersectsCircle(_ center: ScenePoint, radius: Double) -> Bool {
    (nearest(to: center) - center).length < radius
  }

  /// The point of the rectangle that is nearest to another.
  func nearest(to point: ScenePoint) -> ScenePoint {
    ScenePoint(min(max(point.x, x), right), min(max(point.y, y), bottom))
  }

  /// Whether a line between two points passes through, by Liang and Barsky's clipping.
  func intersectsLine(_ from: ScenePoint, _ to: ScenePoint) -> Bool {
    var start = 0.0
    var end = 1.0
    let step = to - from
    let sides = [
      (-step.x, from.x - x), (step.x, right - from.x), (-step.y, from.y - y),
      (step.y, bottom - from.y),
    ]
    for (slope, distance) in sides {
      if slope == 0 {
        if distance < 0 { return false }
      } else if slope < 0 {
        start = max(start, distance / slope)
      } else {
        end = min(end, distance / slope)
      }
    }
    return start <= end
  }
}
