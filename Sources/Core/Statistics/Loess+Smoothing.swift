/// Smoothing a whole series whose values all count the same: many values by one row of weights at
/// a time, which the compiler turns into vector instructions.
extension Loess {
  /// Smooths a series at each of its places.
  func smooth(
    _ values: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>
  ) {
    let half = (width - 1) / 2
    // Away from the ends every place stands in the middle of its neighbours.
    let inner = half..<max(half, count - width + half + 1)
    for place in [0..<inner.lowerBound, inner.upperBound..<count].joined() {
      weights(at: place) { row in
        let neighbours = values + start(of: place)
        var sum = 0.0
        for neighbour in row.indices { sum += row[neighbour] * neighbours[neighbour] }
        result[place] = sum
      }
    }
    guard !inner.isEmpty else { return }
    weights(at: half) { row in
      Self.convolve(values, by: row, into: result + half, count: inner.count)
    }
  }

  /// Smooths interleaved series, each also one place before its first and one after its last.
  ///
  /// - Parameters:
  ///   - lanes: How many series, side by side.
  ///   - stride: How far one value of a series stands from the next.
  func smooth(
    lanes: Int, stride: Int, _ values: UnsafeMutablePointer<Double>,
    into result: UnsafeMutablePointer<Double>
  ) {
    for place in -1...count {
      let target = result + (place + 1) * stride
      let first = values + start(of: place) * stride
      weights(at: place) { row in
        for lane in 0..<lanes { target[lane] = row[0] * first[lane] }
        for neighbour in 1..<row.count {
          let (weight, source) = (row[neighbour], first + neighbour * stride)
          for lane in 0..<lanes { target[lane] += weight * source[lane] }
        }
      }
    }
  }

  /// Sums each run of values by the same weights: `count` sums of `weights.count` products.
  static func convolve(
    _ values: UnsafeMutablePointer<Double>, by weights: UnsafeBufferPointer<Double>,
    into result: UnsafeMutablePointer<Double>, count: Int
  ) {
    for place in 0..<count { result[place] = weights[0] * values[place] }
    for neighbour in 1..<weights.count {
      let (weight, source) = (weights[neighbour], values + neighbour)
      for place in 0..<count { result[place] += weight * source[place] }
    }
  }
}
