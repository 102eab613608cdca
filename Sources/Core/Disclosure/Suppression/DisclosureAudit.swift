/// What readers can find out about hidden counts, exactly.
///
/// Only what is hidden is unknown. Unknowns that no equation ties together are looked at apart.
struct DisclosureAudit {
  /// A hidden count that can be narrowed, and what proves it.
  struct Finding {
    var exposure: Exposure
    /// The equations that prove it, each with its multiplier.
    var proof: [(equation: Int, multiplier: Double)]
    /// The hidden counts that are at their least, and would have to be lower still.
    var blocking: [Int]
  }

  private(set) var system: AdditiveSystem
  let incidence: Incidence
  /// What was found safe however much more is hidden.
  private var isSettled: [Bool]
  /// How far each cell was found to go; that stays true however much more is hidden.
  private var least: [Double]
  private var most: [Double]

  /// What the searches cost so far, in entries gone through.
  private(set) var effort = 0
  /// Beyond this effort nothing more is looked at.
  private let mostEffort: Int

  /// Whether it stopped before it had looked at everything.
  var isExhausted: Bool { effort > mostEffort }

  init(of system: AdditiveSystem, _ incidence: Incidence, effort mostEffort: Int = .max) {
    self.system = system
    self.mostEffort = mostEffort
    self.incidence = incidence
    isSettled = Array(repeating: false, count: system.cells.count)
    least = system.cells.map { Double($0.value) }
    most = least
  }

  /// Goes on with the same counts, of which more are printed nowhere.
  ///
  /// What was found stays true, but for what hung together with cells that are hidden no more.
  ///
  /// - Parameters:
  ///   - mask: what was hidden before.
  ///   - isShown: whether a cell of that is hidden no more.
  func continued(
    on system: AdditiveSystem, after mask: SuppressionMask, isShown: (Int) -> Bool
  ) -> DisclosureAudit {
    var audit = self
    audit.system = system
    for component in components(of: mask) where component.cells.contains(where: isShown) {
      for cell in component.cells {
        audit.isSettled[cell] = false
        audit.least[cell] = Double(system.cells[cell].value)
        audit.most[cell] = audit.least[cell]
      }
    }
    return audit
  }

  /// Returns what can be narrowed, by cell.
  ///
  /// What an earlier call found safe is passed over where hiding more cannot change it, and so is
  /// what the caller gave up.
  ///
  /// - Parameter isFirst: whether the first ones will do: not what stands in a sum or order that proves
  ///   another one, since what is hidden for that may well settle it.
  mutating func findings(
    hiding mask: SuppressionMask, except givenUp: Set<Int> = [], first isFirst: Bool = false
  ) -> [Finding] {
    var findings: [Finding] = []
    for component in components(of: mask) {
      let pending = component.cells.filter { !isSettled[$0] && !givenUp.contains($0) }
      guard pending.contains(where: { isWatched(system.cells[$0]) }) else { continue }
      findings += examine(component, pending, first: isFirst)
    }
    return findings.sorted { $0.exposure.cell < $1.exposure.cell }
  }

  // MARK: - One component

  private mutating func examine(
    _ component: Component, _ pending: [Int], first isFirst: Bool
  ) -> [Finding] {
    var program = component.program(in: system, incidence)
    for (unknown, cell) in component.cells.enumerated() {
      program.recall(unknown, least: least[cell], most: most[cell])
    }
    defer {
      effort += program.effort
      for (unknown, cell) in component.cells.enumerated() {
        least[cell] = program.least[unknown]
        most[cell] = program.most[unknown]
      }
    }
    // What is small needs little room: the points that show it spare many a longer search.
    let small = pending.filter { system.isSmall(system.cells[$0]) }
    let large = pending.filter { !system.isSmall(system.cells[$0]) && isWatched(system.cells[$0]) }
    var proving = Set<Int>()
    return (small + large).compactMap { cell -> Finding? in
      guard let unknown = component.place[cell], effort + program.effort <= mostEffort,
        !incidence.ofCell[cell].contains(where: { proving.contains($0.index) })
      else { return nil }
      let verdict = verdict(on: cell, unknown, &program)
      if verdict.isSettled { isSettled[cell] = true }
      guard let kind = verdict.kind else { return nil }
      let finding = finding(on: cell, unknown, kind, component, &program)
      if isFirst { proving.formUnion(finding.proof.map(\.equation)) }
      return finding
    }
  }

  /// A count that nobody prints and that is not small need not be protected.
  private func isWatched(_ cell: AdditiveSystem.Cell) -> Bool {
    cell.state != .unprinted || system.isSmall(cell)
  }

  private func verdict(
    on index: Int, _ unknown: Int, _ program: inout IntervalSimplex
  ) -> (kind: Exposure.Kind?, isSettled: Bool) {
    let cell = system.cells[index]
    let (low, high) = (Double(system.small.lowerBound), Double(system.small.upperBound))
    guard !system.isSmall(cell) else {
      guard program.lower(unknown, to: low) && program.raise(unknown, to: high) else {
        return (.narrowed, false)
      }
      return (nil, true)
    }
    if program.bounds.least[unknown] <= high + IntervalSimplex.tolerance {
      if program.lower(unknown, to: low) { return (nil, true) }
      if program.least[unknown] < high + IntervalSimplex.tolerance { return (.narrowed, false) }
    }
    // Another whole number must be possible: between 31.6 and 32.4 there is none but 32.
    let value = Double(cell.value)
    let isFree =
      program.least[unknown] <= value - 1 + IntervalSimplex.tolerance
      || program.raise(unknown, to: value + 1) || program.lower(unknown, to: value - 1)
    return (isFree ? nil : .determined, false)
  }

  private func finding(
    on cell: Int, _ unknown: Int, _ kind: Exposure.Kind, _ component: Component,
    _ program: inout IntervalSimplex
  ) -> Finding {
    // What stopped it last proves it.
    let proof = component.proof(of: unknown, by: program)
    let blocking = component.blocking(unknown, in: program)
    let range = program.range(of: unknown)
    return Finding(
      exposure: Exposure(
        cell: cell, kind: range.least == range.most ? .determined : kind, least: range.least,
        most: range.most,
        sums: proof.map(\.equation).filter { !incidence.isOrder($0) },
        orders: proof.map(\.equation).filter(incidence.isOrder).map { $0 - incidence.sumCount }),
      proof: proof, blocking: blocking)
  }
}
