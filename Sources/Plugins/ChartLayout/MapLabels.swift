import Core

/// Gives every place of a map a label that covers no other label and no circle.
///
/// Larger circles choose first. A label stands within its circle, beside it, or farther away on a
/// leader line; where its value leaves no room the name stands alone, and only where that fails
/// too is it left out.
struct MapLabels {
  /// A circle or cross as drawn, with what is to be written by it.
  struct Place {
    var center: ScenePoint
    var radius: Double
    var mark: CircleMark
  }

  private(set) var items: [SceneItem] = []
  private var taken: [SceneRect]
  private var leaders: [(ScenePoint, ScenePoint)] = []
  private let places: [Place]
  private let bounds: SceneRect
  private let size: Double
  private let fitter: TextFitter

  init(
    _ places: [Place], bounds: SceneRect, avoiding taken: [SceneRect], size: Double,
    fitter: TextFitter
  ) {
    self.places = places
    self.bounds = bounds
    self.taken = taken
    self.size = size
    self.fitter = fitter
    let order = places.indices.sorted { left, right in
      let (a, b) = (places[left], places[right])
      if (a.mark.tone == .accent) != (b.mark.tone == .accent) { return a.mark.tone == .accent }
      return (b.radius, left) < (a.radius, right)
    }
    for index in order { addLabel(of: index) }
  }

  private mutating func addLabel(of index: Int) {
    let place = places[index]
    let full = MapLabel(place.mark, withDetail: true, size: size, fitter: fitter)
    let short = MapLabel(place.mark, withDetail: false, size: size, fitter: fitter)
    let near = [1.0, 1.6].map { $0 * size * 0.3 }
    let far = stride(from: 1.0, through: 9, by: 1).map { $0 * size }
    if full.diagonal <= 2 * place.radius - size * 0.4 {
      add(full, in: full.box(centredAt: place.center), ink: .white)
    } else if let box = free(full, of: index, at: near) ?? free(short, of: index, at: near) {
      add(full.fits(box) ? full : short, in: box, ink: .text)
    } else if let box = free(full, of: index, at: far) ?? free(short, of: index, at: far) {
      let end = ScenePoint(
        min(max(place.center.x, box.x), box.right), min(max(place.center.y, box.y), box.bottom))
      addLeader(from: place, to: end)
      add(full.fits(box) ? full : short, in: box, ink: .text)
    }
  }

  private mutating func add(_ label: MapLabel, in box: SceneRect, ink: Ink) {
    items += label.items(in: box, ink: ink)
    taken.append(box)
  }

  private mutating func addLeader(from place: Place, to end: ScenePoint) {
    let way = end - place.center
    let start = place.center + way * (place.radius / max(way.length, 1))
    items.append(.stroke(.lines([[start, end]]), width: size * 0.06, .axis))
    leaders.append((start, end))
  }

  /// The first free box around a place at some distances, right and left first.
  private func free(_ label: MapLabel, of index: Int, at distances: [Double]) -> SceneRect? {
    let place = places[index]
    for distance in distances {
      for direction in Self.directions {
        let box = label.box(beside: place.center, direction, place.radius + distance)
        if isFree(box, of: index, hasLeader: distance > size * 0.7) { return box }
      }
    }
    return nil
  }

  private func isFree(_ box: SceneRect, of index: Int, hasLeader: Bool) -> Bool {
    let room = box.inset(by: -size * 0.12)
    guard bounds.contains(box), !taken.contains(where: { $0.intersects(room) }) else {
      return false
    }
    guard !places.contains(where: { room.intersectsCircle($0.center, radius: $0.radius) }) else {
      return false
    }
    guard !leaders.contains(where: { box.intersectsLine($0.0, $0.1) }) else { return false }
    guard hasLeader else { return true }
    let center = places[index].center
    let end = ScenePoint(
      min(max(center.x, box.x), box.right), min(max(center.y, box.y), box.bottom))
    return !taken.contains { $0.intersectsLine(center, end) }
  }

  /// 16 directions, those that read best first.
  private static let directions: [ScenePoint] = [
    0, 16, 24, 8, 2, 30, 14, 18, 4, 28, 12, 20, 6, 26, 10, 22,
  ].map { UnitCircle.points[$0] }
}
