import Core

/// Where the discs of a plane are drawn: at their numbers, moved aside only where one would hide
/// another or stand on a threshold, so that every disc shows the side it is on.
struct PointPlaces {
  /// The part of the plane, between thresholds, that each point is in.
  let cells: [SceneRect]
  private(set) var centers: [ScenePoint] = []
  let radius: Double

  /// - Parameters:
  ///   - area: What discs must stay within, whatever their cell.
  ///   - slack: How far a disc may move across and upwards: far within a class, where its place
  ///     means nothing.
  init(
    _ exact: [ScenePoint], cells: [SceneRect], within area: SceneRect, radius: Double, slack: Slack
  ) {
    self.cells = cells
    self.radius = radius
    let offsets = slack.offsets(radius: radius)
    for (exactPlace, cell) in zip(exact, cells) {
      let room = cell.overlap(with: area).inset(byUpTo: radius * 1.25)
      let place = room.nearest(to: exactPlace)
      let free = slack.separations.lazy.compactMap { [centers] separation in
        let reach = separation * radius
        return offsets.lazy.map { place + $0 }.first { spot in
          room.holds(spot)
            && !centers.contains { ($0 - spot).dot($0 - spot) < reach * reach }
        }
      }.first
      centers.append(free ?? place)
    }
  }

  /// How far discs may move to be seen.
  enum Slack {
    /// Both places mean a number: no farther than shows that there is one more.
    case numbers
    /// The place across is a whole class, the middle of a band of some width.
    case band(width: Double)

    /// Distances from one disc to the next, in radii: those to try first stand apart.
    fileprivate var separations: [Double] {
      switch self {
      case .numbers: [1]
      case .band: [2.2, 1.4, 0.9]
      }
    }

    /// From nowhere outwards.
    fileprivate func offsets(radius: Double) -> [ScenePoint] {
      let step = radius / 2
      switch self {
      case .numbers: return Self.lattice.map { $0 * step }
      case .band(let width):
        let count = Int(max(0, width / 2 - radius * 1.4) / step)
        return [ScenePoint(0, 0)]
          + (0..<count).flatMap { index in
            [1.0, -1].map { ScenePoint($0 * Double(index + 1) * step, 0) }
          }
      }
    }

    /// A lattice of triangles, nearest first.
    private static let lattice: [ScenePoint] = {
      let height = 0.75.squareRoot()
      let all = (-18...18).flatMap { row in
        (-18...18).map { column in
          ScenePoint(Double(column) + (row.isMultiple(of: 2) ? 0 : 0.5), Double(row) * height)
        }
      }
      let keyed = all.enumerated().map { ($1, $1.dot($1), $0) }.filter { $0.1 < 18 * 18 }
      return keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }()
  }
}

extension SceneRect {
  /// What lies in both of two rectangles that meet.
  fileprivate func overlap(with other: SceneRect) -> SceneRect {
    let (left, top) = (max(x, other.x), max(y, other.y))
    return SceneRect(
      x: left, y: top, width: min(right, other.right) - left,
      height: min(bottom, other.bottom) - top)
  }

  /// Smaller on all sides, down to its middle.
  fileprivate func inset(byUpTo margin: Double) -> SceneRect {
    let (across, down) = (min(margin, width / 2), min(margin, height / 2))
    return SceneRect(
      x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down)
  }

  fileprivate func holds(_ point: ScenePoint) -> Bool {
    x <= point.x && point.x <= right && y <= point.y && point.y <= bottom
  }
}
