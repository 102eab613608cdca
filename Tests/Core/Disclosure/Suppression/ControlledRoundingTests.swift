import Core
import Testing

struct ControlledRoundingTests {
  @Test func `rounds each count of a table to a neighbouring multiple, so that all sums hold`() {
    let table = TwoWayTable([[3, 20, 31, 2], [44, 1, 60, 8], [71, 0, 9, 4], [6, 7, 1, 33]]).system

    expectRounded(table, ControlledRounding(table), base: 5)
  }

  @Test func `rounds a tree level by level, and to another base`() {
    let tree = territoryTree([3, 8, 21, 32], weights: [1, 1, 1])

    expectRounded(tree, ControlledRounding(tree), base: 5)
    expectRounded(tree, ControlledRounding(tree, base: 3), base: 3)
  }

  @Test func `keeps zeros and multiples as they are`() {
    #expect(ControlledRounding(group([0, 5, 40])).values == [0, 5, 40, 45])
    #expect(ControlledRounding(group([0, 0])).values == [0, 0, 0])
  }

  private func expectRounded(
    _ system: AdditiveSystem, _ rounding: ControlledRounding, base: Int
  ) {
    #expect(rounding.isAdditive)
    for (cell, rounded) in zip(system.cells, rounding.values) {
      #expect(rounded % base == 0)
      #expect(abs(rounded - cell.value) < base)
    }
    for sum in system.sums {
      #expect(sum.parts.reduce(0) { $0 + rounding.values[$1] } == rounding.values[sum.total])
    }
  }
}
