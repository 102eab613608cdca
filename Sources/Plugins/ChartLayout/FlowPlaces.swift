import Core

/// Where the ends of a chart of flows stand, and how wide each band is.
///
/// Every end is at least as high as its name; bands are as wide as the fuller side lets them. A
/// hidden band takes the same room whatever it is.
struct FlowPlaces {
  /// An end and the room it has.
  struct End {
    /// What its bands take, from the top.
    var top: Double
    var height: Double

    var middle: Double { top + height / 2 }
  }

  /// By index of the origin.
  let origins: [End]
  /// By index of the destination.
  let destinations: [End]
  /// The middles of both ends of each band, and its width.
  let bands: [(from: Double, to: Double, width: Double)]

  /// - Parameters:
  ///   - name: how high the name of an end is at least.
  ///   - hidden: how wide a hidden band is.
  ///   - widest: how wide the widest band may be.
  init(
    _ marks: [BandMark], order: FlowOrder, top: Double, bottom: Double, name: Double, gap: Double,
    hidden: Double, widest: Double
  ) {
    let sides = [
      Side(marks, order.origins, end: \.from), Side(marks, order.destinations, end: \.to),
    ]
    let room = bottom - top
    let most = Double(sides.map(\.order.count).max() ?? 1)
    let gap = max(0, min(gap, (room - most * name) / max(most - 1, 1)))
    let heights = { (side: Side, scale: Double, hidden: Double) in
      side.sums.map { $0.counted * scale + Double($0.hidden) * hidden }
    }
    let fits = { (scale: Double, hidden: Double, room: Double) in
      sides.allSatisfy { side in
        let slots = heights(side, scale, hidden).reduce(0) { $0 + max($1, name) }
        return slots + gap * Double(max(side.sums.count - 1, 0)) <= room
      }
    }
    // Many hidden bands stand closer, all alike, and leave room to those that are counted.
    let hidden =
      stride(from: hidden, to: 1, by: -1).first { fits(0, $0, room * 0.75) }
      ?? min(1, name / most)
    let largest = marks.compactMap(\.count.least).max() ?? 0
    var (low, high) = (0.0, largest > 0 ? widest / largest : 0)
    if !fits(high, hidden, room) {
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if fits(middle, hidden, room) { low = middle } else { high = middle }
      }
      high = low
    }
    let scale = high
    let ends = sides.map { side in
      Self.ends(
        heights(side, scale, hidden), side.order, top: top, room: room, name: name, gap: gap)
    }
    origins = ends[0]
    destinations = ends[1]
    let widths = marks.map { $0.count.least.map { $0 * scale } ?? hidden }
    let starts = Self.middles(
      marks, widths, ends: ends[0], end: \.from, places: sides[1].places, other: \.to)
    let stops = Self.middles(
      marks, widths, ends: ends[1], end: \.to, places: sides[0].places, other: \.from)
    bands = marks.indices.map { (starts[$0], stops[$0], widths[$0]) }
  }

  /// One side of the chart.
  private struct Side {
    let order: [Int]
    /// The place of each end, by its index.
    let places: [Int]
    /// What joins each end, in their order.
    let sums: [(counted: Double, hidden: Int)]

    init(_ marks: [BandMark], _ order: [Int], end: KeyPath<BandMark, Int>) {
      self.order = order
      var places = [Int](repeating: 0, count: order.count)
      for (place, index) in order.enumerated() { places[index] = place }
      self.places = places
      sums = order.map { index in
        let joined = marks.filter { $0[keyPath: end] == index }
        return (
          joined.reduce(0) { $0 + ($1.count.least ?? 0) }, joined.count { $0.count.least == nil }
        )
      }
    }
  }

  /// The ends of one side by their index, with what room is left shared out between them.
  private static func ends(
    _ heights: [Double], _ order: [Int], top: Double, room: Double, name: Double, gap: Double
  ) -> [End] {
    let slots = heights.map { max($0, name) }
    let rest = max(0, room - slots.reduce(0, +))
    let between = min(rest / Double(max(slots.count - 1, 1)), max(gap, name * 1.5))
    let used = slots.reduce(0, +) + between * Double(max(slots.count - 1, 0))
    var place = top + (room - used) / 2
    var ends = [End](repeating: End(top: 0, height: 0), count: order.count)
    for (position, index) in order.enumerated() {
      let (slot, height) = (slots[position], heights[position])
      ends[index] = End(top: place + (slot - height) / 2, height: height)
      place += slot + between
    }
    return ends
  }

  /// The middle of one end of each band: those of an end stand in the order of their other ends.
  private static func middles(
    _ marks: [BandMark], _ widths: [Double], ends: [End], end: KeyPath<BandMark, Int>,
    places: [Int], other: KeyPath<BandMark, Int>
  ) -> [Double] {
    var free = ends.map(\.top)
    var middles = [Double](repeating: 0, count: marks.count)
    for index in marks.indices.sorted(by: {
      (places[marks[$0][keyPath: other]], $0) < (places[marks[$1][keyPath: other]], $1)
    }) {
      let place = marks[index][keyPath: end]
      middles[index] = free[place] + widths[index] / 2
      free[place] += widths[index]
    }
    return middles
  }
}
