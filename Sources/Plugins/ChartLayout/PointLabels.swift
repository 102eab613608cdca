import Core

/// Names the points of a plane, each beside its disc where no other name, disc, threshold or zone
/// name is; where there is no such place the important ones get a leader, the others no name.
struct PointLabels {
  /// Leaders and names.
  private(set) var items: [SceneItem] = []
  /// How many points are named.
  private(set) var count = 0

  private let marks: [PointMark]
  private let places: PointPlaces
  private let size: Double
  private let fitter: TextFitter
  private var taken: [SceneRect]
  private var leaders: [SceneLine] = []

  /// - Parameters:
  ///   - marks: the most important first.
  ///   - taken: what no name may cover.
  init(
    _ marks: [PointMark], at places: PointPlaces, avoiding taken: [SceneRect], size: Double,
    fitter: TextFitter
  ) {
    self.marks = marks
    self.places = places
    self.taken = taken
    self.size = size
    self.fitter = fitter
    for index in marks.indices where !marks[index].label.isEmpty { addLabel(of: index) }
  }

  /// How many of the first points may have a leader.
  private static let withLeader = 14
  /// Between a disc and its name, in sizes of the type.
  private static let gap = 0.3

  private struct Candidate {
    var label: PlaceLabel
    var box: SceneRect
    /// The less, the better it reads.
    var cost: Double
  }

  private mutating func addLabel(of index: Int) {
    let labels = forms(of: marks[index])
    let near = labels.enumerated().flatMap { form, label in
      boxes(label, of: index, at: Self.gap, directions: 16).enumerated().map { rank, box in
        Candidate(label: label, box: box, cost: Double(rank) * 0.25 + Double(form) * 1.5)
      }
    }
    if let found = best(near, for: index) { return add(found, of: index) }
    guard index < Self.withLeader || marks[index].tone == .accent else { return }
    for distance in stride(from: 1, through: 7, by: 0.5) {
      for label in labels {
        let box = boxes(label, of: index, at: distance, directions: 32).first {
          isFree($0, for: index) && isReached($0, from: index)
        }
        guard let box else { continue }
        let leader = leader(from: index, to: box)
        leaders.append(leader)
        items.append(.stroke(.lines([[leader.from, leader.to]]), width: size * 0.07, .axis))
        return add(Candidate(label: label, box: box, cost: 0), of: index)
      }
    }
  }

  private mutating func add(_ found: Candidate, of index: Int) {
    items += found.label.items(in: found.box, beside: places.centers[index], ink: .text)
    taken.append(found.box)
    count += 1
  }

  /// The name on one line, where it is not long, and on two of nearly equal lengths.
  private func forms(of mark: PointMark) -> [PlaceLabel] {
    let font = TextFont(mark.tone == .accent ? .bold : .regular, size)
    let limit = size * 13
    let whole = fitter.fit(mark.label, font, width: limit, lines: 1)
    let lines = fitter.balanced(mark.label, font, width: limit)
    let single = whole.isWhole ? [whole.lines] : []
    return (single + (lines.count > 1 || single.isEmpty ? [lines] : [])).map { lines in
      PlaceLabel(lines.map { ($0, font) }, fitter: fitter)
    }
  }

  /// The free candidate that costs least, where discs of other points nearby cost too: the name
  /// might be taken for theirs.
  private func best(_ candidates: [Candidate], for index: Int) -> Candidate? {
    var best: Candidate?
    for var candidate in candidates where candidate.cost < best?.cost ?? .infinity {
      guard isFree(candidate.box, for: index) else { continue }
      let around = candidate.box.inset(by: -size * 0.5)
      let neighbours = places.centers.indices.count {
        $0 != index && around.intersectsCircle(places.centers[$0], radius: places.radius)
      }
      candidate.cost += Double(neighbours) * 1.2
      if candidate.cost < best?.cost ?? .infinity { best = candidate }
    }
    return best
  }

  private func boxes(
    _ label: PlaceLabel, of index: Int, at distance: Double, directions: Int
  ) -> [SceneRect] {
    UnitCircle.byLegibility.prefix(directions).map {
      label.box(beside: places.centers[index], $0, places.radius + distance * size)
    }
  }

  private func isFree(_ box: SceneRect, for index: Int) -> Bool {
    let room = box.inset(by: -size * 0.1)
    return places.cells[index].contains(room) && !taken.contains { $0.intersects(room) }
      && !places.centers.contains { room.intersectsCircle($0, radius: places.radius) }
      && !leaders.contains { room.intersectsLine($0.from, $0.to) }
  }

  /// Whether a leader to a box crosses no disc, no name and no other leader.
  private func isReached(_ box: SceneRect, from index: Int) -> Bool {
    let leader = leader(from: index, to: box)
    return !taken.contains { $0.intersectsLine(leader.from, leader.to) }
      && !leaders.contains { leader.crosses($0) }
      && !places.centers.indices.contains {
        $0 != index && leader.distance(to: places.centers[$0]) < places.radius
      }
  }

  private func leader(from index: Int, to box: SceneRect) -> SceneLine {
    let center = places.centers[index]
    let end = box.nearest(to: center)
    let way = end - center
    return SceneLine(from: center + way * (places.radius / max(way.length, 1)), to: end)
  }
}
