/// How far unknown counts can go while equations with whole coefficients hold: a linear program that
/// starts at the true counts, where everything holds, and keeps every point it comes by.
///
/// A point that it visits for one count is a witness for all: `least` and `most` are how far each
/// one is known to go. The table is that of Gauss and Jordan, dense, and touched only where it is not
/// 0; beside it stand the multipliers by which each of its rows follows from the equations.
struct IntervalSimplex {
  /// Below this an entry or a step is 0.
  static let tolerance = 1e-7

  /// How many unknowns there are, the excesses of orders included.
  let unknowns: Int
  /// How many equations were given.
  let equations: Int
  let lower: [Double]
  /// A point where every equation holds.
  private(set) var values: [Double]
  /// The least and the most that each unknown is known to be able to be.
  private(set) var least: [Double]
  private(set) var most: [Double]
  /// Row after row: the unknowns, then the multipliers of the equations.
  var table: [Double]
  /// The unknown that stands alone in each row, and the row of each, or −1.
  var basic: [Int]
  var rowOf: [Int]

  var width: Int { unknowns + equations }

  /// Makes the program.
  ///
  /// - Parameters:
  ///   - values: a point where the equations hold.
  ///   - rows: the equations: their unknowns with their signs.
  init(values: [Double], lower: [Double], rows: [[Incidence.Term]]) {
    self.values = values
    self.lower = lower
    least = values
    most = values
    unknowns = values.count
    equations = rows.count
    table = []
    basic = []
    rowOf = Array(repeating: -1, count: values.count)
    eliminate(rows)
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

  /// By how much each equation counts in what bounds an unknown where it stands, after it could not be
  /// moved further.
  func multipliers(of unknown: Int) -> [Double] {
    guard rowOf[unknown] >= 0 else { return Array(repeating: 0, count: equations) }
    let start = rowOf[unknown] * width + unknowns
    return table[start..<start + equations].map { abs($0) > Self.tolerance ? $0 : 0 }
  }

  /// The unknowns at their least that keep one where it stands, after it could not be moved further.
  func blocking(_ unknown: Int) -> [Int] {
    guard rowOf[unknown] >= 0 else { return [] }
    let start = rowOf[unknown] * width
    return (0..<unknowns).filter { rowOf[$0] < 0 && abs(table[start + $0]) > Self.tolerance }
  }

  // MARK: - Steps

  private mutating func move(_ unknown: Int, _ sense: Double, to goal: Double) -> Bool {
    var idleSteps = 0
    while sense * values[unknown] < sense * goal - Self.tolerance {
      // Bland's rule where steps lead nowhere: it ends.
      guard let entering = entering(unknown, sense, first: idleSteps > unknowns) else {
        return false
      }
      let slope = abs(entering.slope)
      let toGoal = sense * (goal - values[unknown]) / slope
      let block = block(entering, first: idleSteps > unknowns)
      let step = block.step.isFinite ? block.step : toGoal
      guard step.isFinite else {
        most[unknown] = .infinity
        return true
      }
      idleSteps = step > Self.tolerance ? 0 : idleSteps + 1
      advance(entering, by: step)
      if let row = block.row { pivot(row, entering.unknown) }
    }
    return true
  }

  private struct Entering {
    var unknown: Int
    var sense: Double
    /// How fast the one to be moved moves with it.
    var slope: Double
  }

  private func entering(_ moved: Int, _ sense: Double, first: Bool) -> Entering? {
    guard rowOf[moved] >= 0 else {
      guard sense > 0 || values[moved] > lower[moved] + Self.tolerance else { return nil }
      return Entering(unknown: moved, sense: sense, slope: 1)
    }
    let start = rowOf[moved] * width
    var best: Entering?
    for unknown in 0..<unknowns where rowOf[unknown] < 0 {
      let slope = -table[start + unknown] * sense
      guard abs(slope) > max(Self.tolerance, abs(best?.slope ?? 0)) else { continue }
      guard slope > 0 || values[unknown] > lower[unknown] + Self.tolerance else { continue }
      best = Entering(unknown: unknown, sense: slope > 0 ? 1 : -1, slope: slope)
      if first { break }
    }
    return best
  }

  /// Returns how far what enters can go, and the row whose unknown is then at its least.
  private func block(_ entering: Entering, first: Bool) -> (step: Double, row: Int?) {
    let width = width
    var step = entering.sense < 0 ? values[entering.unknown] - lower[entering.unknown] : .infinity
    var row: Int?
    var size = 0.0
    for candidate in basic.indices {
      let fall = table[candidate * width + entering.unknown] * entering.sense
      guard fall > Self.tolerance else { continue }
      let unknown = basic[candidate]
      let reach = max(0, values[unknown] - lower[unknown]) / fall
      let isTie = abs(reach - step) <= Self.tolerance
      let wins =
        isTie && row != nil
        ? (first ? unknown < basic[row ?? 0] : fall > size) : reach < step - Self.tolerance
      guard wins else { continue }
      (step, row, size) = (min(step, reach), candidate, fall)
    }
    return (step, row)
  }

  private mutating func advance(_ entering: Entering, by step: Double) {
    guard step > 0 else { return }
    set(entering.unknown, values[entering.unknown] + entering.sense * step)
    let width = width
    for row in basic.indices {
      let entry = table[row * width + entering.unknown]
      guard entry != 0 else { continue }
      set(basic[row], values[basic[row]] - entry * entering.sense * step)
    }
  }

  private mutating func set(_ unknown: Int, _ value: Double) {
    let whole = value.rounded()
    let value = abs(value - whole) < Self.tolerance / 10 ? whole : value
    values[unknown] = value
    if value < least[unknown] { least[unknown] = value }
    if value > most[unknown] { most[unknown] = value }
  }
}
