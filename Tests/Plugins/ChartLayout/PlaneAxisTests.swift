import Core
import Testing

@testable import ChartLayout

@Suite struct PlaneAxisTests {
  let projects = NumberAxis(unit: Samples.projects, scale: .logarithmic)

  @Test(
    arguments: [
      (1, 0), (2, 0.693_147_180_559_945_3), (10, 2.302_585_092_994_046),
      (0.001, -6.907_755_278_982_137), (1e9, 20.723_265_836_946_41),
    ] as [(Double, Double)])
  func `takes logarithms as tables give them, and back`(value: Double, logarithm: Double) {
    #expect(abs(Logarithm.natural(value) - logarithm) < 1e-14 * max(1, abs(logarithm)))
    #expect(abs(Logarithm.exponential(logarithm) / value - 1) < 1e-12)
  }

  @Test func `gives equal ratios equal lengths`() {
    let scale = NumberScale(domain: 1...100, start: 0, end: 600, isLogarithmic: true)

    // lg 2 = 0.301030, lg 5 = 0.698970: of two decades in 600 pixels, 300 each.
    #expect(abs(scale(2) - 90.309) < 0.001)
    #expect(abs(scale(5) - 209.691) < 0.001)
    #expect(abs(scale(10) - 300) < 1e-9)
    #expect(abs(scale(50) - 509.691) < 0.001)
  }

  @Test func `counts a logarithmic axis in steps of 1, 2 and 5`() {
    let axis = PlaneAxis(projects, values: [12, 940], rules: [])

    #expect(axis.tickChoices[0].map(\.value) == [20, 50, 100, 200, 500])
    #expect(axis.tickChoices[0].map(\.text) == ["20", "50", "100", "200", "500"])
    // Fewer where those touch: 1 and 3; whole decades leave but 100, so linear steps come next.
    #expect(axis.tickChoices[1].map(\.value) == [30, 100, 300])
    #expect(axis.tickChoices[2].map(\.value) == [200, 400, 600, 800])
  }

  @Test func `marks no fraction of a project`() {
    let axis = PlaneAxis(projects, values: [0.4, 30], rules: [])

    #expect(axis.tickChoices[0].map(\.value) == [1, 2, 5, 10, 20])
  }

  @Test func `is linear where a number is 0`() {
    let axis = PlaneAxis(projects, values: [0, 900], rules: [])

    #expect(!axis.isLogarithmic)
    #expect(axis.domain == 0...900)
  }

  @Test func `leaves a fifth of the axis beyond a threshold that few reach`() {
    let axis = NumberAxis(unit: Samples.projects)

    // 90 of 0…112.5 is four fifths.
    #expect(PlaneAxis(axis, values: [0, 95], rules: [RuleMark(value: 90)]).domain == 0...112.5)
    // On logarithms: from 10 to 100 is a decade, a quarter of it more is 10^2.25 = 177.83.
    let domain = PlaneAxis(projects, values: [10, 20], rules: [RuleMark(value: 100)]).domain
    #expect(domain.lowerBound == 10)
    #expect(abs(domain.upperBound - 177.828) < 0.001)
  }

  @Test func `goes no further than a share can`() {
    let axis = NumberAxis(unit: .share, includesZero: false)

    #expect(PlaneAxis(axis, values: [0.2, 0.9], rules: [RuleMark(value: 0.9)]).domain == 0.2...1)
    #expect(PlaneAxis(axis, values: [0.3, 0.9], rules: [RuleMark(value: 0.1)]).domain == 0...0.9)
  }

  @Test func `puts a threshold before the class it names`() {
    let axis = PlaneAxis(
      NumberAxis(unit: .grade(maximum: 5)), values: [2, 4], rules: [RuleMark(value: 3)])

    #expect(axis.domain == 0.5...5.5)
    #expect(axis.place(of: RuleMark(value: 3)) == 2.5)
    #expect(axis.tickChoices.map { $0.map(\.text) } == [["1", "2", "3", "4", "5"]])
  }
}
