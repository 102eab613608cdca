import Core
import Testing

@testable import SiteAudit

/// What the audit declares rests on whole numbers and fractions, not on rounding.
struct ExactTests {
  /// Variables with their bounds, rows as factors and a constant.
  private func system(
    _ bounds: [ClosedRange<Double>], _ rows: [(factors: [Double], constant: Double)]
  ) -> LinearSystem {
    var system = LinearSystem()
    for bound in bounds { _ = system.add(bound.lowerBound, bound.upperBound) }
    system.rows = rows.map { row in
      LinearSystem.Row(row.factors.enumerated().map { .init($0.offset, $0.element) }, row.constant)
    }
    return system
  }

  // MARK: - Fractions

  @Test func `finds the fraction that a rounded number stands for`() throws {
    #expect(Fraction(near: 0.3333333333) == Fraction(1, 3))
    #expect(Fraction(near: -2.5) == Fraction(-5, 2))
    #expect(Fraction(near: 1e-13) == Fraction(0))
    #expect(Fraction(near: .infinity) == nil)
    #expect(try #require(Fraction(-7, 2)).floor == -4)
    #expect(try #require(Fraction(-7, 2)).ceiling == -3)
    #expect(try #require(Fraction(6, 3)).ceiling == 2)
    #expect(try #require(Fraction(.max, 3)) * #require(Fraction(5, 7)) == nil)
  }

  // MARK: - Certificates

  @Test func `proves a count by multiples of equations`() {
    // a + b = 7, b + c = 9, a + c = 8: a = 3 by half of the first and third less half of the second.
    let system = system(
      [0...99, 0...99, 0...99], [([1, 1, 0], 7), ([0, 1, 1], 9), ([1, 0, 1], 8)])
    let certificate = Certificate(
      of: 0, [(0, 0.4999999999997), (1, -0.5), (2, 0.5)], in: system)

    #expect(certificate.least == 3)
    #expect(certificate.greatest == 3)
  }

  @Test func `proves less, never something false, by wrong multipliers`() {
    let system = system(
      [0...99, 0...99, 0...99], [([1, 1, 0], 7), ([0, 1, 1], 9), ([1, 0, 1], 8)])
    for factors in [[1.0, 0, 0], [0.5, -0.5, 0.51], [1, 1, 1], [0.1, 0.7, -0.3]] {
      let multipliers = factors.enumerated().map { (row: $0.offset, factor: $0.element) }
      let certificate = Certificate(of: 0, multipliers, in: system)
      #expect((certificate.least ?? 0) <= 3)
      #expect((certificate.greatest ?? 99) >= 3)
    }
    #expect(Certificate(of: 0, [(1, 1)], in: system).least == nil)
  }

  @Test func `certifies what the simplex finds`() throws {
    let system = system(
      [1...50, 1...50, 1...50, 1...50],
      [([1, 1, 0, 0], 20), ([0, 0, 1, 1], 8), ([1, 0, 1, 0], 25), ([0, 1, 0, 1], 3)])
    // b + d = 3 with both at least 1: b is 1 or 2, so a is 18 or 19.
    let proof = Proof(of: 0, (18, 19), in: system)

    #expect(proof.isExact)
    #expect(!Proof(of: 0, (19, 19), in: system).isExact)
  }

  // MARK: - Whole truths

  @Test func `takes a vertex as a truth where whole numbers fulfil everything`() {
    let system = system([1...9, 1...9], [([1, 1], 6)])
    let truths = Truths(system, small: [1...4, 1...4])

    #expect(truths.truth(at: [2.0000001, 3.9999999]) == [2, 4])
    #expect(truths.truth(at: [2.5, 3.5]) == nil)
    #expect(truths.truth(at: [2, 3]) == nil)
    #expect(truths.truth(at: [6, 0]) == nil)
  }

  @Test func `acquits at the very bound, and not a unit beyond`() {
    // The other count is at most 3: 8 − 3 leaves 5, above every secret value; 7 − 3 leaves exactly 4.
    for (sum, isLarge) in [(5.0, true), (4.0, false)] {
      var truths = Truths(system([1...9, 1...9], [([1, 1], sum)]), small: [1...4, 1...4])
      truths.note([sum - 1, 1])
      #expect(truths.areLarge == [isLarge, false])
      #expect(truths.areSmall == [false, true])
    }
  }

  @Test func `does not take halves for a truth`() {
    // Only 2.5 each fulfils these three sums.
    var truths = Truths(
      system([0...9, 0...9, 0...9], [([1, 1, 0], 5), ([0, 1, 1], 5), ([1, 0, 1], 5)]),
      small: [1...2, 1...2, 1...2])
    truths.note([2.5, 2.5, 2.5])
    #expect(truths.areLarge == [false, false, false])
  }
}
