import Core

/// What stands behind the circles: the outlines of territories, or schematic areas around places.
struct MapAreas {
  struct Area {
    let name: String
    let rings: [[ScenePoint]]
  }

  let areas: [Area]
  private let isSchematic: Bool

  /// - Parameter growth: how far a schematic area reaches beyond its places.
  init(_ layers: [ChartLayer], projection: Projection, growth: Double) {
    let outlines = layers.flatMap { layer -> [Area] in
      guard case .outlines(let outlines) = layer else { return [] }
      return outlines.map { outline in
        Area(
          name: outline.name,
          rings: outline.rings.map { ring in
            Simplification.line(ring.map { projection($0) }, tolerance: 1)
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

  /// The areas, then all their borders as one shape: one that two areas share is not painted twice.
  var items: [SceneItem] {
    let fills = areas.filter { !$0.rings.isEmpty }.map { area in
      SceneItem.fill(.polygon(area.rings), .land)
    }
    guard !isSchematic else { return fills }
    let borders = areas.flatMap { area in area.rings.map { $0 + $0.prefix(1) } }
    return fills + [.stroke(.lines(borders), width: 1.3, .border)]
  }

  /// Halos for the texts that a border would cross.
  func halos(behind texts: [SceneItem], reach: Double) -> [SceneItem] {
    guard !isSchematic else { return [] }
    return texts.compactMap { item in
      guard case .text(var run) = item, run.ink != .white, isCrossed(run.box) else { return nil }
      run.ink = .white
      return .halo(run, reach: reach)
    }
  }

  private func isCrossed(_ box: SceneRect) -> Bool {
    areas.contains { area in
      area.rings.contains { ring in
        ring.indices.contains { index in
          let (start, end) = (ring[index], ring[(index + 1) % ring.count])
          return max(start.x, end.x) > box.x && min(start.x, end.x) < box.right
            && max(start.y, end.y) > box.y && min(start.y, end.y) < box.bottom
            && box.intersectsLine(start, end)
        }
      }
    }
  }

  /// What all areas lie within, or nil where there are none.
  var frame: SceneRect? {
    SceneRect(around: areas.flatMap { $0.rings.flatMap { $0 } })
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
