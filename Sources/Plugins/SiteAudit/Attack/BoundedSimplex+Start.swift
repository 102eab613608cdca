extension BoundedSimplex {
  /// Moves to a point where every equation and bound holds.
  ///
  /// Lessens the sum of what is out of bounds, move by move.
  ///
  /// - Returns: Whether there is such a point.
  package mutating func findVertex() -> Bool {
    var idle = 0
    while !isExhausted {
      let outside = rowsOutside()
      guard !outside.isEmpty else {
        settle()
        return true
      }
      guard let (column, way) = entering(for: outside, byOrder: idle > Self.patience) else {
        return false
      }
      let stop = firstStop(column, way)
      guard stop.length < .infinity else { return false }
      idle = stop.length > Tableau.tolerance ? 0 : idle + 1
      move(column, way, stop)
    }
    return false
  }

  /// The rows whose variable is out of its bounds, with the way it must go.
  private func rowsOutside() -> [(row: Int, way: Direction)] {
    basis.enumerated().compactMap { row, variable in
      if values[variable] < lower[variable] - Tableau.slack { return (row, .up) }
      if values[variable] > upper[variable] + Tableau.slack { return (row, .down) }
      return nil
    }
  }

  private mutating func entering(
    for outside: [(row: Int, way: Direction)], byOrder: Bool
  ) -> (column: Int, way: Direction)? {
    var gains = Array(repeating: 0.0, count: tableau.columnCount)
    for (row, way) in outside {
      for column in tableau.columns(of: row).map(Int.init) {
        gains[column] -= tableau[row, column] * way.rawValue
      }
    }
    var best: Int?
    for (column, gain) in gains.enumerated() where abs(gain) > Tableau.slack {
      guard canMove(others[column], gain > 0 ? .up : .down) else { continue }
      if let best, !isBetter(column, than: best, gains, byOrder: byOrder) { continue }
      best = column
    }
    return best.map { ($0, gains[$0] > 0 ? .up : .down) }
  }

  private func isBetter(
    _ column: Int, than other: Int, _ gains: [Double], byOrder: Bool
  ) -> Bool {
    if byOrder || abs(gains[column]) == abs(gains[other]) {
      return others[column] < others[other]
    }
    return abs(gains[column]) > abs(gains[other])
  }

  /// Finds what stops a move: a variable within its bounds at the bound it goes to, one that is out of
  /// them at the bound it comes back through.
  private mutating func firstStop(_ column: Int, _ way: Direction) -> Stop {
    let mover = others[column]
    var stop = Stop(
      length: way == .up ? upper[mover] - values[mover] : values[mover] - lower[mover], row: nil)
    var size = 0.0
    for row in tableau.rows(of: column).map(Int.init) {
      let change = -tableau[row, column] * way.rawValue
      guard abs(change) > Tableau.tolerance, let bound = bound(of: basis[row], going: change)
      else { continue }
      let length = max(0, (bound - values[basis[row]]) / change)
      let isTie = abs(length - stop.length) <= Tableau.tolerance
      guard length < stop.length - Tableau.tolerance || isTie && abs(change) > size else {
        continue
      }
      stop = Stop(length: length, row: row, bound: bound)
      size = abs(change)
    }
    return stop
  }

  /// The next bound of a variable on its way up or down; nil where there is none.
  private func bound(of variable: Int, going change: Double) -> Double? {
    let value = values[variable]
    let (low, high) = (lower[variable], upper[variable])
    let bound: Double =
      if change > 0 {
        value < low - Tableau.slack ? low : value > high + Tableau.slack ? .infinity : high
      } else {
        value > high + Tableau.slack ? high : value < low - Tableau.slack ? -.infinity : low
      }
    return bound.isFinite ? bound : nil
  }
}
