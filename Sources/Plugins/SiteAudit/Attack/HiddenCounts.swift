/// The hidden counts of a site as variables, and the relations between them as equations.
struct HiddenCounts: Sendable {
  /// What a reader may write of some hidden counts.
  struct Equation: Sendable {
    var relation: Relation
    /// The hidden parts, then the hidden members of the whole, negative.
    var terms: [(variable: Int, factor: Double)]
    /// What is left for them of the figures shown.
    var constant: Double
    var hasRest: Bool
  }

  /// The hidden figures, sorted.
  let keys: [CellKey]
  /// The counts that are secret, of each.
  let small: [ClosedRange<Int>]
  /// Between what and what each may lie by itself.
  private let bounds: [(lower: Double, upper: Double)]
  private(set) var equations: [Equation] = []
  /// Relations that the figures shown contradict.
  private(set) var broken: [Relation] = []

  init(_ knowledge: Knowledge, relations: [Relation]) {
    let cells = knowledge.cells
    let secret = knowledge.site.descriptor.secret
    let keys = cells.keys.filter {
      cells[$0]?.isVariable == true && secret[$0.metric]?.isCount == true
    }.sorted()
    self.keys = keys
    small = keys.map { secret[$0.metric]?.disclosure?.small ?? 1...1 }
    let shares = Set(knowledge.site.descriptor.tables.filter { $0.path == nil }.map(\.metric))
    bounds = keys.map { key in
      switch cells[key]?.state {
      case .rounded(let value, let base): (max(0, value - base + 1), value + base - 1)
      // A share is hidden with its base, whatever its numerator.
      default:
        (
          shares.contains(key.metric)
            ? 0 : Double(secret[key.metric]?.disclosure?.small.lowerBound ?? 0), .infinity
        )
      }
    }
    let index = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 })
    let written = relations.map { Self.equation($0, cells, index) }
    let open = Set(
      written.filter { $0.terms.isEmpty && $0.constant > 0 }.map(\.relation.family))
    for var equation in written {
      equation.hasRest = equation.relation.hasRest || open.contains(equation.relation.family)
      if equation.terms.isEmpty {
        if equation.constant < 0 { broken.append(equation.relation) }
      } else {
        equations.append(equation)
      }
    }
  }

  private static func equation(
    _ relation: Relation, _ cells: [CellKey: PublishedCell], _ index: [CellKey: Int]
  ) -> Equation {
    var equation = Equation(relation: relation, terms: [], constant: 0, hasRest: false)
    for (keys, sign) in [(relation.parts, 1.0), (relation.whole, -1.0)] {
      for key in keys {
        if let variable = index[key] {
          equation.terms.append((variable, sign))
        } else if let number = cells[key]?.number {
          equation.constant -= sign * number
        }
      }
    }
    return equation
  }

  /// The equations of each group of hidden counts that none ties to another group, by their first
  /// variable.
  func components() -> [(variables: [Int], equations: [Int])] {
    var leader = Array(keys.indices)
    func root(_ variable: Int) -> Int {
      var variable = variable
      while leader[variable] != variable {
        leader[variable] = leader[leader[variable]]
        variable = leader[variable]
      }
      return variable
    }
    for equation in equations {
      for term in equation.terms {
        let pair = [root(equation.terms[0].variable), root(term.variable)].sorted()
        leader[pair[1]] = pair[0]
      }
    }
    let rows = Dictionary(grouping: equations.indices) { root(equations[$0].terms[0].variable) }
    let members = Dictionary(grouping: keys.indices) { root($0) }
    return rows.keys.sorted().map { (members[$0, default: []], rows[$0, default: []]) }
  }

  /// The linear system of a group; its variables come first, in their order, then the rests.
  func system(variables: [Int], equations chosen: [Int], allWithRests: Bool) -> LinearSystem {
    var system = LinearSystem()
    var places: [Int: Int] = [:]
    for variable in variables {
      places[variable] = system.add(bounds[variable].lower, bounds[variable].upper)
    }
    for number in chosen {
      let equation = equations[number]
      var terms = equation.terms.compactMap { term in
        places[term.variable].map { LinearSystem.Term($0, term.factor) }
      }
      if equation.hasRest || allWithRests { terms.append(LinearSystem.Term(system.add(0))) }
      system.rows.append(LinearSystem.Row(terms, equation.constant))
    }
    return system
  }
}
