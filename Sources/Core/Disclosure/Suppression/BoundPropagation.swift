/// Bounds of unknowns that follow from one equation after the other: wider than those of the linear
/// program, and much faster.
struct BoundPropagation {
  private(set) var least: [Double]
  private(set) var most: [Double]

  /// How often the equations are gone through: what comes later is rarely worth it.
  private static let passes = 6

  init(truth: [Double], lower: [Double], rows: [[Incidence.Term]]) {
    least = lower
    most = Array(repeating: .infinity, count: lower.count)
    let values = rows.map { row in
      row.reduce(0) { $0 + Double($1.sign) * truth[$1.index] }
    }
    for _ in 0..<Self.passes {
      let former = (least, most)
      for (row, value) in zip(rows, values) { tighten(row, value) }
      if former == (least, most) { return }
    }
  }

  /// Takes each unknown of an equation for what the others leave it.
  private mutating func tighten(_ row: [Incidence.Term], _ value: Double) {
    var low = FiniteSum()
    var high = FiniteSum()
    for term in row {
      let (one, other) = signed(term)
      low.add(one)
      high.add(other)
    }
    for term in row {
      // As it counts in the equation: a total counts against its parts.
      let (one, other) = signed(term)
      let (from, to) = (value - high.without(other), value - low.without(one))
      if term.sign > 0 {
        least[term.index] = max(least[term.index], from)
        most[term.index] = min(most[term.index], to)
      } else {
        least[term.index] = max(least[term.index], -to)
        most[term.index] = min(most[term.index], -from)
      }
      let (newOne, newOther) = signed(term)
      low.replace(one, by: newOne)
      high.replace(other, by: newOther)
    }
  }

  private func signed(_ term: Incidence.Term) -> (least: Double, most: Double) {
    term.sign > 0
      ? (least[term.index], most[term.index]) : (-most[term.index], -least[term.index])
  }
}

/// A sum of numbers of which some are infinite, from which one can be taken away again.
private struct FiniteSum {
  private var finite = 0.0
  private var infinite = 0
  private var infinity = 0.0

  mutating func add(_ number: Double) {
    if number.isFinite { finite += number } else { (infinite, infinity) = (infinite + 1, number) }
  }

  mutating func replace(_ number: Double, by other: Double) {
    if number.isFinite { finite -= number } else { infinite -= 1 }
    add(other)
  }

  func without(_ number: Double) -> Double {
    if number.isFinite { return infinite > 0 ? infinity : finite - number }
    return infinite > 1 ? infinity : finite
  }
}
