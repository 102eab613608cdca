/// The offers of one territory in one view: a line a subject.
struct OfferPlane {
  let view: OfferView
  /// The months that some source speaks of.
  private(set) var covered: [Bool]
  private(set) var lines: [OfferView.Line: OfferLine] = [:]
  /// What is summed of each row: of niveaux the total alone.
  private let measures: Range<Int>

  init(_ view: OfferView, months: Int) {
    self.view = view
    covered = Array(repeating: false, count: months)
    measures =
      view.niveaux ? OfferFacts.measures - 1..<OfferFacts.measures : 0..<OfferFacts.measures
  }

  // MARK: - The territory's own rows

  /// Adds up the territory's own rows: in each month those of the one best breakdown.
  mutating func fill(from facts: OfferFacts, _ subjects: OfferSubjects) {
    let ranked = facts.blocks.compactMap { block in
      view.rank(of: block.breakdown, subjects).map { (rank: $0, block: block) }
    }
    let best = covered.indices.map { month in
      ranked.filter { $0.block.months[month] }
        .min { $0.rank.lexicographicallyPrecedes($1.rank) }?.rank
    }
    for (rank, block) in ranked {
      let months = covered.indices.filter { block.months[$0] && best[$0] == rank }
      if !months.isEmpty { add(block, of: facts, in: months, subjects) }
    }
    covered = best.map { $0 != nil }
  }

  private mutating func add(
    _ block: OfferFacts.Block, of facts: OfferFacts, in months: [Int], _ subjects: OfferSubjects
  ) {
    for (key, rows) in zip(block.keys, block.rows) {
      guard let line = view.line(of: key, subjects) else { continue }
      var sum = taken(line)
      for month in months {
        let row = rows[month]
        if row >= 0 {
          sum.add(facts.cells(of: row, measures), in: month, isTold: true)
        } else {
          sum.add(block.absent[measures], in: month, isTold: block.isZeroWhereAbsent)
        }
      }
      lines[line] = sum
    }
  }

  // MARK: - The territories below

  /// Fills the months without rows of its own from the territories below; one of them that says
  /// nothing, where another speaks, is a missing cell.
  mutating func fill(from below: [OfferPlane]) {
    var silent: [Int: Int] = [:]
    for month in covered.indices where !covered[month] {
      let speaking = below.count { $0.covered[month] }
      if speaking > 0 { silent[month] = below.count - speaking }
    }
    let months = silent.keys.sorted()
    for plane in below {
      for (line, part) in plane.lines {
        let told = months.filter { part.states[$0] != .untold }
        guard !told.isEmpty else { continue }
        var sum = taken(line)
        for month in told {
          sum.add(part.sums(in: month), in: month, isTold: part.states[month] == .told)
        }
        lines[line] = sum
      }
    }
    for line in Array(lines.keys) {
      var sum = taken(line)
      for (month, count) in silent where sum.states[month] != .untold {
        sum.addGaps(count, in: month)
      }
      lines[line] = sum
    }
    for month in months { covered[month] = true }
  }

  /// A line out of the plane, to be changed without a copy and put back.
  private mutating func taken(_ line: OfferView.Line) -> OfferLine {
    lines.removeValue(forKey: line)
      ?? OfferLine(months: covered.count, measures: measures.count)
  }
}
