import Core

@testable import ChartLayout

/// What the scene of a quadrant shows, read back from its shapes.
struct PlaneScene {
  struct Disc {
    var center: ScenePoint
    /// With the line around it.
    var radius: Double
    var fill: Ink
  }

  let scene: Scene
  /// The last point of the spec first: the first is painted over the others.
  let discs: [Disc]
  /// The thresholds across and upwards.
  let rules: [SceneRect]

  init(_ scene: Scene) {
    self.scene = scene
    discs = zip(scene.items, scene.items.dropFirst()).compactMap { fill, line in
      guard case .fill(.circle(let center, let radius), let ink) = fill,
        case .stroke(_, let width, _) = line
      else { return nil }
      return Disc(center: center, radius: radius + width / 2, fill: ink)
    }
    rules = scene.items.compactMap {
      if case .fill(.rectangle(let rect, _), .axis) = $0 { rect } else { nil }
    }
  }

  /// The threshold between left and right.
  var upright: SceneRect? { rules.first { $0.height > $0.width } }
  /// The threshold between lower and upper.
  var level: SceneRect? { rules.first { $0.width > $0.height } }

  /// The texts that stand on a disc or a threshold.
  var crossedTexts: [String] {
    scene.texts.filter { run in
      let box = run.box.inset(by: 0.25)
      return rules.contains { $0.intersects(box) }
        || discs.contains { box.intersectsCircle($0.center, radius: $0.radius) }
    }.map(\.text)
  }

  /// The discs that stand on a threshold.
  var crossingDiscs: [ScenePoint] {
    discs.filter { disc in
      rules.contains { $0.intersectsCircle(disc.center, radius: disc.radius) }
    }.map(\.center)
  }
}
