import Core

/// The order of both sides of a chart of flows in which few bands cross.
///
/// Sugiyama's sweeps: each side in turn stands at the weighted means of what it is joined to, then
/// neighbours change places as long as less crosses; from the same bands, always the same order.
struct FlowOrder {
  /// Indices of the origins, from top to bottom.
  private(set) var origins: [Int]
  /// Indices of the destinations, from top to bottom.
  private(set) var destinations: [Int]

  /// By origin, then by destination.
  private let weights: [[Double]]

  init(_ bands: [BandMark], origins: Int, destinations: Int) {
    var weights = [[Double]](repeating: [Double](repeating: 0, count: destinations), count: origins)
    for band in bands { weights[band.from][band.to] += band.count.least ?? Self.hiddenWeight }
    self.weights = weights
    self.origins = Array(0..<origins)
    self.destinations = Array(0..<destinations)
    for _ in 0..<Self.sweeps {
      self.destinations = Self.swept(self.destinations, beside: self.origins) { weights[$1][$0] }
      self.origins = Self.swept(self.origins, beside: self.destinations) { weights[$0][$1] }
    }
  }

  private static let sweeps = 6
  /// What is hidden weighs the same, whatever it is.
  private static let hiddenWeight = 1.0

  /// How much crosses: the products of the weights of all bands that cross, summed.
  var crossings: Double {
    let pairs = origins.indices.flatMap { upper in
      origins.indices.dropFirst(upper + 1).map { (origins[upper], origins[$0]) }
    }
    return pairs.reduce(0) { sum, pair in
      sum + Self.crossings(pair.0, pair.1, beside: destinations) { weights[$0][$1] }
    }
  }

  /// One side in the order of the means of its other ends, then with neighbours exchanged where
  /// that lessens what crosses; what nothing joins stays last.
  private static func swept(
    _ side: [Int], beside other: [Int], weight: (_ one: Int, _ other: Int) -> Double
  ) -> [Int] {
    let means = side.map { one in
      let joined = other.enumerated().map { (place: Double($0), weight: weight(one, $1)) }
      let sum = joined.reduce(0) { $0 + $1.weight }
      return sum > 0 ? joined.reduce(0) { $0 + $1.place * $1.weight } / sum : .infinity
    }
    var order = side.indices.sorted { (means[$0], $0) < (means[$1], $1) }.map { side[$0] }
    for _ in side {
      var isBetter = false
      for place in order.indices.dropFirst() {
        let (upper, lower) = (order[place - 1], order[place])
        let now = crossings(upper, lower, beside: other, weight: weight)
        guard crossings(lower, upper, beside: other, weight: weight) < now else { continue }
        order.swapAt(place - 1, place)
        isBetter = true
      }
      if !isBetter { break }
    }
    return order
  }

  /// How much crosses between the bands of one and those of the one below it.
  private static func crossings(
    _ upper: Int, _ lower: Int, beside other: [Int],
    weight: (_ one: Int, _ other: Int) -> Double
  ) -> Double {
    var (sum, above) = (0.0, 0.0)
    for end in other {
      sum += weight(upper, end) * above
      above += weight(lower, end)
    }
    return sum
  }
}
