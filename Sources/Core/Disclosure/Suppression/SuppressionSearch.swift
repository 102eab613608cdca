import Foundation

/// The search for the cheapest counts to hide with those that are secret.
///
/// First each two-way table by itself, by cycles, over and over until what one table hides needs
/// nothing more of the others; then the whole system by the exact audit, and for each count that it
/// finds narrowed, the cheapest one of those that prove it.
struct SuppressionSearch {
  /// What is hidden so far, and why.
  private(set) var mask: SuppressionMask

  /// The sums whose parts, were they printed nowhere, would no longer give away what no mask can
  /// protect.
  private(set) var lines = Set<Int>()

  /// What the audits cost so far.
  var effort: Int { audit.effort }

  private let system: AdditiveSystem
  private let withdraws: Bool
  private var audit: DisclosureAudit
  private let incidence: Incidence
  private let costs: [Double]
  /// For each sum, the least that its total can be for who sees what is shown of the parts.
  private var floors: [Int]
  private var tables: [CycleSearch]
  /// For each cell, the tables it stands in, and its arc there.
  private var places: [[(table: Int, arc: Int)]]

  /// - Parameters:
  ///   - withdraws: whether the search may end where `lines` has something.
  ///   - mostEffort: how many entries the audits may go through; beyond it the search ends.
  init(_ system: AdditiveSystem, withdraws: Bool, effort mostEffort: Int) {
    let incidence = Incidence(of: system)
    self.init(
      system, hiding: SuppressionMask(of: system), withdraws: withdraws,
      DisclosureAudit(of: system, incidence, effort: mostEffort))
  }

  /// Goes on with a system of which more lines are withdrawn: what was hidden for these is shown again,
  /// and what that does not touch is not looked at again.
  init(_ system: AdditiveSystem, after former: SuppressionSearch) {
    let mask = former.mask.following(from: former.system, to: system)
    let audit = former.audit.continued(on: system, after: former.mask) {
      former.mask.hidden[$0] && !mask.hidden[$0]
    }
    self.init(system, hiding: mask, withdraws: former.withdraws, audit)
  }

  private init(
    _ system: AdditiveSystem, hiding mask: SuppressionMask, withdraws: Bool,
    _ audit: DisclosureAudit
  ) {
    self.system = system
    self.withdraws = withdraws
    self.mask = mask
    self.audit = audit
    incidence = audit.incidence
    let isTotal = system.sums.reduce(into: [Bool](repeating: false, count: system.cells.count)) {
      $0[$1.total] = true
    }
    costs = zip(system.cells, isTotal).map { cell, isTotal in
      cell.weight * (1 + log(1 + Double(cell.value))) * (isTotal ? 2 : 1)
    }
    floors = system.sums.map { sum in
      sum.parts.reduce(0) { floor, part in
        let cell = system.cells[part]
        return floor + (mask.hidden[part] ? system.floor(of: cell) : cell.value)
      }
    }
    let isFixed = system.cells.map { cell in
      cell.state == .known || cell.state != .unprinted && !system.canHide(cell)
    }
    let networks = CountNetwork.tables(of: system, incidence, isFixed: isFixed)
    tables = networks.map(CycleSearch.init)
    places = Array(repeating: [], count: system.cells.count)
    for (table, network) in networks.enumerated() {
      for (arc, place) in network.arcs.enumerated() { places[place.cell].append((table, arc)) }
    }
  }

  /// Hides until nothing can be computed or narrowed, or nothing is left that would help.
  mutating func run() {
    let hidden = mask.hidden.indices.filter { mask.hidden[$0] }
    let ascending = hidden.sorted {
      (system.cells[$0].value, $0) < (system.cells[$1].value, $1)
    }
    protectInTables(ascending.map { Demand(cell: $0, madeIn: nil) })
    var givenUp = Set<Int>()
    while true {
      let findings = audit.findings(hiding: mask, except: givenUp, first: true)
      guard !findings.isEmpty, !audit.isExhausted else { return }
      let former = mask.hidden
      var added: [Demand] = []
      for finding in findings {
        let proof = visibleCells(in: finding, hidden: former)
        // What was hidden for another a moment ago may have broken this proof already.
        guard !proof.contains(where: { mask.hidden[$0] }) else { continue }
        let helpful = proof.filter { hazards(ofHiding: $0) == 0 }
        guard let cheapest = helpful.min(by: { price($0) < price($1) }) else {
          givenUp.insert(finding.exposure.cell)
          if let line = line(toWithdrawFor: finding) { lines.insert(line) }
          continue
        }
        hide(cheapest, protecting: finding.exposure.cell)
        added.append(Demand(cell: cheapest, madeIn: nil))
      }
      if withdraws && !lines.isEmpty { return }
      protectInTables(added)
    }
  }

  // MARK: - Table by table

  /// A hidden count to be protected in each table but the one that it was hidden in.
  private struct Demand {
    var cell: Int
    var madeIn: Int?
  }

  private mutating func protectInTables(_ demands: [Demand]) {
    var queue = demands
    var next = 0
    while next < queue.count {
      let demand = queue[next]
      next += 1
      for place in places[demand.cell] where place.table != demand.madeIn {
        queue += protect(demand.cell, arc: place.arc, in: place.table)
      }
    }
  }

  /// Hides in a table what a count needs there, and returns that.
  private mutating func protect(_ cell: Int, arc: Int, in table: Int) -> [Demand] {
    let count = system.cells[cell]
    let isSmall = system.isSmall(count)
    guard isSmall || count.state != .unprinted else { return [] }
    let reach = system.small.count - 1
    let up = isSmall ? system.small.upperBound - count.value : reach
    let down = isSmall ? count.value - system.small.lowerBound : min(reach, room(cell))
    var added: [Demand] = []
    for (amount, rises) in [(up, true), (down, false)] where amount > 0 {
      // Taken out for the time of the search: it reads what is hidden, and hides.
      var search = tables[table]
      while let path = search.nextCycle(
        arc, rises: rises, by: amount, room: room, cost: cost)
      {
        for other in path where !mask.hidden[other] {
          hide(other, protecting: cell)
          added.append(Demand(cell: other, madeIn: table))
        }
      }
      tables[table] = search
    }
    return added
  }

  /// How much a count can be lowered before readers know better.
  private func room(_ cell: Int) -> Int {
    system.cells[cell].value - system.floor(of: system.cells[cell])
  }

  /// What it costs to change a count: next to nothing where it is hidden; nil where hiding it would
  /// give itself away.
  private func cost(_ cell: Int) -> Double? {
    if mask.hidden[cell] { return 0.01 }
    return hazards(ofHiding: cell) == 0 ? costs[cell] : nil
  }

  private mutating func hide(_ cell: Int, protecting other: Int) {
    mask.hide(cell, protecting: other)
    for term in incidence.ofCell[cell] where term.sign > 0 && !incidence.isOrder(term.index) {
      floors[term.index] -= room(cell)
    }
  }

  /// How many hidden totals would be narrowed by their very parts: two masks that are 1 at least add
  /// up to 2 at least, so their total, once hidden, is surely not 1 and possibly 4.
  private func hazards(ofHiding cell: Int) -> Int {
    incidence.ofCell[cell].count { term in
      guard !incidence.isOrder(term.index) else { return false }
      guard term.sign > 0 else { return isHazardous(floors[term.index]) }
      return mask.hidden[system.sums[term.index].total] && !isHazardous(floors[term.index])
        && isHazardous(floors[term.index] - room(cell))
    }
  }

  private func isHazardous(_ floor: Int) -> Bool {
    floor > system.small.lowerBound && floor <= system.small.upperBound
  }

  // MARK: - By proofs

  /// The visible counts without which what proves a finding proves nothing.
  private func visibleCells(in finding: DisclosureAudit.Finding, hidden: [Bool]) -> [Int] {
    incidence.cells(in: finding.proof).filter { cell in
      let count = system.cells[cell]
      return !hidden[cell] && count.state != .known && system.canHide(count)
    }
  }

  /// What it costs to hide a count, with what its other sums will need then.
  private func price(_ cell: Int) -> Double {
    incidence.ofCell[cell].reduce(costs[cell]) { price, term in
      guard !incidence.isOrder(term.index) else { return price }
      let others = incidence.equations[term.index].map(\.index).filter { $0 != cell }
      guard !others.contains(where: { mask.hidden[$0] }) else { return price }
      let companions = others.filter {
        system.cells[$0].state != .known && system.canHide(system.cells[$0])
      }
      return price + (companions.map { costs[$0] }.min() ?? 100)
    }
  }

  /// The line of the least total among those whose masks, or zeros, narrow a count.
  private func line(toWithdrawFor finding: DisclosureAudit.Finding) -> Int? {
    let isPrinted = { (cell: Int) in system.cells[cell].state == .open }
    let masks = finding.blocking.filter(isPrinted)
    let printed = finding.exposure.sums.filter { system.sums[$0].parts.contains(where: isPrinted) }
    let masked = printed.filter { system.sums[$0].parts.contains(where: masks.contains) }
    return (masked.isEmpty ? printed : masked).min { left, right in
      let totals = [left, right].map { system.cells[system.sums[$0].total].value }
      return (totals[0], left) < (totals[1], right)
    }
  }
}
