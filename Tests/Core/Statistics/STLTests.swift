import Core
import Foundation
import Testing

struct STLTests {
  /// Ten years: a cycle, a slope, and noise that is the same at every run.
  private func series(count: Int = 120, seed: UInt64 = 1) -> [Double] {
    var noise = LinearNoise(seed: seed)
    return (0..<count).map { month in
      1000 + 3 * Double(month) + 200 * sin(Double(month) * .pi / 6) + 50 * noise.next()
    }
  }

  @Test(arguments: [false, true])
  func `its parts add up to the series`(robust: Bool) throws {
    let given = series()

    let parts = try #require(STL(count: 120, settings: .init(robust: robust))).decompose(given)

    for month in given.indices {
      let sum = parts.seasonal[month] + parts.trend[month] + parts.remainder[month]
      #expect(abs(sum - given[month]) < 1e-9)
    }
  }

  // A season that repeats exactly on a straight line is what both regressions fit without error.
  @Test(arguments: [24, 36, 41, 60, 127])
  func `finds a line and a season that repeats exactly`(count: Int) throws {
    let season: [Double] = [5, -3, 8, 0, -4, 2, 1, -6, 3, -2, -5, 1]
    let given = (0..<count).map { 100 + 0.5 * Double($0) + season[$0 % 12] }

    let parts = try #require(STL(count: count)).decompose(given)

    for month in given.indices {
      #expect(abs(parts.seasonal[month] - season[month % 12]) < 1e-9)
      #expect(abs(parts.trend[month] - 100 - 0.5 * Double(month)) < 1e-9)
    }
    #expect(abs(parts.seasonalStrength - 1) < 1e-12)
  }

  @Test(arguments: [false, true])
  func `a change of unit and of level changes the parts alike`(robust: Bool) throws {
    let given = series()
    let stl = try #require(STL(count: 120, settings: .init(robust: robust)))

    let parts = stl.decompose(given)
    let moved = stl.decompose(given.map { 3 * $0 + 700 })

    for month in given.indices {
      #expect(abs(moved.seasonal[month] - 3 * parts.seasonal[month]) < 1e-7)
      #expect(abs(moved.trend[month] - 3 * parts.trend[month] - 700) < 1e-7)
    }
    #expect(abs(moved.seasonalStrength - parts.seasonalStrength) < 1e-9)
  }

  @Test func `a robust season does not follow one wild month`() throws {
    let given = series()
    var wild = given
    wild[61] += 5000
    let (plain, robust) = (
      try #require(STL(count: 120)), try #require(STL(count: 120, settings: .init(robust: true)))
    )

    func change(_ stl: STL) -> Double {
      zip(stl.decompose(given).seasonal, stl.decompose(wild).seasonal)
        .map { abs($0 - $1) }.max() ?? 0
    }

    #expect(change(plain) > 500)
    #expect(change(robust) < 50)
  }

  @Test func `one workspace serves series after series`() throws {
    let stl = try #require(STL(count: 120, settings: .init(robust: true)))
    let workspace = STL.Workspace(for: stl)

    _ = stl.decompose(series(seed: 2), using: workspace)
    let again = stl.decompose(series(seed: 1), using: workspace)

    #expect(again == stl.decompose(series(seed: 1)))
  }

  @Test func `refuses less than two cycles and windows that mean nothing`() {
    #expect(STL(count: 23) == nil)
    #expect(STL(count: 60, settings: .init(seasonalWindow: 12)) == nil)
    #expect(STL(count: 60, settings: .init(trendWindow: 11)) == nil)
    #expect(STL(count: 60, settings: .init(lowPassWindow: 12)) == nil)
    #expect(STL(count: 60, settings: .init(seasonalDegree: 2)) == nil)
    #expect(STL(count: 8, settings: .init(period: 1)) == nil)
  }

  // 1.5 × 12 / (1 − 1.5 / 13) = 20.35, and 1.5 × 12 / (1 − 1.5 / 7) = 22.9: the next odd numbers.
  @Test func `windows follow the period as in the article`() {
    let usual = STL.Settings()
    #expect((usual.trendWindow, usual.lowPassWindow) == (21, 13))
    #expect(STL.Settings(seasonalWindow: 7).trendWindow == 23)
    #expect(STL.Settings(period: 7).lowPassWindow == 9)
  }

  @Test(arguments: [0, 100.0])
  func `a constant has no season`(level: Double) throws {
    let parts = try #require(STL(count: 60)).decompose(.init(repeating: level, count: 60))

    #expect(parts.seasonalStrength == 0)
  }
}

/// Noise between −1 and 1 that is the same on every machine (Knuth's MMIX generator).
private struct LinearNoise {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 4_503_599_627_370_496 - 1
  }
}
