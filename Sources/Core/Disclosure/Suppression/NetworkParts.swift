/// Equations cut into networks: tied together by shared cells, with signs that suit.
struct NetworkParts {
  struct Part {
    var equations: [Int]
    var signs: [Int: Int]
  }

  /// By their first equation.
  private(set) var parts: [Part] = []

  /// Takes the equations in their order; one that would give a cell a third end, or the wrong sign,
  /// is left out.
  init(_ equations: [Int], _ incidence: Incidence) {
    var signs: [Int: Int] = [:]
    var isTaken = Set<Int>()
    let members = Set(equations)
    for start in equations where !isTaken.contains(start) {
      var part = [start]
      var ends: [Int: [Incidence.Term]] = [:]
      signs[start] = 1
      isTaken.insert(start)
      for term in incidence.equations[start] {
        ends[term.index, default: []].append(Incidence.Term(index: start, sign: term.sign))
      }
      var next = 0
      while next < part.count {
        for cell in incidence.equations[part[next]] {
          for end in incidence.ofCell[cell.index]
          where members.contains(end.index) && !isTaken.contains(end.index) {
            guard
              let sign = Self.sign(of: end.index, incidence, ends: ends, signs: signs)
            else { continue }
            signs[end.index] = sign
            isTaken.insert(end.index)
            part.append(end.index)
            for term in incidence.equations[end.index] {
              ends[term.index, default: []].append(
                Incidence.Term(index: end.index, sign: term.sign))
            }
          }
        }
        next += 1
      }
      part.sort()
      let own = part.map { ($0, signs[$0] ?? 1) }
      parts.append(
        Part(equations: part, signs: Dictionary(own, uniquingKeysWith: { first, _ in first })))
    }
  }

  /// The sign by which an equation joins a network; nil where none suits.
  private static func sign(
    of equation: Int, _ incidence: Incidence, ends: [Int: [Incidence.Term]], signs: [Int: Int]
  ) -> Int? {
    var found: Int?
    for term in incidence.equations[equation] {
      guard let others = ends[term.index], let other = others.first else { continue }
      guard others.count == 1 else { return nil }
      let sign = -term.sign * other.sign * (signs[other.index] ?? 1)
      guard found == nil || found == sign else { return nil }
      found = sign
    }
    return found ?? 1
  }
}
