/// Tries to find hidden counts from all relations together.
struct Attack: Sendable {
  /// What can be found of a hidden count.
  struct Finding: Sendable {
    var key: CellKey
    /// The least value that all published figures allow.
    var least: Int
    /// The greatest, nil where nothing limits it.
    var greatest: Int?
    /// The relations that prove it.
    var relations: [Relation]
  }

  /// The counts that can be narrowed more than their rule allows, by key.
  private(set) var findings: [Finding] = []
  /// Relations that contradict each other, one list a group.
  private(set) var contradictions: [[Relation]] = []

  /// Beyond so many problems a reader needs no proof of each.
  private static let explained = 40

  init(_ hidden: HiddenCounts) {
    for (variables, equations) in hidden.components() {
      attack(hidden, variables, equations)
    }
    findings.sort { $0.key < $1.key }
  }

  private mutating func attack(_ hidden: HiddenCounts, _ variables: [Int], _ equations: [Int]) {
    var system = hidden.system(
      variables: variables, equations: equations, allWithRests: false)
    var simplex = BoundedSimplex(system)
    if !simplex.findVertex() {
      contradictions.append(equations.map { hidden.equations[$0].relation })
      system = hidden.system(variables: variables, equations: equations, allWithRests: true)
      simplex = BoundedSimplex(system)
      guard simplex.findVertex() else { return }
    }
    for (place, variable) in variables.enumerated() {
      guard let range = Self.narrowed(place, hidden.small[variable], &simplex) else { continue }
      let proof =
        findings.count < Self.explained
        ? Proof(of: place, range, in: system).rows.map { hidden.equations[equations[$0]].relation }
        : []
      findings.append(
        Finding(
          key: hidden.keys[variable], least: range.least, greatest: range.greatest,
          relations: proof))
    }
  }

  /// Returns the interval of a count where it says more than that it is secret, or surely is not; nil
  /// where every secret value stays possible.
  private static func narrowed(
    _ variable: Int, _ small: ClosedRange<Int>, _ simplex: inout BoundedSimplex
  ) -> (least: Int, greatest: Int?)? {
    let (low, high) = (Double(small.lowerBound), Double(small.upperBound))
    if simplex.least[variable] > low { _ = simplex.push(variable, .down, until: low) }
    if simplex.greatest[variable] < high { _ = simplex.push(variable, .up, until: high) }
    let least = (simplex.least[variable] - Tableau.slack).rounded(.up)
    if least > high, simplex.greatest[variable] < least + 1 {
      _ = simplex.push(variable, .up, until: least + 1)
    }
    let greatest = (simplex.greatest[variable] + Tableau.slack).rounded(.down)
    let isOpen = least <= low && greatest >= high || least > high && greatest > least
    guard !isOpen else { return nil }
    return (Int(least), greatest.isFinite ? Int(greatest) : nil)
  }
}
