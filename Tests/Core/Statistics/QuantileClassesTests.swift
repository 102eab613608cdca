import Core
import Testing

struct QuantileClassesTests {
  // R: quantile(c(1, 2, 4, 8, 16, 32), c(.25, .5, .75), type = 7) gives 2.5, 6 and 14.
  @Test func `bounds are those of R and NumPy`() throws {
    let classes = try #require(QuantileClasses(of: [8, 1, 32, 2, 16, 4], count: 4))

    #expect(classes.bounds == [2.5, 6, 14])
    #expect([1, 2, 4, 8, 16, 32].map { classes[$0] } == [1, 1, 2, 3, 4, 4])
  }

  @Test func `a value on a bound is in the lower class`() throws {
    let classes = try #require(QuantileClasses(of: [1, 2, 3], count: 2))

    #expect(classes.bounds == [2])
    #expect([2, 2.001].map { classes[$0] } == [1, 2])
  }

  @Test func `equal values stay together even where a class is then empty`() throws {
    let classes = try #require(QuantileClasses(of: [5, 5, 5, 5, 9], count: 3))

    #expect([5, 9].map { classes[$0] } == [1, 3])
  }

  @Test func `refuses no value and no number`() {
    #expect(QuantileClasses(of: [], count: 5) == nil)
    #expect(QuantileClasses(of: [1, .nan], count: 5) == nil)
    #expect(QuantileClasses(of: [1], count: 0) == nil)
  }
}
