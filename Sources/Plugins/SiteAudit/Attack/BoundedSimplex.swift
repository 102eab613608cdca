/// Finds how far hidden counts can move while every published equation holds: a primal simplex with
/// bounds, which keeps its last vertex between questions.
///
/// Each vertex on the way is a possible truth for all variables at once, so the least and greatest
/// values met answer most questions before they are asked.
///
///     var simplex = BoundedSimplex(system)
///     guard simplex.findVertex() else { return }  // the equations contradict each other
///     simplex.push(0, .up, until: 4)              // the greatest value, or one of at least 4
package struct BoundedSimplex {
  /// Which way to move a variable.
  package enum Direction: Double {
    case up = 1
    case down = -1
  }

  /// Where a move is stopped: the row whose variable meets a bound, else the bound of the mover.
  struct Stop {
    var length: Double
    var row: Int?
    /// The bound that the variable of the row meets.
    var bound: Double = 0
  }

  let system: LinearSystem
  var tableau: Tableau
  /// The variable of each row; from `system.count` on they stand for an equation not yet fulfilled.
  var basis: [Int]
  /// The variable of each column.
  var others: [Int]
  var rowOf: [Int?]
  var columnOf: [Int?]
  var lower: [Double]
  var upper: [Double]
  /// Of each variable, at this vertex.
  var values: [Double]
  /// The least value of each variable met so far.
  package private(set) var least: [Double]
  /// The greatest value of each variable met so far.
  package private(set) var greatest: [Double]
  private let keepsMultipliers: Bool
  private var moves = 0

  /// Sets the equations up, every variable at its lower bound.
  ///
  /// - Parameter keepsMultipliers: Whether `multipliers(of:)` will be asked for, which costs a column
  ///   an equation.
  package init(_ system: LinearSystem, keepsMultipliers: Bool = false) {
    self.system = system
    self.keepsMultipliers = keepsMultipliers
    let (count, rows) = (system.count, system.rows.count)
    tableau = Tableau(rows: rows, columns: count)
    basis = Array(count..<count + rows)
    others = Array(0..<count)
    rowOf = Array(repeating: nil, count: count) + (0..<rows).map { $0 }
    columnOf = (0..<count).map { $0 } + Array(repeating: nil, count: rows)
    lower = system.lower + Array(repeating: 0, count: rows)
    upper = system.upper + Array(repeating: 0, count: rows)
    values = system.lower + Array(repeating: 0, count: rows)
    for (row, equation) in system.rows.enumerated() {
      var rest = equation.constant
      for term in equation.terms {
        tableau[row, term.variable] += term.factor
        rest -= term.factor * values[term.variable]
      }
      values[count + row] = rest
    }
    least = Array(repeating: .infinity, count: count)
    greatest = Array(repeating: -.infinity, count: count)
  }

  /// Moves a variable as far as the equations and bounds let it, or until it passes a goal.
  ///
  /// - Returns: The value reached: the extreme one, unless it is at the goal or beyond; infinite
  ///   where nothing stops it.
  package mutating func push(_ variable: Int, _ direction: Direction, until goal: Double) -> Double
  {
    let isDone = { (value: Double) in
      direction == .up ? value >= goal - Tableau.tolerance : value <= goal + Tableau.tolerance
    }
    var idle = 0
    while !isDone(values[variable]), !isExhausted {
      guard let (column, way) = entering(for: variable, direction, byOrder: idle > Self.patience)
      else { return values[variable] }
      let stop = self.stop(column, way)
      guard stop.length < .infinity else {
        noteEndless(column, way)
        return direction.rawValue * .infinity
      }
      idle = stop.length > Tableau.tolerance ? 0 : idle + 1
      move(column, way, stop)
    }
    return values[variable]
  }

  /// Whether it moved more than such a system can need: nothing is then proven.
  var isExhausted: Bool { moves > 20_000 + 400 * values.count }

  /// How many moves of no length come before the rule that cannot go round in circles.
  static let patience = 40

  /// The multipliers of the equations that prove the present bound of a variable that `push` moved as
  /// far as it goes: their sum says where it stands.
  ///
  /// Only where the simplex keeps them; empty for a variable at a bound of its own.
  func multipliers(of variable: Int) -> [(row: Int, factor: Double)] {
    guard keepsMultipliers, let row = rowOf[variable] else { return [] }
    return others.enumerated().compactMap { column, other in
      guard other >= system.count, tableau[row, column] != 0 else { return nil }
      return (other - system.count, tableau[row, column])
    }.sorted { $0.row < $1.row }
  }

  /// Chooses what to move so that a variable goes the way it should; nil at its extreme.
  private mutating func entering(
    for variable: Int, _ direction: Direction, byOrder: Bool
  ) -> (column: Int, way: Direction)? {
    guard let row = rowOf[variable] else {
      guard let column = columnOf[variable], canMove(variable, direction) else { return nil }
      return (column, direction)
    }
    var best: (column: Int, way: Direction)?
    var score = Tableau.tolerance
    for column in tableau.columns(of: row).map(Int.init) {
      let entry = tableau[row, column]
      let way: Direction = (entry < 0) == (direction == .up) ? .up : .down
      guard abs(entry) > Tableau.tolerance, canMove(others[column], way) else { continue }
      if byOrder {
        if let best, others[best.column] < others[column] { continue }
        best = (column, way)
      } else if abs(entry) > score
        || abs(entry) == score && others[column] < best.map({ others[$0.column] }) ?? .max
      {
        score = abs(entry)
        best = (column, way)
      }
    }
    return best
  }

  func canMove(_ variable: Int, _ way: Direction) -> Bool {
    guard lower[variable] < upper[variable] else { return false }
    return way == .up
      ? values[variable] < upper[variable] - Tableau.tolerance
      : values[variable] > lower[variable] + Tableau.tolerance
  }

  /// Finds what stops a move, every basic variable being within its bounds.
  private mutating func stop(_ column: Int, _ way: Direction) -> Stop {
    let mover = others[column]
    var stop = Stop(
      length: way == .up ? upper[mover] - values[mover] : values[mover] - lower[mover], row: nil)
    var size = 0.0
    for row in tableau.rows(of: column).map(Int.init) {
      let change = -tableau[row, column] * way.rawValue
      guard abs(change) > Tableau.tolerance else { continue }
      let own = basis[row]
      let bound = change > 0 ? upper[own] : lower[own]
      guard bound.isFinite else { continue }
      let length = max(0, (bound - values[own]) / change)
      let isTie = abs(length - stop.length) <= Tableau.tolerance
      guard
        length < stop.length - Tableau.tolerance
          || isTie && stop.row != nil
            && (abs(change) > size || abs(change) == size && own < basis[stop.row ?? row])
      else { continue }
      stop = Stop(length: length, row: row, bound: bound)
      size = abs(change)
    }
    return stop
  }

  /// Moves the variable of a column, and where a row stops it, exchanges the two.
  mutating func move(_ column: Int, _ way: Direction, _ stop: Stop) {
    let mover = others[column]
    let length = stop.length * way.rawValue
    let rows = tableau.rows(of: column).map(Int.init)
    moves += 1
    if stop.length > 0 {
      for row in rows {
        values[basis[row]] = Tableau.snapped(
          values[basis[row]] - tableau[row, column] * length)
      }
      values[mover] = Tableau.snapped(values[mover] + length)
    }
    if let row = stop.row {
      values[basis[row]] = stop.bound
      note(basis[row])
      exchange(row, column)
    } else {
      values[mover] = way == .up ? upper[mover] : lower[mover]
      note(mover)
    }
    for row in rows { note(basis[row]) }
  }

  private mutating func exchange(_ row: Int, _ column: Int) {
    let (leaver, mover) = (basis[row], others[column])
    tableau.pivot(row, column)
    basis[row] = mover
    others[column] = leaver
    rowOf[mover] = row
    columnOf[mover] = nil
    rowOf[leaver] = nil
    columnOf[leaver] = column
    if leaver >= system.count, !keepsMultipliers { tableau.clear(column: column) }
  }

  /// Notes the value of a variable as possible; outside a vertex it proves nothing.
  private mutating func note(_ variable: Int) {
    guard isVertex, variable < system.count else { return }
    least[variable] = min(least[variable], values[variable])
    greatest[variable] = max(greatest[variable], values[variable])
  }

  /// Notes that a move has no end, for all that it carries along.
  private mutating func noteEndless(_ column: Int, _ way: Direction) {
    if way == .up { noteEndless(others[column]) }
    for row in tableau.rows(of: column).map(Int.init)
    where -tableau[row, column] * way.rawValue > Tableau.tolerance {
      noteEndless(basis[row])
    }
  }

  private mutating func noteEndless(_ variable: Int) {
    if variable < system.count { greatest[variable] = .infinity }
  }

  /// Whether every equation and bound holds where the simplex stands.
  private(set) var isVertex = false

  /// Takes the point where it stands as the first possible truth.
  mutating func settle() {
    isVertex = true
    for variable in 0..<system.count { note(variable) }
  }
}
