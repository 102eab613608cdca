import Foundation

/// The search for the cheapest counts to hide with those that are secret.
///
/// First each two-way table by itself, by cycles, over and over until what one table hides needs
/// nothing more of the others; then the whole system by the exact audit, and for each count that it
/// finds narrowed, the cheapest one of those that prove it.
struct SuppressionSearch {
  /// What is hidden so far, and why.
  private(set) var mask: SuppressionMask

  private let system: AdditiveSystem
  private let incidence: Incidence
  private let costs: [Double]
  private var tables: [CycleSearch]
  /// For each cell, the tables it stands in, and its arc there.
  private var places: [[(table: Int, arc: Int)]]

  init(_ system: AdditiveSystem) {
    self.system = system
    incidence = Incidence(of: system)
    mask = SuppressionMask(of: system)
    let isTotal = system.sums.reduce(into: [Bool](repeating: false, count: system.cells.count)) {
      $0[$1.total] = true
    }
    costs = zip(system.cells, isTotal).map { cell, isTotal in
      cell.weight * (1 + log(1 + Double(cell.value))) * (isTotal ? 2 : 1)
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
    var audit = DisclosureAudit(of: system, incidence)
    var givenUp = Set<Int>()
    while true {
      let findings = audit.findings(hiding: mask, except: givenUp)
      guard !findings.isEmpty else { return }
      let former = mask.hidden
      var added: [Demand] = []
      for finding in findings {
        let proof = visibleCells(in: finding, hidden: former)
        guard let cheapest = proof.min(by: { price($0) < price($1) }) else {
          givenUp.insert(finding.exposure.cell)
          continue
        }
        // What was hidden for another a moment ago may have broken this proof already.
        guard !proof.contains(where: { mask.hidden[$0] }) else { continue }
        mask.hide(cheapest, protecting: finding.exposure.cell)
        added.append(Demand(cell: cheapest, madeIn: nil))
      }
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
          mask.hide(other, protecting: cell)
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

  /// What it costs to change a count: next to nothing where it is hidden.
  private func cost(_ cell: Int) -> Double { mask.hidden[cell] ? 0.01 : costs[cell] }

  // MARK: - By proofs

  /// The visible counts without which what proves a finding proves nothing.
  private func visibleCells(in finding: DisclosureAudit.Finding, hidden: [Bool]) -> [Int] {
    var weights: [Int: Double] = [:]
    for (equation, multiplier) in finding.proof {
      for term in incidence.equations[equation] {
        weights[term.index, default: 0] += Double(term.sign) * multiplier
      }
    }
    return weights.keys.sorted().filter { cell in
      let count = system.cells[cell]
      return !hidden[cell] && count.state != .known && system.canHide(count)
        && abs(weights[cell] ?? 0) > IntervalSimplex.tolerance
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
}
