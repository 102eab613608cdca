import Core
import Testing

struct SuppressionTests {
  @Test func `hides the smallest other count of a group, so that a small one is no remainder`() {
    let suppression = Suppression(group([4, 30, 40, 50]))

    #expect(suppression.hidden == [true, true, false, false, false])
    #expect(suppression.reasons == [.small, .protects(0), nil, nil, nil])
    #expect(suppression.exposures.isEmpty)
  }

  @Test func `shows everything where nothing is small`() {
    let suppression = Suppression(group([0, 5, 30]))

    #expect(suppression.hidden == [false, false, false, false])
    #expect(suppression.reasons == [nil, nil, nil, nil])
  }

  @Test func `never hides a 0 where zeros are shown, and hides it as small where they are not`() {
    let shown = Suppression(group([3, 0, 60]))
    let hidden = Suppression(group([0, 60, 70], small: 0...4))

    #expect(shown.hidden == [true, false, true, false])
    #expect(hidden.hidden == [true, true, false, false])
    #expect(hidden.exposures.isEmpty)
  }

  @Test func `hides the cheapest rectangle of a two-way table, and needs each mask of it`() {
    let table = TwoWayTable([[3, 20, 30], [40, 50, 60], [70, 80, 9]])

    let suppression = Suppression(table.system)

    #expect(table.cells { suppression.hidden[$0] } == [[0, 0], [0, 2], [2, 0], [2, 2]])
    #expect(suppression.exposures.isEmpty)
    for (cell, reason) in suppression.reasons.enumerated() where reason == .protects(0) {
      var less = suppression.hidden
      less[cell] = false
      #expect(table.system.exposures(hiding: less).contains { $0.cell == 0 && $0.least == 3 })
    }
  }

  @Test func `keeps every value from 1 to 4 possible, and says where it cannot`() {
    // 3 + 2 = 5, shown: each may be 1, 2, 3 or 4.
    #expect(Suppression(group([3, 2])).hidden == [true, true, false])
    #expect(Suppression(group([3, 2])).exposures.isEmpty)
    // 2 + 2 = 4: two masks that are 1 at least make a total that is no 1.
    #expect(
      Suppression(group([2, 2])).exposures
        == [Exposure(cell: 2, kind: .narrowed, least: 2, most: nil, sums: [0])])
  }

  @Test func `does not hide what was published already, and says what that gives away`() {
    var system = group([3, 20, 30])
    for cell in 1...3 { system.cells[cell].state = .known }

    let suppression = Suppression(system)

    #expect(suppression.hidden == [true, false, false, false])
    #expect(
      suppression.exposures
        == [Exposure(cell: 0, kind: .determined, least: 3, most: 3, sums: [0])])
  }

  @Test func `hides what is shut, and another for it`() {
    var system = group([10, 20, 30])
    system.cells[1].state = .shut

    let suppression = Suppression(system)

    #expect(suppression.hidden == [true, true, false, false])
    #expect(suppression.reasons == [.protects(1), .shut, nil, nil])
  }

  @Test func `protects a small remainder that nobody prints, and rests on a large one`() {
    var small = group([30, 40, 3])
    small.cells[2].state = .unprinted
    var large = group([3, 40, 30])
    large.cells[2].state = .unprinted

    #expect(Suppression(small).hidden == [true, false, true, false])
    #expect(Suppression(small).exposures.isEmpty)
    #expect(Suppression(large).hidden == [true, false, true, false])
    #expect(Suppression(large).exposures.isEmpty)
  }

  @Test func `protects a hidden total among its like, and these among their parts`() {
    let tree = territoryTree([3, 0, 20, 30], weights: [1, 2, 3])

    let suppression = Suppression(tree)

    // The first bassin is its department's 3; so the other department is hidden, and 20 in it.
    #expect(suppression.hidden == [true, false, true, false, true, true, false])
    #expect(suppression.exposures.isEmpty)
  }

  @Test func `knows that persons bound orientations`() {
    // Sent to the mission locale and to the CAD: each of the known persons once at most to each.
    func exposed(_ flows: [Int], persons: Int) -> [Int] {
      var system = group(flows)
      let sent = system.add(persons, .known)
      system.orders = [
        .init(lesser: 0, greater: [sent]), .init(lesser: 1, greater: [sent]),
        .init(lesser: sent, greater: [0, 1]),
      ]
      return system.exposures(hiding: [true, true, true, false]).map(\.cell)
    }

    #expect(exposed([2, 4], persons: 6).isEmpty)
    // Neither can be 4 where 3 persons were sent, and their sum is 3 to 6.
    #expect(exposed([2, 3], persons: 3) == [0, 1, 2])
  }

  @Test func `withdraws a line that masks cannot hide where it is asked to, its zero too`() {
    let table = TwoWayTable([[1, 0, 2], [20, 30, 40], [50, 60, 70]])

    let masked = Suppression(table.system)
    let withdrawn = Suppression(table.system, withdrawing: true)

    #expect(!masked.exposures.isEmpty)
    #expect(masked.withdrawn.allSatisfy { !$0 })
    #expect(withdrawn.exposures.isEmpty)
    #expect(table.cells { withdrawn.withdrawn[$0] } == [[0, 0], [0, 1], [0, 2]])
  }

  @Test func `gives the same answer again, and a safe one in whatever order sums come`() {
    let table = TwoWayTable([[3, 20, 30, 2], [40, 1, 60, 8], [70, 80, 9, 4], [6, 7, 1, 30]])
    var turned = table.system
    turned.sums.reverse()

    #expect(Suppression(table.system).hidden == Suppression(table.system).hidden)
    #expect(Suppression(table.system).exposures.isEmpty)
    #expect(Suppression(turned).exposures.isEmpty)
  }

  @Test func `passes over a sum that the counts do not keep`() {
    var system = group([4, 30, 40])
    system.cells[3].value = 75

    #expect(Suppression(system).hidden == [true, false, false, false])
  }
}

/// Parts and their sum, which comes last.
func group(_ parts: [Int], small: ClosedRange<Int> = 1...4) -> AdditiveSystem {
  var system = AdditiveSystem(small: small)
  let indices = parts.map { system.add($0) }
  system.sums = [.init(total: system.add(parts.reduce(0, +)), parts: indices, axis: 0)]
  return system
}

/// Four bassins in two departments of a region, in this order.
func territoryTree(_ bassins: [Int], weights: [Double]) -> AdditiveSystem {
  var system = AdditiveSystem(small: 1...4)
  let leaves = bassins.map { system.add($0, weight: weights[0]) }
  let departments = [bassins[0] + bassins[1], bassins[2] + bassins[3]].map {
    system.add($0, weight: weights[1])
  }
  system.sums = [
    .init(total: departments[0], parts: Array(leaves[..<2]), axis: 0),
    .init(total: departments[1], parts: Array(leaves[2...]), axis: 0),
  ]
  let region = system.add(bassins.reduce(0, +), weight: weights[2])
  system.sums.append(.init(total: region, parts: departments, axis: 0))
  return system
}

/// A table with the totals of its rows and columns.
struct TwoWayTable {
  private(set) var system = AdditiveSystem(small: 1...4)
  private var indices: [[Int]] = []

  init(_ inner: [[Int]]) {
    let rows = inner.map { $0 + [$0.reduce(0, +)] }
    let last = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
    for row in rows + [last] { indices.append(row.map { system.add($0) }) }
    for row in indices {
      system.sums.append(.init(total: row[row.count - 1], parts: row.dropLast(), axis: 0))
    }
    for column in indices[0].indices {
      let parts = indices.dropLast().map { $0[column] }
      system.sums.append(.init(total: indices[rows.count][column], parts: parts, axis: 1))
    }
  }

  /// The rows and columns of the cells that something holds for.
  func cells(where holds: (Int) -> Bool) -> [[Int]] {
    indices.enumerated().flatMap { row, cells in
      cells.enumerated().filter { holds($0.element) }.map { [row, $0.offset] }
    }
  }
}
