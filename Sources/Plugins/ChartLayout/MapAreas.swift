import Core

/// What stands behind the circles: the outlines of territories, or schematic areas around places.
struct MapAreas {
  private struct Area {
    let name: String
    let rings: [[ScenePoint]]
  }

  private let areas: [Area]
  private let isSchematic: Bool

  /// - Parameter growth: how far a schematic area reaches beyond its places.
  init(_ layers: [ChartLayer], projection: Projection, growth: Double) {
    let outlines = layers.flatMap { layer -> [Area] in
      guard case .outlines(let outlines) = layer else { return [] }
      return outlines.map { outline in
        Area(
          name: outline.name,
          rings: outline.rings.map { ring in
            Simplification.line(ring.map { projection($0) }, tolerance: 0.5)
          })
      }
    }
    let hulls = layers.flatMap { layer -> [Area] in
      guard case .hulls(let hulls) = layer else { return [] }
      let cores = hulls.map { Hull.convex($0.points.map { projection($0) }) }
      return hulls.indices.map { index in
        Area(name: hulls[index].name, rings: [Self.grown(index, of: cores, by: growth)])
      }
    }
    areas = outlines + hulls
    isSchematic = outlines.isEmpty
  }

  /// A hull grown, but not beyond half the way to any other.
  private static func grown(_ index: Int, of cores: [[ScenePoint]], by growth: Double)
    -> [ScenePoint]
  {
    let margin = growth * 0.07
    return cores.indices.reduce(Hull.grown(cores[index], by: growth)) { area, other in
      guard other != index, let (near, far) = Hull.gap(cores[index], cores[other]) else {
        return area
      }
      let normal = (far - near) * (1 / (far - near).length)
      return Hull.clipped(area, at: (near + far) * 0.5 - normal * margin, away: normal)
    }
  }

  var items: [SceneItem] {
    areas.filter { !$0.rings.isEmpty }.flatMap { area -> [SceneItem] in
      let fill = SceneItem.fill(.polygon(area.rings), .land)
      guard !isSchematic else { return [fill] }
      let closed = area.rings.map { $0 + $0.prefix(1) }
      return [fill, .stroke(.lines(closed), width: 1.3, .border)]
    }
  }

  /// The name of each area in small grey, at the free place nearest to its middle, if any.
  func names(
    avoiding taken: [SceneRect], circles: [MapLabels.Place], bounds: SceneRect, font: TextFont,
    fitter: TextFitter
  ) -> [SceneItem] {
    var taken = taken
    return areas.compactMap { area in
      let width = fitter.width(area.name, font)
      let height = font.size * (TextFont.ascent + TextFont.descent)
      let frame = SceneRect(around: area.rings.flatMap { $0 })
      guard let frame, !area.name.isEmpty else { return nil }
      let spots = Self.spots(in: frame, width: width, height: height)
      let isFree = { (box: SceneRect) in
        bounds.contains(box) && !taken.contains { $0.intersects(box.inset(by: -4)) }
          && !circles.contains { box.inset(by: -4).intersectsCircle($0.center, radius: $0.radius) }
      }
      let ring = area.rings.max { $0.count < $1.count } ?? []
      let free =
        spots.first { box in isFree(box) && box.corners.allSatisfy(ring.encloses) }
        ?? spots.first { box in isFree(box) && ring.encloses(box.middle) }
      guard let free else { return nil }
      taken.append(free)
      return .text(
        TextRun(
          area.name, at: ScenePoint(free.x, free.y + font.size * TextFont.ascent), font: font,
          ink: Ink(0x77818f), width: width))
    }
  }

  /// A grid of boxes over a frame, from its middle outwards.
  private static func spots(in frame: SceneRect, width: Double, height: Double) -> [SceneRect] {
    let columns = stride(from: frame.x, through: frame.right - width, by: 12)
    let rows = stride(from: frame.y, through: frame.bottom - height, by: 12)
    let boxes = rows.flatMap { y in
      columns.map { SceneRect(x: $0, y: y, width: width, height: height) }
    }
    let keyed = boxes.enumerated().map { ($1, ($1.middle - frame.middle).length, $0) }
    return keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }
}

extension SceneRect {
  fileprivate var corners: [ScenePoint] {
    [ScenePoint(x, y), ScenePoint(right, y), ScenePoint(right, bottom), ScenePoint(x, bottom)]
  }
}

extension [ScenePoint] {
  /// Whether a point lies within the ring, by the even-odd rule.
  func encloses(_ point: ScenePoint) -> Bool {
    var isInside = false
    for index in indices {
      let a = self[index]
      let b = self[(index + 1) % count]
      if (a.y > point.y) != (b.y > point.y),
        point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
      {
        isInside.toggle()
      }
    }
    return isInside
  }
}
