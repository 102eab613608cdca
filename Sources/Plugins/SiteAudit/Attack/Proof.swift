/// Which equations of a system show how far a variable can go.
struct Proof {
  /// The indices of the equations, sorted.
  let rows: [Int]

  /// Looks for one equation that says it alone, else for the multipliers of the optimum.
  ///
  /// - Parameter range: What all equations together leave of the variable.
  init(of variable: Int, _ range: (least: Int, greatest: Int?), in system: LinearSystem) {
    if let row = Self.only(variable, range, in: system) {
      rows = [row]
      return
    }
    var simplex = BoundedSimplex(system, keepsMultipliers: true)
    guard simplex.findVertex() else {
      rows = []
      return
    }
    var found: Set<Int> = []
    if Double(range.least) > system.lower[variable] {
      _ = simplex.push(variable, .down, until: -.infinity)
      found.formUnion(simplex.multipliers(of: variable).map(\.row))
    }
    if range.greatest != nil {
      _ = simplex.push(variable, .up, until: .infinity)
      found.formUnion(simplex.multipliers(of: variable).map(\.row))
    }
    rows = found.sorted()
  }

  private static func only(
    _ variable: Int, _ range: (least: Int, greatest: Int?), in system: LinearSystem
  ) -> Int? {
    system.rows.indices.first { index in
      let row = system.rows[index]
      guard let own = row.terms.first(where: { $0.variable == variable }) else { return false }
      var (low, high) = (row.constant, row.constant)
      for term in row.terms where term.variable != variable {
        let ends = [system.lower[term.variable], system.upper[term.variable]].map {
          $0 * term.factor
        }
        low -= max(ends[0], ends[1])
        high -= min(ends[0], ends[1])
      }
      let bounds = [low / own.factor, high / own.factor].sorted()
      let least = max(bounds[0], system.lower[variable])
      return abs(least - Double(range.least)) < 0.5
        && (range.greatest.map { abs(bounds[1] - Double($0)) < 0.5 } ?? true)
    }
  }
}
