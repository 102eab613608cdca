import Core
import Testing

struct QuantileTests {
  /// R: quantile(c(10, 20, 30, 40), c(0, .25, .5, .75, 1)) is 10, 17.5, 25, 32.5, 40.
  @Test(arguments: [(0, 10), (0.25, 17.5), (0.5, 25), (0.75, 32.5), (1, 40)])
  func `lies between two values where R and NumPy put it`(probability: Double, quantile: Double) {
    #expect(Quantile.interpolated([10, 20, 30, 40], at: probability) == quantile)
  }

  @Test func `is the value itself where there is one, and nothing where there is none`() {
    #expect(Quantile.interpolated([7], at: 0.3) == 7)
    #expect(Quantile.interpolated([], at: 0.3) == nil)
  }
}
