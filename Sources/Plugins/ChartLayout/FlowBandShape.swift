import Core

/// The form of a band between two uprights: level at both ends, one width all along.
enum FlowBandShape {
  /// A filled band with a white rim, so that bands that cross stay apart.
  ///
  /// - Parameters:
  ///   - from: the middle of its left end.
  ///   - to: the middle of its right end.
  static func filled(
    _ from: ScenePoint, _ to: ScenePoint, width: Double, unit: Double, ink: Ink
  ) -> [SceneItem] {
    let half = ScenePoint(0, width / 2)
    let upper = curve(from - half, to - half)
    let lower = curve(from + half, to + half)
    return [
      .fill(.polygon([upper + lower.reversed()]), ink),
      .stroke(.lines([upper, lower]), width: unit, .white),
    ]
  }

  /// A dashed line whose width says nothing.
  static func hidden(_ from: ScenePoint, _ to: ScenePoint, unit: Double) -> [SceneItem] {
    // A straight line between two of the points is a step too long for a dash.
    let points = curve(from, to)
    let fine = zip(points, points.dropFirst()).flatMap { start, end in
      (0..<20).map { start + (end - start) * (Double($0) / 20) }
    }
    let dashes = Dashes.lines(along: fine + points.suffix(1), dash: 7 * unit)
    return [.stroke(.lines(dashes), width: 2 * unit, .axis)]
  }

  /// Bézier's curve of two points and two more level with them, halfway across.
  private static func curve(_ from: ScenePoint, _ to: ScenePoint) -> [ScenePoint] {
    (0...steps).map { step in
      let part = Double(step) / Double(steps)
      let rest = 1 - part
      let (near, far) = (rest * rest * rest, part * part * part)
      let (early, late) = (3 * rest * rest * part, 3 * rest * part * part)
      let middle = (from.x + to.x) / 2
      return ScenePoint(
        near * from.x + (early + late) * middle + far * to.x,
        (near + early) * from.y + (late + far) * to.y)
    }
  }

  private static let steps = 48
}
