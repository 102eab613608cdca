import Core
import Testing

struct ConcentrationTests {
  // G = 2 (1·5 + 2·15 + 3·30 + 4·50) / (4 · 100) − 5/4 = 650/400 − 1.25 = 0.375.
  @Test func `the Gini coefficient of four parts`() throws {
    let concentration = try #require(Concentration(of: [50, 5, 30, 15]))

    #expect(abs(concentration.gini - 0.375) < 1e-12)
  }

  @Test func `goes from 0 for equal parts to all but one of them`() throws {
    let equal = try #require(Concentration(of: .init(repeating: 3, count: 12)))
    let single = try #require(Concentration(of: [0, 0, 0, 8]))

    #expect(equal.gini == 0)
    #expect(single.gini == 0.75)
  }

  @Test func `counts the fewest parts that hold a share`() throws {
    #expect(try #require(Concentration(of: [5, 50, 15, 30])).fewest(holding: 0.8) == 2)
    #expect(try #require(Concentration(of: [5, 50, 15, 30])).fewest(holding: 0.81) == 3)
    #expect(
      try #require(Concentration(of: .init(repeating: 1, count: 12))).fewest(holding: 0.8) == 10)
    #expect(try #require(Concentration(of: [0, 9])).fewest(holding: 1) == 1)
  }

  // 0.8 × 35 is 28.000000000000004 in binary.
  @Test func `a rounding error does not ask for one part more`() throws {
    #expect(try #require(Concentration(of: [28, 7])).fewest(holding: 0.8) == 1)
  }

  @Test func `refuses nothing, zeros and negative parts`() {
    #expect(Concentration(of: []) == nil)
    #expect(Concentration(of: [0, 0]) == nil)
    #expect(Concentration(of: [3, -1]) == nil)
    #expect(Concentration(of: [3, .infinity]) == nil)
  }
}
