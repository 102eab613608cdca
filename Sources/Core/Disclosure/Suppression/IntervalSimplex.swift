/// How far unknown counts can go while equations hold: a linear program that starts at the true
/// counts, where everything holds, and keeps how far each one came on the way.
///
/// A point that it visits for one count is a witness for all. Each search goes on where the last one
/// stopped, since everything holds there too. Where it does not, rounding errors have grown: what was
/// seen on the way is forgotten, and the search starts again at the true counts.
struct IntervalSimplex {
  /// Below this an entry or a step is 0.
  static let tolerance = 1e-7

  /// The least and the most that each unknown is known to be able to be.
  private(set) var least: [Double]
  private(set) var most: [Double]

  /// How many entries were gone through so far: the effort, whatever the machine.
  var effort: Int { spent + table.effort }
  private var spent = 0

  /// Bounds that no point goes beyond, though some may not be reached.
  let bounds: BoundPropagation

  private let truth: [Double]
  private let lower: [Double]
  private let rows: [[Incidence.Term]]
  private let terms: FlatEquations
  private let start: SimplexTable
  private var values: [Double]
  private var table: SimplexTable
  private let constants: [Double]
  /// How many unknowns were exchanged since the table was set up.
  private var exchanges = 0

  /// Makes the program.
  ///
  /// - Parameters:
  ///   - truth: a point where the equations hold.
  ///   - lower: the least that each unknown can be.
  ///   - rows: the equations: their unknowns with their signs.
  init(truth: [Double], lower: [Double], rows: [[Incidence.Term]]) {
    self.truth = truth
    self.lower = lower
    bounds = BoundPropagation(truth: truth, lower: lower, rows: rows)
    values = truth
    least = truth
    most = truth
    self.rows = rows
    terms = FlatEquations(rows, unknowns: truth.count)
    constants = rows.map { Self.sum(of: $0, truth) }
    let entries = rows.map { row in
      row.map { SparseTable.Entry(column: Int32($0.index), value: Double($0.sign)) }
    }
    start = SimplexTable(SparseTable(entries, columns: truth.count))
    table = start
  }

  /// Says how far an unknown was found to go elsewhere.
  mutating func recall(_ unknown: Int, least: Double, most: Double) {
    self.least[unknown] = min(self.least[unknown], least)
    self.most[unknown] = max(self.most[unknown], most)
  }

  /// Lowers an unknown until it is the goal or cannot go lower; returns whether it got there.
  mutating func lower(_ unknown: Int, to goal: Double) -> Bool {
    least[unknown] <= goal + Self.tolerance || move(unknown, -1, to: goal)
  }

  /// Raises an unknown until it is the goal or cannot go higher; returns whether it got there.
  mutating func raise(_ unknown: Int, to goal: Double) -> Bool {
    most[unknown] >= goal - Self.tolerance || move(unknown, 1, to: goal)
  }

  /// How far an unknown can go, in whole numbers; `most` is nil where nothing bounds it.
  mutating func range(of unknown: Int) -> (least: Int, most: Int?) {
    _ = lower(unknown, to: lower[unknown])
    let isUnbounded = raise(unknown, to: .infinity)
    return (
      Int((least[unknown] - Self.tolerance).rounded(.up)),
      isUnbounded ? nil : Int((most[unknown] + Self.tolerance).rounded(.down))
    )
  }

  /// By how much each equation counts in what bounds an unknown, after it could not be moved further:
  /// those that do, ascending.
  func multipliers(of unknown: Int) -> [(equation: Int, multiplier: Double)] {
    guard table.rowOf[unknown] >= 0 else { return [] }
    let solved = BasisMultipliers(terms, basis: table.basic, of: unknown)
    return solved.values.enumerated().compactMap { row, value in
      abs(value) > Self.tolerance ? (row, value) : nil
    }
  }

  /// The unknowns at their least that keep one where it stands, after it could not be moved further.
  func blocking(_ unknown: Int) -> [Int] {
    guard table.rowOf[unknown] >= 0 else { return [] }
    return table.row(of: unknown).filter { abs($0.value) > Self.tolerance }.map(\.unknown).sorted()
  }

  // MARK: - Steps

  private mutating func move(_ unknown: Int, _ sense: Double, to goal: Double) -> Bool {
    if exchanges > Self.mostExchanges { startAgain() }
    let seen = (least, most)
    let isThere = walk(unknown, sense, to: goal)
    if isSound { return isThere }
    (least, most) = seen
    startAgain()
    let isThereAgain = walk(unknown, sense, to: goal)
    if isSound { return isThereAgain }
    // Nothing is known of how far it can go: as little as it did before.
    (least, most) = seen
    startAgain()
    return false
  }

  private mutating func walk(_ unknown: Int, _ sense: Double, to goal: Double) -> Bool {
    var idleSteps = 0
    while sense * values[unknown] < sense * goal - Self.tolerance {
      // Bland's rule where steps lead nowhere: it ends.
      let first = idleSteps > 50
      guard let entering = entering(unknown, sense, first: first) else { return false }
      let column = table.column(of: entering.unknown)
      let block = block(entering, column, first: first)
      let toGoal = sense * (goal - values[unknown]) / abs(entering.slope)
      let step = block.step.isFinite ? block.step : toGoal
      guard step.isFinite else {
        most[unknown] = .infinity
        return true
      }
      idleSteps = step > Self.tolerance ? 0 : idleSteps + 1
      advance(entering, column, by: step)
      if let row = block.row {
        table.pivot(row, entering.unknown, column)
        exchanges += 1
      }
    }
    return true
  }

  /// Whether everything holds where the values stand.
  private var isSound: Bool {
    zip(values, lower).allSatisfy { $0 >= $1 - Self.tolerance }
      && zip(rows, constants).allSatisfy { row, constant in
        abs(Self.sum(of: row, values) - constant) < Self.tolerance
      }
  }

  /// Starts again at the true counts.
  private mutating func startAgain() {
    spent += table.effort
    table = start
    values = truth
    exchanges = 0
  }

  private static func sum(of row: [Incidence.Term], _ values: [Double]) -> Double {
    row.reduce(0) { $0 + Double($1.sign) * values[$1.index] }
  }

  /// After so many exchanges a fresh table is more exact, and emptier.
  private static let mostExchanges = 5_000

  private struct Entering {
    var unknown: Int
    var sense: Double
    /// How fast the one to be moved moves with it.
    var slope: Double
  }

  private func entering(_ moved: Int, _ sense: Double, first: Bool) -> Entering? {
    guard table.rowOf[moved] >= 0 else {
      guard sense > 0 || values[moved] > lower[moved] + Self.tolerance else { return nil }
      return Entering(unknown: moved, sense: sense, slope: 1)
    }
    var best: Entering?
    for (unknown, value) in table.row(of: moved) {
      let slope = -value * sense
      let isSteeper = abs(slope) > max(Self.tolerance, abs(best?.slope ?? 0))
      guard first ? abs(slope) > Self.tolerance && unknown < best?.unknown ?? .max : isSteeper
      else {
        continue
      }
      guard slope > 0 || values[unknown] > lower[unknown] + Self.tolerance else { continue }
      best = Entering(unknown: unknown, sense: slope > 0 ? 1 : -1, slope: slope)
    }
    return best
  }

  /// Returns how far what enters can go, and the row whose unknown is then at its least.
  private func block(
    _ entering: Entering, _ column: [(row: Int, value: Double)], first: Bool
  ) -> (step: Double, row: Int?) {
    var step = entering.sense < 0 ? values[entering.unknown] - lower[entering.unknown] : .infinity
    var chosen: (row: Int, size: Double)?
    for (row, value) in column {
      let fall = value * entering.sense
      guard fall > Self.tolerance else { continue }
      let unknown = table.basic[row]
      let reach = max(0, values[unknown] - lower[unknown]) / fall
      if let former = chosen, abs(reach - step) <= Self.tolerance {
        guard first ? unknown < table.basic[former.row] : fall > former.size else { continue }
      } else if reach >= step - Self.tolerance {
        continue
      }
      step = min(step, reach)
      chosen = (row, fall)
    }
    return (step, chosen?.row)
  }

  private mutating func advance(
    _ entering: Entering, _ column: [(row: Int, value: Double)], by step: Double
  ) {
    guard step > 0 else { return }
    set(entering.unknown, values[entering.unknown] + entering.sense * step)
    for (row, value) in column {
      let unknown = table.basic[row]
      set(unknown, values[unknown] - value * entering.sense * step)
    }
  }

  private mutating func set(_ unknown: Int, _ value: Double) {
    let whole = value.rounded()
    let value = abs(value - whole) < Self.tolerance / 10 ? whole : value
    values[unknown] = value
    least[unknown] = min(least[unknown], value)
    most[unknown] = max(most[unknown], value)
  }
}
