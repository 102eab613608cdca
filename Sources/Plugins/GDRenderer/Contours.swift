import ChartLayout

/// The outlines of a scene's shapes as polygons, ready to be covered.
enum Contours {
  /// The area of a shape.
  static func fill(_ path: ScenePath) -> (rings: [[ScenePoint]], rule: Coverage.Rule) {
    switch path {
    case .rectangle(let rect, let radius): ([rectangle(rect, radius: radius)], .nonZero)
    case .circle(let center, let radius): ([circle(center, radius)], .nonZero)
    case .polygon(let rings): (rings, .evenOdd)
    case .lines: ([], .nonZero)
    }
  }

  /// The area of a line of some width along a shape.
  static func stroke(_ path: ScenePath, width: Double) -> [[ScenePoint]] {
    switch path {
    case .circle(let center, let radius):
      [circle(center, radius + width / 2), circle(center, max(radius - width / 2, 0)).reversed()]
    case .rectangle(let rect, let radius):
      band(rectangle(rect, radius: radius), width: width, isClosed: true)
    case .polygon(let rings): rings.flatMap { band($0, width: width, isClosed: true) }
    case .lines(let lines):
      lines.flatMap { line in
        line.count > 3 && line.first == line.last
          ? band(Array(line.dropLast()), width: width, isClosed: true)
          : band(line, width: width, isClosed: false)
      }
    }
  }

  private static func circle(_ center: ScenePoint, _ radius: Double) -> [ScenePoint] {
    Directions.all.map { ScenePoint(center.x + $0.x * radius, center.y + $0.y * radius) }
  }

  private static func rectangle(_ rect: SceneRect, radius: Double) -> [ScenePoint] {
    let radius = min(radius, rect.width / 2, rect.height / 2)
    let centers = [
      ScenePoint(rect.right - radius, rect.bottom - radius),
      ScenePoint(rect.x + radius, rect.bottom - radius),
      ScenePoint(rect.x + radius, rect.y + radius),
      ScenePoint(rect.right - radius, rect.y + radius),
    ]
    guard radius > 0 else { return centers }
    let quarter = Directions.all.count / 4
    return centers.enumerated().flatMap { corner, center in
      (0...quarter).map { step in
        let way = Directions.all[(corner * quarter + step) % Directions.all.count]
        return ScenePoint(center.x + way.x * radius, center.y + way.y * radius)
      }
    }
  }

  /// The two sides of a line, joined at its ends, or two rings where it is closed.
  ///
  /// A line that turns back sharply is drawn in pieces with a disc at the turn: a mitre would reach
  /// far out, and the sides would cross.
  private static func band(_ line: [ScenePoint], width: Double, isClosed: Bool) -> [[ScenePoint]] {
    var points = line.indices.filter { $0 == 0 || line[$0] != line[$0 - 1] }.map { line[$0] }
    if isClosed, points.first == points.last { points.removeLast() }
    guard points.count > 1 else { return [] }
    let turns = points.indices.filter { isSharp(at: $0, of: points, isClosed: isClosed) }
    guard let start = turns.first else {
      return sides(of: points, width: width, isClosed: isClosed)
    }
    if isClosed { points = Array(points[start...] + points[...start]) }
    let cuts =
      isClosed ? turns.map { $0 - start } + [points.count - 1] : [0] + turns + [points.count - 1]
    let pieces = zip(cuts, cuts.dropFirst()).flatMap { from, to in
      sides(of: Array(points[from...to]), width: width, isClosed: false)
    }
    let joints = isClosed ? cuts.dropLast() : cuts.dropFirst().dropLast()
    return pieces + joints.map { joint(points[$0], radius: width / 2) }
  }

  /// A disc of few corners, wound as the sides of a line are.
  private static func joint(_ center: ScenePoint, radius: Double) -> [ScenePoint] {
    stride(from: Directions.all.count - 1, to: 0, by: -8).map {
      ScenePoint(
        center.x + Directions.all[$0].x * radius, center.y + Directions.all[$0].y * radius)
    }
  }

  private static func sides(of points: [ScenePoint], width: Double, isClosed: Bool)
    -> [[ScenePoint]]
  {
    let offsets = points.indices.map { offset(at: $0, of: points, isClosed: isClosed) }
    let left = zip(points, offsets).map {
      ScenePoint($0.x + $1.x * width / 2, $0.y + $1.y * width / 2)
    }
    let right = zip(points, offsets).map {
      ScenePoint($0.x - $1.x * width / 2, $0.y - $1.y * width / 2)
    }
    return isClosed ? [left, right.reversed()] : [left + right.reversed()]
  }

  /// Whether a line turns by more than 120°.
  private static func isSharp(at index: Int, of points: [ScenePoint], isClosed: Bool) -> Bool {
    let normals = normals(at: index, of: points, isClosed: isClosed)
    guard normals.count == 2 else { return false }
    let sum = ScenePoint(normals[0].x + normals[1].x, normals[0].y + normals[1].y)
    return sum.x * sum.x + sum.y * sum.y < 1
  }

  /// From a corner to its left side, for a half-width of 1: along the mitre.
  private static func offset(at index: Int, of points: [ScenePoint], isClosed: Bool) -> ScenePoint {
    let normals = normals(at: index, of: points, isClosed: isClosed)
    guard normals.count == 2 else { return normals.first ?? ScenePoint(0, 0) }
    let sum = ScenePoint(normals[0].x + normals[1].x, normals[0].y + normals[1].y)
    let stretch = 2 / (sum.x * sum.x + sum.y * sum.y)
    return ScenePoint(sum.x * stretch, sum.y * stretch)
  }

  /// Across the lines before and after a corner: one only at an open end.
  private static func normals(at index: Int, of points: [ScenePoint], isClosed: Bool)
    -> [ScenePoint]
  {
    let last = points.count - 1
    let before = index > 0 ? points[index - 1] : isClosed ? points[last] : nil
    let after = index < last ? points[index + 1] : isClosed ? points[0] : nil
    return [before.map { normal($0, points[index]) }, after.map { normal(points[index], $0) }]
      .compactMap { $0 }
  }

  private static func normal(_ from: ScenePoint, _ to: ScenePoint) -> ScenePoint {
    let (x, y) = (to.x - from.x, to.y - from.y)
    let length = (x * x + y * y).squareRoot()
    return length > 0 ? ScenePoint(-y / length, x / length) : ScenePoint(0, 0)
  }
}

/// Points of a circle of radius 1, halved from the four corners so that every machine agrees.
private enum Directions {
  /// 128 points at equal angles.
  static let all: [ScenePoint] = {
    var points = [ScenePoint(1, 0), ScenePoint(0, 1), ScenePoint(-1, 0), ScenePoint(0, -1)]
    for _ in 0..<5 {
      points = points.indices.flatMap { index in
        let next = points[(index + 1) % points.count]
        let (x, y) = (points[index].x + next.x, points[index].y + next.y)
        let length = (x * x + y * y).squareRoot()
        return [points[index], ScenePoint(x / length, y / length)]
      }
    }
    return points
  }()
}
