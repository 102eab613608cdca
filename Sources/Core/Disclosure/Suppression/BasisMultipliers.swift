/// Which equations each unknown stands in, and which unknowns stand in each equation: one after the
/// other, so that going through them costs nothing else.
struct FlatEquations {
  /// Where the equations of each unknown begin in `equations`, and the end.
  private(set) var starts: [Int]
  private(set) var equations: [Int]
  private(set) var signs: [Double]
  /// Where the unknowns of each equation begin in `unknowns`, and the end.
  private(set) var heads: [Int]
  private(set) var unknowns: [Int]

  init(_ rows: [[Incidence.Term]], unknowns count: Int) {
    heads = [0]
    unknowns = []
    starts = Array(repeating: 0, count: count + 1)
    for row in rows {
      for term in row {
        unknowns.append(term.index)
        starts[term.index + 1] += 1
      }
      heads.append(unknowns.count)
    }
    for unknown in 0..<count { starts[unknown + 1] += starts[unknown] }
    equations = Array(repeating: 0, count: unknowns.count)
    signs = Array(repeating: 0, count: unknowns.count)
    var next = starts
    for (equation, row) in rows.enumerated() {
      for term in row {
        equations[next[term.index]] = equation
        signs[next[term.index]] = Double(term.sign)
        next[term.index] += 1
      }
    }
  }

  /// The places of the equations of an unknown.
  func places(of unknown: Int) -> Range<Int> { starts[unknown]..<starts[unknown + 1] }
}

/// By how much each equation counts in what an unknown of a basis is: the multiples of the equations in
/// which all other unknowns of the basis cancel out.
///
/// Most follow one from another; only what hangs together in rings is eliminated.
struct BasisMultipliers {
  /// By equation.
  private(set) var values: [Double]
  private let terms: FlatEquations
  private let target: Int
  /// Whether each unknown is of the basis and has yet to cancel out.
  private var isOpen: [Bool]
  /// Whether each equation's value is found.
  private var isFound: [Bool]

  /// Solves for one unknown.
  ///
  /// - Parameters:
  ///   - terms: the equations.
  ///   - basis: the unknowns of the basis.
  ///   - target: one of them.
  init(_ terms: FlatEquations, basis: [Int], of target: Int) {
    self.terms = terms
    self.target = target
    let count = terms.heads.count - 1
    values = Array(repeating: 0, count: count)
    isFound = Array(repeating: false, count: count)
    isOpen = Array(repeating: false, count: terms.starts.count - 1)
    for unknown in basis { isOpen[unknown] = true }
    followSingles(basis)
    let postponed = postpone()
    solveRings(basis)
    for one in postponed.reversed() { find(at: one.place, for: one.unknown) }
  }

  /// Takes what one unknown says of the last of its equations, over and over.
  private mutating func followSingles(_ basis: [Int]) {
    var left = isOpen.indices.map { isOpen[$0] ? terms.places(of: $0).count : 0 }
    var queue = basis.filter { left[$0] == 1 }
    while let unknown = queue.popLast() {
      guard isOpen[unknown],
        let place = terms.places(of: unknown).first(where: { !isFound[terms.equations[$0]] })
      else { continue }
      find(at: place, for: unknown)
      let equation = terms.equations[place]
      for other in terms.heads[equation]..<terms.heads[equation + 1] {
        let unknown = terms.unknowns[other]
        guard isOpen[unknown] else { continue }
        left[unknown] -= 1
        if left[unknown] == 1 { queue.append(unknown) }
      }
    }
  }

  /// Puts aside the unknowns that have an equation to themselves, which cancel out at last.
  private mutating func postpone() -> [(unknown: Int, place: Int)] {
    var postponed: [(unknown: Int, place: Int)] = []
    var degree = isFound.indices.map { equation -> Int in
      isFound[equation]
        ? 0
        : (terms.heads[equation]..<terms.heads[equation + 1]).count { isOpen[terms.unknowns[$0]] }
    }
    var queue = degree.indices.filter { degree[$0] == 1 }
    while let equation = queue.popLast() {
      let own = terms.heads[equation]..<terms.heads[equation + 1]
      guard degree[equation] == 1,
        let unknown = own.first(where: { isOpen[terms.unknowns[$0]] }).map({ terms.unknowns[$0] }),
        let place = terms.places(of: unknown).first(where: { terms.equations[$0] == equation })
      else { continue }
      isOpen[unknown] = false
      postponed.append((unknown, place))
      for place in terms.places(of: unknown) where !isFound[terms.equations[place]] {
        degree[terms.equations[place]] -= 1
        if degree[terms.equations[place]] == 1 { queue.append(terms.equations[place]) }
      }
    }
    return postponed
  }

  private mutating func solveRings(_ basis: [Int]) {
    let mark = Int32(values.count)
    let ring = basis.filter { isOpen[$0] }.map { unknown in
      terms.places(of: unknown).filter { !isFound[terms.equations[$0]] }.map {
        SparseTable.Entry(column: Int32(terms.equations[$0]), value: terms.signs[$0])
      } + [SparseTable.Entry(column: mark, value: rest(of: unknown))]
    }
    guard !ring.isEmpty else { return }
    let solved = SparseTable(ring, columns: values.count)
    for (equation, entries) in zip(solved.basic, solved.rows) {
      if let last = entries.last, last.column == mark { values[equation] = last.value }
    }
  }

  private mutating func find(at place: Int, for unknown: Int) {
    let equation = terms.equations[place]
    values[equation] = 0
    values[equation] = rest(of: unknown) / terms.signs[place]
    isFound[equation] = true
    isOpen[unknown] = false
  }

  /// What the equations of an unknown leave of what they must bring it to.
  private func rest(of unknown: Int) -> Double {
    terms.places(of: unknown).reduce(unknown == target ? 1 : 0) {
      $0 - terms.signs[$1] * values[terms.equations[$1]]
    }
  }
}
