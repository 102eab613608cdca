/// A rounded area around some places, convex.
struct Hull {
  /// The smallest convex polygon that holds all points, by Andrew's monotone chain.
  static func convex(_ points: [ScenePoint]) -> [ScenePoint] {
    let sorted = Array(Set(points)).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    let lower = chain(sorted)
    let upper = chain(sorted.reversed())
    return lower.dropLast() + upper.dropLast()
  }

  private static func chain(_ points: [ScenePoint]) -> [ScenePoint] {
    points.reduce(into: []) { chain, point in
      while chain.count > 1 {
        let last = chain[chain.count - 1]
        guard (last - chain[chain.count - 2]).cross(point - last) <= 0 else { break }
        chain.removeLast()
      }
      chain.append(point)
    }
  }

  /// The convex polygon grown by a distance on all sides, with round corners.
  static func grown(_ polygon: [ScenePoint], by distance: Double) -> [ScenePoint] {
    convex(polygon.flatMap { corner in UnitCircle.points.map { corner + $0 * distance } })
  }

  /// What of a convex polygon lies on a point's side of a line, given by a normal away from it.
  static func clipped(_ polygon: [ScenePoint], at edge: ScenePoint, away normal: ScenePoint)
    -> [ScenePoint]
  {
    polygon.indices.flatMap { index -> [ScenePoint] in
      let here = polygon[index]
      let next = polygon[(index + 1) % polygon.count]
      let (a, b) = ((here - edge).dot(normal), (next - edge).dot(normal))
      let kept = a <= 0 ? [here] : []
      guard (a < 0) != (b < 0), a != b else { return kept }
      return kept + [here + (next - here) * (a / (a - b))]
    }
  }

  /// The nearest points of two convex polygons, or nil where they meet.
  static func gap(_ first: [ScenePoint], _ second: [ScenePoint]) -> (ScenePoint, ScenePoint)? {
    let forward = first.flatMap { point in nearest(on: second, to: point).map { (point, $0) } }
    let backward = second.flatMap { point in nearest(on: first, to: point).map { ($0, point) } }
    let closest = (forward + backward).min { ($0.1 - $0.0).length < ($1.1 - $1.0).length }
    guard let closest, (closest.1 - closest.0).length > 1 else { return nil }
    let normal = closest.1 - closest.0
    let isApart =
      first.allSatisfy { ($0 - closest.0).dot(normal) <= 1e-6 }
      && second.allSatisfy { ($0 - closest.1).dot(normal) >= -1e-6 }
    return isApart ? closest : nil
  }

  /// The nearest point of each side.
  private static func nearest(on polygon: [ScenePoint], to point: ScenePoint) -> [ScenePoint] {
    polygon.indices.map { index in
      let start = polygon[index]
      let side = polygon[(index + 1) % polygon.count] - start
      let square = side.dot(side)
      let part = square > 0 ? min(max((point - start).dot(side) / square, 0), 1) : 0
      return start + side * part
    }
  }
}

/// Directions around a circle of radius 1, without a call to the machine's trigonometry.
enum UnitCircle {
  /// 32 points at equal angles, from the right, clockwise on a scene.
  static let points: [ScenePoint] = {
    var points = [ScenePoint(1, 0), ScenePoint(0, 1), ScenePoint(-1, 0), ScenePoint(0, -1)]
    for _ in 0..<3 {
      points = points.indices.flatMap { index in
        let sum = points[index] + points[(index + 1) % points.count]
        return [points[index], sum * (1 / sum.length)]
      }
    }
    return points
  }()

  /// The same directions, those in which a label reads best first: right, left, above, below, then
  /// between.
  static let byLegibility: [ScenePoint] = {
    let best = [0, 16, 24, 8, 2, 30, 14, 18, 4, 28, 12, 20, 6, 26, 10, 22]
    let others = points.indices.filter { !best.contains($0) }
    return (best + others).map { points[$0] }
  }()
}
