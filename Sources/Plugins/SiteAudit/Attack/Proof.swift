/// Which equations of a system show how far a variable can go.
struct Proof {
  /// The indices of the equations, sorted.
  let rows: [Int]
  /// Whether they prove it in fractions too, without rounding.
  let isExact: Bool

  /// Looks for one equation that says it alone, else for the multipliers of the optimum.
  ///
  /// - Parameter range: What all equations together leave of the variable.
  init(of variable: Int, _ range: (least: Int, greatest: Int?), in system: LinearSystem) {
    if let row = Self.only(variable, range, in: system) {
      rows = [row]
      let one = Certificate(of: variable, [(row, 1)], in: system)
      isExact = Self.covers(range, one.least, one.greatest, variable, system)
      return
    }
    var simplex = BoundedSimplex(system, keepsMultipliers: true)
    guard simplex.findVertex() else {
      rows = []
      isExact = false
      return
    }
    var found: Set<Int> = []
    var (least, greatest): (Int?, Int?)
    if Double(range.least) > system.lower[variable] {
      _ = simplex.push(variable, .down, until: -.infinity)
      let multipliers = simplex.multipliers(of: variable)
      found.formUnion(multipliers.map(\.row))
      least = Certificate(of: variable, multipliers, in: system).least
    }
    if range.greatest != nil {
      _ = simplex.push(variable, .up, until: .infinity)
      let multipliers = simplex.multipliers(of: variable)
      found.formUnion(multipliers.map(\.row))
      greatest = Certificate(of: variable, multipliers, in: system).greatest
    }
    rows = found.sorted()
    isExact = Self.covers(range, least, greatest, variable, system)
  }

  /// Whether proven ends, or the bounds of the variable by itself, leave no more than a range.
  private static func covers(
    _ range: (least: Int, greatest: Int?), _ least: Int?, _ greatest: Int?, _ variable: Int,
    _ system: LinearSystem
  ) -> Bool {
    let low = max(least ?? .min, Int(exactly: system.lower[variable].rounded(.up)) ?? .min)
    let high = min(greatest ?? .max, Int(exactly: system.upper[variable].rounded(.down)) ?? .max)
    return low >= range.least && (range.greatest.map { high <= $0 } ?? true)
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
