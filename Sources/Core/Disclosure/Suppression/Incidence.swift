/// Which cells stand in which sums and orders of a system, as equations that hold: parts less their
/// total are 0; the greater ones less the lesser one are some excess.
struct Incidence {
  /// A cell in an equation, or an equation of a cell.
  struct Term {
    /// The index of the cell, or of the equation.
    var index: Int
    /// 1 for a part, −1 for a total.
    var sign: Int
  }

  /// The cells of each equation: those of the sums first, then those of the orders.
  ///
  /// Empty where the true counts do not keep it.
  let equations: [[Term]]
  /// The equations of each cell.
  let ofCell: [[Term]]
  /// How many of the equations are sums.
  let sumCount: Int

  init(of system: AdditiveSystem) {
    let sums = system.sums.map { sum in
      Self.terms(sum.parts, sum.total).holding(in: system, upTo: 0)
    }
    let orders = system.orders.map { order in
      Self.terms(order.greater, order.lesser).holding(in: system, upTo: .max)
    }
    equations = sums + orders
    sumCount = sums.count
    var ofCell = [[Term]](repeating: [], count: system.cells.count)
    for (index, terms) in equations.enumerated() {
      for term in terms { ofCell[term.index].append(Term(index: index, sign: term.sign)) }
    }
    self.ofCell = ofCell
  }

  private static func terms(_ parts: [Int], _ total: Int) -> [Term] {
    parts.map { Term(index: $0, sign: 1) } + [Term(index: total, sign: -1)]
  }

  /// The cells that multiples of equations, added up, leave, ascending; the others cancel out.
  func cells(in proof: [(equation: Int, multiplier: Double)]) -> [Int] {
    var weights: [Int: Double] = [:]
    for (equation, multiplier) in proof {
      for term in equations[equation] {
        weights[term.index, default: 0] += Double(term.sign) * multiplier
      }
    }
    return weights.filter { abs($0.value) > IntervalSimplex.tolerance }.keys.sorted()
  }

  /// Whether an equation is an order: one with an excess.
  func isOrder(_ equation: Int) -> Bool { equation >= sumCount }
}

extension [Incidence.Term] {
  /// The terms, or none where the true counts do not add up to 0…most.
  fileprivate func holding(in system: AdditiveSystem, upTo most: Int) -> [Incidence.Term] {
    let excess = reduce(0) { $0 + $1.sign * system.cells[$1.index].value }
    return (0...most).contains(excess) ? self : []
  }
}
