/// A straight line between two places of a scene.
struct SceneLine {
  let from: ScenePoint
  let to: ScenePoint

  /// How far a point is from the nearest point of the line.
  func distance(to point: ScenePoint) -> Double {
    let way = to - from
    let square = way.dot(way)
    let part = square > 0 ? min(max((point - from).dot(way) / square, 0), 1) : 0
    return (from + way * part - point).length
  }

  /// Whether two lines have a point in common, other than where they are parallel.
  func crosses(_ other: SceneLine) -> Bool {
    let way = to - from
    let otherWay = other.to - other.from
    let area = way.cross(otherWay)
    guard area != 0 else { return false }
    let gap = other.from - from
    let part = gap.cross(otherWay) / area
    let otherPart = gap.cross(way) / area
    return (0...1).contains(part) && (0...1).contains(otherPart)
  }
}
