import Core

/// Gives every place of a map a label that covers no other label and no circle.
///
/// Larger circles choose first. A label stands within its circle, beside it, beside it in smaller
/// type, or farther away on a leader line; where its value leaves no room the name stands alone,
/// and only where that fails too is it left out.
struct MapLabels {
  /// A circle or cross as drawn, with what is to be written by it.
  struct Place {
    var center: ScenePoint
    var radius: Double
    var mark: CircleMark
  }

  private(set) var items: [SceneItem] = []
  /// How much was given up for each place: 0 for a whole label beside its circle.
  private var costs: [Int]
  /// How much was given up in all.
  var cost: Int { costs.reduce(0, +) }
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
    costs = [Int](repeating: 0, count: places.count)
    var order = places.indices.sorted { left, right in
      let (a, b) = (places[left], places[right])
      if (a.mark.tone == .accent) != (b.mark.tone == .accent) { return a.mark.tone == .accent }
      return (b.radius, left) < (a.radius, right)
    }
    let empty = self
    for index in order { addLabel(of: index) }
    var latest = costs
    for _ in 0..<Self.attempts where costs.contains(where: { $0 > 0 }) {
      // Who came off badly chooses first; kept where that is better for all together.
      order = order.filter { latest[$0] > 0 } + order.filter { latest[$0] == 0 }
      var other = empty
      for index in order { other.addLabel(of: index) }
      latest = other.costs
      guard other.cost < cost else { continue }
      items = other.items
      costs = latest
    }
  }

  private static let attempts = 8

  private mutating func addLabel(of index: Int) {
    let place = places[index]
    let full = PlaceLabel(place.mark, withDetail: true, size: size, fitter: fitter)
    let small = PlaceLabel(
      place.mark, withDetail: true, size: size * Self.reduction, fitter: fitter)
    let short = PlaceLabel(
      place.mark, withDetail: false, size: size * Self.reduction, fitter: fitter)
    let near = [0.25, 0.45, 0.65].map { $0 * size }
    let close = stride(from: 0.8, through: 5, by: 0.4).map { $0 * size }
    let far = stride(from: 5.5, through: 18, by: 0.5).map { $0 * size }
    if let box = boxWithin(full, of: index) {
      add(full, in: box, of: place, ink: .white)
    } else if let box = free(full, of: index, at: near) {
      add(full, in: box, of: place, ink: .text)
    } else if let box = free(small, of: index, at: near) {
      costs[index] = 1
      add(small, in: box, of: place, ink: .text)
    } else if let (box, isCrossing) = freeFar(small, of: index, at: close), !isCrossing {
      costs[index] = 2
      addLeader(from: place, to: box.nearest(to: place.center))
      add(small, in: box, of: place, ink: .text)
    } else if let box = free(short, of: index, at: near) {
      costs[index] = 3
      add(short, in: box, of: place, ink: .text)
    } else if let (box, isCrossing) =
      freeFar(small, of: index, at: close + far) ?? freeFar(short, of: index, at: close + far)
    {
      costs[index] = (small.fits(box) ? 4 : 5) + (isCrossing ? 4 : 0)
      addLeader(from: place, to: box.nearest(to: place.center))
      add(small.fits(box) ? small : short, in: box, of: place, ink: .text)
    } else {
      costs[index] = 20
    }
  }

  /// What type of labels that find no room at their usual size is reduced to.
  private static let reduction = 0.87

  /// The box within the circle itself, clear of the smaller circles that lie on it.
  private func boxWithin(_ label: PlaceLabel, of index: Int) -> SceneRect? {
    let place = places[index]
    let slack = place.radius - size * 0.2 - label.diagonal / 2
    guard place.mark.value != nil, slack >= 0 else { return nil }
    let steps = [ScenePoint(0, 0)] + UnitCircle.byLegibility.map { $0 * slack }
    return steps.lazy.map { label.box(centredAt: place.center + $0) }.first { box in
      !places.indices.contains { other in
        other != index && places[other].radius <= place.radius
          && box.inset(by: -size * 0.12)
            .intersectsCircle(places[other].center, radius: places[other].radius)
      }
    }
  }

  private mutating func add(_ label: PlaceLabel, in box: SceneRect, of place: Place, ink: Ink) {
    items += label.items(in: box, beside: place.center, ink: ink)
    taken.append(box)
  }

  private mutating func addLeader(from place: Place, to end: ScenePoint) {
    let way = end - place.center
    let start = place.center + way * (place.radius / max(way.length, 1))
    items.append(.stroke(.lines([[start, end]]), width: size * 0.06, .axis))
    leaders.append((start, end))
  }

  /// The first free box around a place, at some distances, nearest first.
  private func free(_ label: PlaceLabel, of index: Int, at distances: [Double]) -> SceneRect? {
    boxes(label, of: index, at: distances).first { isFree($0) }
  }

  /// The first free box whose leader crosses no text, and if it can be no circle.
  private func freeFar(_ label: PlaceLabel, of index: Int, at distances: [Double])
    -> (box: SceneRect, isCrossing: Bool)?
  {
    let center = places[index].center
    let reachable = boxes(label, of: index, at: distances).filter { box in
      isFree(box) && !taken.contains { $0.intersectsLine(center, box.nearest(to: center)) }
    }
    let clear = reachable.first { box in
      !places.indices.contains {
        $0 != index && isCrossed(places[$0], by: center, box.nearest(to: center))
      }
    }
    return clear.map { ($0, false) } ?? reachable.first.map { ($0, true) }
  }

  private func boxes(_ label: PlaceLabel, of index: Int, at distances: [Double]) -> [SceneRect] {
    distances.flatMap { distance in
      UnitCircle.byLegibility.map {
        label.box(beside: places[index].center, $0, places[index].radius + distance)
      }
    }
  }

  private func isFree(_ box: SceneRect) -> Bool {
    let room = box.inset(by: -size * 0.08)
    return bounds.contains(box) && !taken.contains { $0.intersects(room) }
      && !places.contains { room.intersectsCircle($0.center, radius: $0.radius) }
      && !leaders.contains { box.intersectsLine($0.0, $0.1) }
  }

  /// Whether a leader passes through a circle.
  private func isCrossed(_ place: Place, by start: ScenePoint, _ end: ScenePoint) -> Bool {
    SceneLine(from: start, to: end).distance(to: place.center) < place.radius
  }
}

extension PlaceLabel {
  /// The name of a place, with its value under it or without.
  fileprivate init(_ mark: CircleMark, withDetail: Bool, size: Double, fitter: TextFitter) {
    let name = TextFont(mark.tone == .accent ? .bold : .semiBold, size)
    let detail = TextFont(.regular, size * 0.92)
    let lines =
      [(mark.label, name)]
      + (withDetail ? [mark.detail].compactMap { $0 }.map { ($0, detail) } : [])
    self.init(
      lines.map { text, font in
        (fitter.fit(text, font, width: size * 14, lines: 1).lines.joined(), font)
      }, fitter: fitter)
  }
}
