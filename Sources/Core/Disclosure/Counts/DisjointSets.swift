/// Things that were joined, directly or by others.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  /// The thing that stands for all it was joined with: the first of them.
  func root(of thing: Int) -> Int {
    var thing = thing
    while parents[thing] != thing { thing = parents[thing] }
    return thing
  }

  mutating func join(_ one: Int, _ other: Int) {
    let roots = (shortened(one), shortened(other))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  /// The root, with the way there made short for the next time.
  private mutating func shortened(_ thing: Int) -> Int {
    let root = root(of: thing)
    var thing = thing
    while parents[thing] != root {
      let next = parents[thing]
      parents[thing] = root
      thing = next
    }
    return root
  }
}
