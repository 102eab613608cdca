/// A two-way table of counts, or part of one, as a network: a node for each sum, an arc for each cell.
///
/// Every cell stands in two sums at most, with signs that make what flows in flow out: changes that
/// keep all the sums are circulations. What stands in one sum only runs from or to the outside.
struct CountNetwork {
  /// One cell: to raise it is to send something from `tail` to `head`.
  struct Arc {
    var cell: Int
    var tail: Int
    var head: Int
  }

  /// How many nodes there are; the last is the outside.
  let nodeCount: Int
  let arcs: [Arc]
  /// The arcs at each node.
  let arcsOfNode: [[Int]]

  /// Makes the network of equations that form one, of the cells that are not fixed.
  ///
  /// - Parameter signs: for each equation, 1 or −1: so that a cell of two of them has opposite signs.
  init(_ equations: [Int], signs: [Int: Int], _ incidence: Incidence, isFixed: [Bool]) {
    var nodes: [Int: Int] = [:]
    for (node, equation) in equations.enumerated() { nodes[equation] = node }
    let outside = equations.count
    var arcs: [Arc] = []
    for equation in equations {
      for term in incidence.equations[equation] where !isFixed[term.index] {
        let ends = incidence.ofCell[term.index].filter { nodes[$0.index] != nil }
        // Once for each cell: at the first of its equations.
        guard ends.first?.index == equation else { continue }
        var arc = Arc(cell: term.index, tail: outside, head: outside)
        for end in ends {
          let node = nodes[end.index] ?? outside
          if end.sign * (signs[end.index] ?? 1) > 0 { arc.tail = node } else { arc.head = node }
        }
        arcs.append(arc)
      }
    }
    nodeCount = outside + 1
    self.arcs = arcs
    var arcsOfNode = [[Int]](repeating: [], count: nodeCount)
    for (index, arc) in arcs.enumerated() {
      arcsOfNode[arc.tail].append(index)
      if arc.head != arc.tail { arcsOfNode[arc.head].append(index) }
    }
    self.arcsOfNode = arcsOfNode
  }
}
