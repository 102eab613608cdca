extension Scene {
  /// Two texts that cover each other, by more than half a pixel.
  public struct Overlap: Sendable, Hashable {
    /// The text that was painted first.
    public var first: TextRun
    /// The text that was painted over it.
    public var second: TextRun
  }

  /// The pairs of texts that cover each other: none in a good scene.
  public var overlappingTexts: [Overlap] {
    let runs = texts
    let boxes = runs.map { $0.box.inset(by: 0.25) }
    return runs.indices.flatMap { index in
      runs.indices[(index + 1)...].filter { boxes[index].intersects(boxes[$0]) }.map {
        Overlap(first: runs[index], second: runs[$0])
      }
    }
  }

  /// The texts that reach beyond the picture: none in a good scene.
  public var clippedTexts: [TextRun] {
    let picture = SceneRect(x: 0, y: 0, width: width, height: height)
    return texts.filter { !picture.contains($0.box) }
  }

  /// The texts that a later shape is painted over: none in a good scene.
  public var coveredTexts: [TextRun] {
    let fills = items.enumerated().compactMap { index, item -> (index: Int, path: ScenePath)? in
      if case .fill(let path, _) = item { (index, path) } else { nil }
    }
    return items.enumerated().compactMap { index, item in
      guard case .text(let run) = item else { return nil }
      let box = run.box
      return fills.contains { $0.index > index && $0.path.reaches(box) } ? run : nil
    }
  }
}

extension ScenePath {
  /// Whether the shape may touch a box; a polygon counts as its bounds.
  func reaches(_ box: SceneRect) -> Bool {
    switch self {
    case .rectangle(let rect, _): rect.intersects(box)
    case .circle(let center, let radius): box.intersectsCircle(center, radius: radius)
    case .polygon(let rings): SceneRect(around: rings.flatMap { $0 })?.intersects(box) ?? false
    case .lines: false
    }
  }
}

extension SceneRect {
  /// The smallest rectangle that holds all points, or nil without points.
  init?(around points: [ScenePoint]) {
    guard let first = points.first else { return nil }
    let (left, right) = points.reduce((first.x, first.x)) { (min($0.0, $1.x), max($0.1, $1.x)) }
    let (top, bottom) = points.reduce((first.y, first.y)) { (min($0.0, $1.y), max($0.1, $1.y)) }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }
}
