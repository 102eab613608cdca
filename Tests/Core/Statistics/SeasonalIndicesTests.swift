import Core
import Testing

struct SeasonalIndicesTests {
  // Each year 12 × 10 offers: the moving average is 10 everywhere, so an index is value ÷ 10.
  @Test func `a year that repeats gives its own shares`() throws {
    let year: [Double] = [10, 8, 14, 10, 10, 12, 10, 4, 10, 12, 11, 9]

    let indices = try #require(SeasonalIndices(of: year + year + year))

    for month in 0..<12 { #expect(abs(indices.values[month] - year[month] / 10) < 1e-12) }
    #expect((indices.peak, indices.trough) == (3, 8))
  }

  @Test func `indices stand at their month wherever the series begins`() throws {
    let year: [Double] = [10, 8, 14, 10, 10, 12, 10, 4, 10, 12, 11, 9]
    let whole = year + year + year

    let indices = try #require(SeasonalIndices(of: Array(whole.dropFirst(4)), firstMonth: 5))

    #expect((indices.peak, indices.trough) == (3, 8))
    #expect(abs(indices.values[7] - 0.4) < 1e-12)
  }

  // Month 6 (July) of the series 0, 1, …, 23: average of 0…12 with half ends = 6, quotient 1; in a
  // straight line every value is its own centred average, so all quotients are 1.
  @Test func `a straight line has no season`() throws {
    let indices = try #require(SeasonalIndices(of: (0..<36).map(Double.init)))

    for index in indices.values { #expect(abs(index - 1) < 1e-12) }
    #expect(abs(indices.values.reduce(0, +) - 12) < 1e-12)
  }

  @Test func `the first of equal months is the peak`() throws {
    let indices = try #require(SeasonalIndices(of: .init(repeating: 7, count: 36)))

    #expect((indices.peak, indices.trough) == (1, 1))
  }

  @Test func `refuses months without an average and years without an offer`() {
    #expect(SeasonalIndices(of: .init(repeating: 5, count: 23)) == nil)
    #expect(SeasonalIndices(of: []) == nil)
    let empty = [Double](repeating: 0, count: 13)
    #expect(SeasonalIndices(of: .init(repeating: 5, count: 12) + empty + [5, 5, 5, 5, 5]) == nil)
  }
}
