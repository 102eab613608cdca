/// Cycles through a network by which counts change while all the sums stay.
struct CycleSearch {
  private let network: CountNetwork
  /// How far each arc's count was raised and lowered by some cycle of hidden cells.
  private(set) var raised: [Int]
  private(set) var lowered: [Int]
  /// What is being raised or lowered, and what the cycles for it changed so far.
  private var target: Step?
  private var change: [Int]

  init(_ network: CountNetwork) {
    self.network = network
    raised = Array(repeating: 0, count: network.arcs.count)
    lowered = raised
    change = raised
  }

  /// What a cycle goes by: the arc, and whether its count rises.
  struct Step {
    var arc: Int
    var rises: Bool
  }

  /// Raises or lowers one arc's count by an amount along one shortest cycle, or as far as that goes,
  /// and returns the cells it goes by; nil where the count went far enough, or can go no further.
  ///
  /// To be called over and over with the same arc, sense and amount.
  ///
  /// - Parameters:
  ///   - room: how much the count of each cell can be lowered.
  ///   - cost: what it costs to change a cell; nil where that cannot be.
  mutating func nextCycle(
    _ arc: Int, rises: Bool, by amount: Int, room: (Int) -> Int, cost: (Int) -> Double?
  ) -> [Int]? {
    if target?.arc != arc || target?.rises != rises {
      target = Step(arc: arc, rises: rises)
      for index in change.indices { change[index] = 0 }
    }
    guard (rises ? raised[arc] : lowered[arc]) < amount else { return nil }
    let left = amount - abs(change[arc])
    guard let path = shortestCycle(Step(arc: arc, rises: rises), room: room, cost: cost) else {
      return nil
    }
    let falling = path.filter { !$0.rises }
    let step = falling.map { room(network.arcs[$0.arc].cell) + change[$0.arc] }.min() ?? left
    send(min(left, step), along: path)
    return path.map { network.arcs[$0.arc].cell }
  }

  private mutating func send(_ amount: Int, along path: [Step]) {
    for step in path {
      change[step.arc] += step.rises ? amount : -amount
      raised[step.arc] = max(raised[step.arc], change[step.arc])
      lowered[step.arc] = max(lowered[step.arc], -change[step.arc])
    }
  }

  /// Returns the cheapest cycle that starts with a step; nil where there is none.
  private func shortestCycle(
    _ first: Step, room: (Int) -> Int, cost: (Int) -> Double?
  ) -> [Step]? {
    let arc = network.arcs[first.arc]
    if !first.rises && room(arc.cell) + change[first.arc] <= 0 { return nil }
    let (source, target) = first.rises ? (arc.head, arc.tail) : (arc.tail, arc.head)
    var distance = [Double](repeating: .infinity, count: network.nodeCount)
    var arrival = [Step?](repeating: nil, count: network.nodeCount)
    var isDone = [Bool](repeating: false, count: network.nodeCount)
    var queue = NodeQueue()
    distance[source] = 0
    queue.insert(0, source)
    while let node = queue.removeLeast() {
      guard !isDone[node] else { continue }
      isDone[node] = true
      guard node != target else { break }
      for index in network.arcsOfNode[node] where index != first.arc {
        let next = network.arcs[index]
        let rises = next.tail == node
        let end = rises ? next.head : next.tail
        guard !isDone[end], rises || room(next.cell) + change[index] > 0 else { continue }
        guard let price = cost(next.cell), distance[node] + price < distance[end] else { continue }
        distance[end] = distance[node] + price
        arrival[end] = Step(arc: index, rises: rises)
        queue.insert(distance[end], end)
      }
    }
    guard source != target else { return [first] }
    guard distance[target].isFinite else { return nil }
    var path = [first]
    var node = target
    while node != source, let step = arrival[node] {
      path.append(step)
      node = step.rises ? network.arcs[step.arc].tail : network.arcs[step.arc].head
    }
    return path
  }
}

/// Nodes by their distance, then their number.
private struct NodeQueue {
  private var heap: [(distance: Double, node: Int)] = []

  mutating func insert(_ distance: Double, _ node: Int) {
    heap.append((distance, node))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeLeast() -> Int? {
    guard let least = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return least.node }
    heap[0] = last
    var parent = 0
    while true {
      let children = (2 * parent + 1...2 * parent + 2).filter { $0 < heap.count }
      guard let child = children.min(by: { heap[$0] < heap[$1] }), heap[child] < heap[parent] else {
        return least.node
      }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
