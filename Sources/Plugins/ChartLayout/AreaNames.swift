import Core

/// The names of a map's areas in small grey, each at the free place nearest to the area's middle.
struct AreaNames {
  let areas: [MapAreas.Area]
  let circles: [MapLabels.Place]
  let bounds: SceneRect
  /// The usual size first, then smaller ones.
  let fonts: [TextFont]
  let fitter: TextFitter

  /// One name for each area; nil where none finds room.
  func runs(avoiding taken: [SceneRect]) -> [TextRun?] {
    var taken = taken
    return areas.map { area in
      let found = fonts.lazy.compactMap { run(of: area, $0, avoiding: taken) }.first
      if let found { taken.append(found.box) }
      return found
    }
  }

  /// Some places for a name that cover no circle, within its area and nearest to its middle first.
  func reservations(for area: MapAreas.Area, avoiding taken: [SceneRect], most: Int) -> [SceneRect]
  {
    guard let font = fonts.last else { return [] }
    let spots = spots(for: area, font, step: 24).filter { box in
      isFree(box, taken) && box.corners.allSatisfy(area.outline.encloses)
    }
    return Array(spots.prefix(most))
  }

  private func run(of area: MapAreas.Area, _ font: TextFont, avoiding taken: [SceneRect])
    -> TextRun?
  {
    let free = spots(for: area, font, step: 8).filter { isFree($0, taken) }
    let outline = area.outline
    let spot =
      free.first { $0.corners.allSatisfy(outline.encloses) }
      ?? free.first { outline.encloses($0.middle) }
    guard let spot else { return nil }
    return TextRun(
      area.name, at: ScenePoint(spot.x, spot.y + font.size * TextFont.ascent), font: font,
      ink: Ink(0x6c7684), width: spot.width)
  }

  private func isFree(_ box: SceneRect, _ taken: [SceneRect]) -> Bool {
    let room = box.inset(by: -4)
    return bounds.contains(box) && !taken.contains { $0.intersects(room) }
      && !circles.contains { room.intersectsCircle($0.center, radius: $0.radius) }
  }

  /// A grid of boxes over the area's frame, from its middle outwards.
  private func spots(for area: MapAreas.Area, _ font: TextFont, step: Double) -> [SceneRect] {
    guard !area.name.isEmpty, let frame = SceneRect(around: area.rings.flatMap { $0 }) else {
      return []
    }
    let width = fitter.width(area.name, font)
    let height = font.size * (TextFont.ascent + TextFont.descent)
    let columns = stride(from: frame.x, through: frame.right - width, by: step)
    let rows = stride(from: frame.y, through: frame.bottom - height, by: step)
    let boxes = rows.flatMap { y in
      columns.map { SceneRect(x: $0, y: y, width: width, height: height) }
    }
    let keyed = boxes.enumerated().map { ($1, ($1.middle - frame.middle).length, $0) }
    return keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
  }
}

extension MapAreas.Area {
  /// Its largest ring, by the number of points.
  fileprivate var outline: [ScenePoint] { rings.max { $0.count < $1.count } ?? [] }
}

extension SceneRect {
  fileprivate var corners: [ScenePoint] {
    [ScenePoint(x, y), ScenePoint(right, y), ScenePoint(right, bottom), ScenePoint(x, bottom)]
  }
}
