import Core

/// Degrees to pixels: equirectangular at the mean latitude, which over a region errs by less than
/// the width of a line.
struct Projection {
  private let cosine: Double
  private let scale: Double
  private let origin: ScenePoint

  /// Fits all points into a rectangle, centred.
  init(fitting points: [ChartPoint], in rect: SceneRect) {
    let latitudes = points.map(\.y)
    let mean = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let cosine = Self.cosine(degrees: mean)
    self.cosine = cosine
    let flat = points.map { ScenePoint($0.x * cosine, -$0.y) }
    let bounds =
      SceneRect(around: flat) ?? SceneRect(x: 0, y: 0, width: 0, height: 0)
    let widest = max(bounds.width / rect.width, bounds.height / rect.height)
    let scale = widest > 0 ? 1 / widest : 1
    self.scale = scale
    origin = rect.middle - bounds.middle * scale
  }

  func callAsFunction(_ point: ChartPoint) -> ScenePoint {
    origin + ScenePoint(point.x * cosine, -point.y) * scale
  }

  /// By its series, so that every machine gives the same digits.
  private static func cosine(degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var term = 1.0
    var sum = 1.0
    for index in stride(from: 1.0, through: 19, by: 2) {
      term *= -square / (index * (index + 1))
      sum += term
    }
    return sum
  }
}

/// Lines with fewer points that look the same.
enum Simplification {
  /// Keeps the points of a line that stand off by more than a tolerance (Douglas–Peucker).
  static func line(_ points: [ScenePoint], tolerance: Double) -> [ScenePoint] {
    guard points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    isKept[0] = true
    isKept[points.count - 1] = true
    var spans = [(0, points.count - 1)]
    while let (first, last) = spans.popLast() {
      guard let far = farthest(points, first, last, beyond: tolerance) else { continue }
      isKept[far] = true
      spans += [(first, far), (far, last)]
    }
    return zip(points, isKept).compactMap { $1 ? $0 : nil }
  }

  private static func farthest(
    _ points: [ScenePoint], _ first: Int, _ last: Int, beyond tolerance: Double
  ) -> Int? {
    let start = points[first]
    let chord = points[last] - start
    let length = chord.length
    var result: Int?
    var most = tolerance
    for index in (first + 1)..<max(last, first + 1) {
      let offset = points[index] - start
      let distance = length > 0 ? abs(chord.cross(offset)) / length : offset.length
      if distance > most {
        most = distance
        result = index
      }
    }
    return result
  }
}
