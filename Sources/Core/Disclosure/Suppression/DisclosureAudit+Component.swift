extension DisclosureAudit {
  /// Hidden cells that equations tie together, and these equations.
  struct Component {
    /// Ascending.
    var cells: [Int] = []
    /// Ascending.
    var equations: [Int] = []
    /// The unknown that stands for each cell.
    var place: [Int: Int] = [:]

    /// The linear program over its cells, from the true counts on.
    func program(in system: AdditiveSystem, _ incidence: Incidence) -> IntervalSimplex {
      var truth = cells.map { Double(system.cells[$0].value) }
      var lower = cells.map { Double(system.floor(of: system.cells[$0])) }
      let rows = equations.map { equation in
        let terms = incidence.equations[equation]
        var row = terms.compactMap { term in
          place[term.index].map { Incidence.Term(index: $0, sign: term.sign) }
        }
        if incidence.isOrder(equation) {
          // What the greater ones exceed the lesser one by.
          row.append(Incidence.Term(index: truth.count, sign: -1))
          let excess = terms.reduce(0) { $0 + $1.sign * system.cells[$1.index].value }
          truth.append(Double(excess))
          lower.append(0)
        }
        return row
      }
      return IntervalSimplex(truth: truth, lower: lower, rows: rows)
    }

    /// The equations of the system that bound an unknown where a program stands.
    func proof(
      of unknown: Int, by program: IntervalSimplex
    ) -> [(equation: Int, multiplier: Double)] {
      program.multipliers(of: unknown).map { (equations[$0.equation], $0.multiplier) }
    }

    /// The cells that keep an unknown where a program stands.
    func blocking(_ unknown: Int, in program: IntervalSimplex) -> [Int] {
      program.blocking(unknown).compactMap { $0 < cells.count ? cells[$0] : nil }
    }
  }

  /// Returns what is hidden, in groups that no equation ties together, by their first cell.
  func components(of mask: SuppressionMask) -> [Component] {
    let isHidden = mask.hidden
    var seen = [Bool](repeating: false, count: isHidden.count)
    var seenEquation = [Bool](repeating: false, count: incidence.equations.count)
    var components: [Component] = []
    for start in isHidden.indices where isHidden[start] && !seen[start] {
      var component = Component()
      var open = [start]
      seen[start] = true
      while let cell = open.popLast() {
        component.cells.append(cell)
        for term in incidence.ofCell[cell] where !seenEquation[term.index] {
          seenEquation[term.index] = true
          component.equations.append(term.index)
          for next in incidence.equations[term.index] where isHidden[next.index] {
            guard !seen[next.index] else { continue }
            seen[next.index] = true
            open.append(next.index)
          }
        }
      }
      component.cells.sort()
      component.equations.sort()
      for (place, cell) in component.cells.enumerated() { component.place[cell] = place }
      components.append(component)
    }
    return components
  }
}
