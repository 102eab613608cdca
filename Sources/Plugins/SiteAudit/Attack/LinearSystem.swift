/// Linear equations over variables that have bounds: all that a reader knows of some hidden counts.
package struct LinearSystem: Sendable {
  /// A variable with its factor in an equation.
  package struct Term: Sendable, Hashable {
    package var variable: Int
    package var factor: Double

    package init(_ variable: Int, _ factor: Double = 1) {
      self.variable = variable
      self.factor = factor
    }
  }

  /// Σ factor × variable = constant.
  package struct Row: Sendable, Hashable {
    package var terms: [Term]
    package var constant: Double

    package init(_ terms: [Term], _ constant: Double) {
      self.terms = terms
      self.constant = constant
    }
  }

  /// Of each variable; finite.
  package var lower: [Double] = []
  /// Of each variable; infinite where nothing limits it.
  package var upper: [Double] = []
  package var rows: [Row] = []

  /// Makes an empty system.
  package init() {}

  var count: Int { lower.count }

  /// Adds a variable and returns its index.
  package mutating func add(_ lower: Double, _ upper: Double = .infinity) -> Int {
    self.lower.append(lower)
    self.upper.append(upper)
    return self.lower.count - 1
  }

  /// How far a point is from fulfilling the worst equation.
  func residual(at point: [Double]) -> Double {
    rows.map { row in
      abs(row.terms.reduce(-row.constant) { $0 + $1.factor * point[$1.variable] })
    }.max() ?? 0
  }
}
