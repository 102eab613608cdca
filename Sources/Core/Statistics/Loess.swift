/// Local regression of evenly spaced values, as STL uses it.
///
/// Cleveland 1979; the details are those of the Fortran of Cleveland and others, 1990.
///
/// The neighbours of a place and what their distance lets them weigh depend only on where the place
/// stands among them, so both are worked out once for all series of one length: a smoothed value is
/// then a sum of `width` products, unless robustness weights change from series to series.
struct Loess: Sendable {
  /// How many values a series has.
  let count: Int
  /// How many neighbours a place has: the window, or all values where there are fewer.
  let width: Int
  private let degree: Int
  /// Tricube weights, then the weights of the whole regression, one row of `width` an offset from
  /// −1 (the place before the first neighbour) to `width` (the place after the last).
  private let tricube: [Double]
  private let regression: [Double]

  /// Prepares the weights.
  ///
  /// - Parameters:
  ///   - window: Odd; how many neighbours weigh, wider than the series where it is short.
  ///   - degree: 0 for a local mean, 1 for a local line.
  init(count: Int, window: Int, degree: Int) {
    self.count = count
    self.degree = degree
    let width = min(window, count)
    self.width = width
    let beyond = window > count ? (window - count) / 2 : 0
    let rows = (-1...width).map { Self.tricube(at: $0, width: width, beyond: beyond) }
    tricube = rows.flatMap { $0 }
    let spread = Self.leastSpread(count)
    regression = zip(-1...width, rows).flatMap { offset, row in
      var row = row
      row.withUnsafeMutableBufferPointer {
        Self.regress($0, at: offset, degree: degree, leastSpread: spread)
      }
      return row
    }
  }

  /// Returns the first neighbour of a place; places go from −1 to `count`.
  func start(of place: Int) -> Int {
    max(0, min(place - (width - 1) / 2, count - width))
  }

  /// The weights of the regression for a place, by neighbour.
  func weights(
    at place: Int, _ body: (UnsafeBufferPointer<Double>) -> Void
  ) {
    let row = (place - start(of: place) + 1) * width
    regression.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[row..<row + width]))
    }
  }

  /// Smooths one value where each also has a robustness weight; nil where all weigh nothing.
  ///
  /// - Parameters:
  ///   - stride: How far one value of the series stands from the next.
  ///   - scratch: Room for `width` weights.
  func value(
    at place: Int, of values: UnsafePointer<Double>, robustness: UnsafePointer<Double>,
    stride: Int, scratch: UnsafeMutableBufferPointer<Double>
  ) -> Double? {
    let first = start(of: place)
    let row = (place - first + 1) * width
    var total = 0.0
    for neighbour in 0..<width {
      scratch[neighbour] = tricube[row + neighbour] * robustness[(first + neighbour) * stride]
      total += scratch[neighbour]
    }
    guard total > 0 else { return nil }
    Self.regress(
      UnsafeMutableBufferPointer(rebasing: scratch[..<width]), at: place - first, degree: degree,
      leastSpread: Self.leastSpread(count))
    var sum = 0.0
    for neighbour in 0..<width {
      sum += scratch[neighbour] * values[(first + neighbour) * stride]
    }
    return sum
  }

  /// (1 − (distance / reach)³)³, 1 next to the place, 0 at the reach.
  private static func tricube(at offset: Int, width: Int, beyond: Int) -> [Double] {
    let reach = Double(max(offset, width - 1 - offset) + beyond)
    return (0..<width).map { neighbour in
      let distance = abs(Double(neighbour - offset))
      if distance > 0.999 * reach { return 0 }
      if distance <= 0.001 * reach { return 1 }
      let part = distance / reach
      let complement = 1 - part * part * part
      return complement * complement * complement
    }
  }

  /// Turns weights of neighbours into those of their local mean, or of the local line at a place.
  private static func regress(
    _ weights: UnsafeMutableBufferPointer<Double>, at offset: Int, degree: Int, leastSpread: Double
  ) {
    var total = 0.0
    for weight in weights { total += weight }
    guard total > 0 else { return }
    var centre = 0.0
    for neighbour in weights.indices {
      weights[neighbour] /= total
      centre += weights[neighbour] * Double(neighbour)
    }
    guard degree > 0 else { return }
    var spread = 0.0
    for neighbour in weights.indices {
      let distance = Double(neighbour) - centre
      spread += weights[neighbour] * distance * distance
    }
    guard spread.squareRoot() > leastSpread else { return }
    let slope = (Double(offset) - centre) / spread
    for neighbour in weights.indices {
      weights[neighbour] *= slope * (Double(neighbour) - centre) + 1
    }
  }

  /// Neighbours that stand closer together than this carry no slope.
  private static func leastSpread(_ count: Int) -> Double {
    0.001 * Double(count - 1)
  }
}
