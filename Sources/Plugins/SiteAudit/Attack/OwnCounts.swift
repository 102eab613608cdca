import Core

/// What a structure finds out that subtracts its own counts: hidden counts that the equations
/// determine once its own are known, whatever these are.
struct OwnCounts: Sendable {
  /// A hidden count with the relations that give it.
  struct Finding: Sendable {
    var key: CellKey
    var relations: [Relation]
  }

  private(set) var findings: [Finding] = []

  /// Eliminates all but the counts that the reader knows.
  ///
  /// - Parameter subjects: Whose counts they are: `from:cio-36` knows its flows as well.
  init(of subjects: [String], _ hidden: HiddenCounts) {
    let own = hidden.keys.map { key in subjects.contains { Self.holds($0, key.subject) } }
    for (variables, equations) in hidden.components()
    where variables.contains(where: { own[$0] }) {
      let strict = equations.filter { !hidden.equations[$0].hasRest }
      findings += Self.determined(hidden, strict, own)
    }
    findings.sort { $0.key < $1.key }
  }

  /// Whether who counts one subject counts another: an origin its flows, a destination those to it.
  static func holds(_ own: String, _ subject: String) -> Bool {
    guard own != subject, let ends = Subject.ends(ofFlow: subject) else { return own == subject }
    return own == Subject.origin(ends.origin) || own == Subject.destination(ends.destination)
  }

  /// A row while it is eliminated: what is unknown in it, and which equations it was made of.
  fileprivate struct Row {
    var terms: [Int: Double]
    var sources: Set<Int>
  }

  private static func determined(
    _ hidden: HiddenCounts, _ equations: [Int], _ own: [Bool]
  ) -> [Finding] {
    var solved: [(pivot: Int, row: Row)] = []
    for equation in equations {
      let unknown = hidden.equations[equation].terms.filter { !own[$0.variable] }
      var row = Row(
        terms: Dictionary(unknown.map { ($0.variable, $0.factor) }, uniquingKeysWith: +),
        sources: [equation])
      for (pivot, other) in solved { row.eliminate(pivot, with: other) }
      guard let pivot = row.terms.keys.min() else { continue }
      for index in solved.indices { solved[index].row.eliminate(pivot, with: row) }
      solved.append((pivot, row))
    }
    return solved.filter { $0.row.terms.count == 1 }.map { pivot, row in
      Finding(
        key: hidden.keys[pivot],
        relations: row.sources.sorted().map { hidden.equations[$0].relation })
    }
  }
}

extension OwnCounts.Row {
  /// Takes a variable out by a row that holds it.
  fileprivate mutating func eliminate(_ variable: Int, with other: OwnCounts.Row) {
    guard let factor = terms[variable], let pivot = other.terms[variable] else { return }
    for (one, value) in other.terms {
      let rest = Tableau.snapped(terms[one, default: 0] - value * factor / pivot)
      terms[one] = rest == 0 ? nil : rest
    }
    terms[variable] = nil
    sources.formUnion(other.sources)
  }
}
