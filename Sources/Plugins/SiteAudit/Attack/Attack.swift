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
    /// Whether fractions prove it too; nil where nobody asked.
    var isExact: Bool?
    /// Whether the count may be a large one after all, which says nothing of a secret: only who has the
    /// data can tell.
    var mayBeLarge: Bool
  }

  /// The counts that can be narrowed more than their rule allows, by key, and those that would be so if
  /// they are small.
  private(set) var findings: [Finding] = []
  /// Relations that contradict each other, one list a group.
  private(set) var contradictions: [[Relation]] = []
  /// Counts that are acquitted by fractions alone: no whole numbers were met that do.
  private(set) var fractional: [CellKey] = []

  /// Beyond so many problems a reader needs no proof of each.
  private static let explained = 40

  init(_ hidden: HiddenCounts) {
    for (variables, equations) in hidden.components() {
      attack(hidden, variables, equations)
    }
    findings.sort { $0.key < $1.key }
    fractional.sort()
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
    var truths = Truths(system, small: variables.map { hidden.small[$0] })
    truths.note(simplex.values)
    for (place, variable) in variables.enumerated() {
      guard let range = Self.narrowed(place, hidden.small[variable], &simplex, &truths) else {
        let isLarge = simplex.least[place] > Double(hidden.small[variable].upperBound)
        if !isLarge, !truths.areSmall[place] || !truths.areLarge[place] {
          fractional.append(hidden.keys[variable])
        }
        continue
      }
      let proof = findings.count < Self.explained ? Proof(of: place, range, in: system) : nil
      findings.append(
        Finding(
          key: hidden.keys[variable], least: range.least, greatest: range.greatest,
          relations: (proof?.rows ?? []).map { hidden.equations[equations[$0]].relation },
          isExact: proof?.isExact,
          mayBeLarge: range.least != range.greatest
            && (range.greatest ?? .max) > hidden.small[variable].upperBound))
    }
  }

  /// Returns the interval of a count where it says more than that it is secret, or surely is not; nil
  /// where every secret value stays possible.
  private static func narrowed(
    _ variable: Int, _ small: ClosedRange<Int>, _ simplex: inout BoundedSimplex,
    _ truths: inout Truths
  ) -> (least: Int, greatest: Int?)? {
    let (low, high) = (Double(small.lowerBound), Double(small.upperBound))
    // A vertex of halves is no truth; farther on there may be one of whole numbers.
    for goal in [low, -.infinity] where !truths.areSmall[variable] {
      _ = simplex.push(variable, .down, until: goal)
      truths.note(simplex.values)
    }
    for goal in [high, .infinity] where !truths.areLarge[variable] {
      _ = simplex.push(variable, .up, until: goal)
      truths.note(simplex.values)
    }
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
