import ChartLayout
import Testing

@testable import GDRenderer

@Suite struct CoverageTests {
  /// The levels of a picture of 8 × 8 after one polygon.
  func levels(_ rings: [[ScenePoint]], _ rule: Coverage.Rule = .nonZero) -> [[UInt8]] {
    var coverage = Coverage(width: 8, height: 8)
    var picture = [[UInt8]](repeating: [UInt8](repeating: 0, count: 8), count: 8)
    coverage.fill(rings, rule) { row, columns, level in
      for column in columns { picture[row][column] = level }
    }
    return picture
  }

  func square(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> [ScenePoint] {
    [
      ScenePoint(left, top), ScenePoint(right, top), ScenePoint(right, bottom),
      ScenePoint(left, bottom),
    ]
  }

  @Test func `covers whole pixels fully and halves by half`() {
    let picture = levels([square(1, 2, 3.5, 4)])

    #expect(picture[2] == [0, 8, 8, 4, 0, 0, 0, 0])
    #expect(picture[3] == picture[2])
    #expect(picture[1].allSatisfy { $0 == 0 } && picture[4].allSatisfy { $0 == 0 })
  }

  @Test func `covers the pixels of a diagonal by the area below it`() {
    // The triangle (0,0) (0,4) (4,4) fills half of each pixel on its diagonal.
    let picture = levels([[ScenePoint(0, 0), ScenePoint(0, 4), ScenePoint(4, 4)]])

    #expect(picture[0].prefix(4) == [4, 0, 0, 0])
    #expect(picture[3].prefix(5) == [8, 8, 8, 4, 0])
  }

  @Test func `spreads a flat edge over the columns it crosses`() {
    // Under the line from (0,1) to (4,0): 1/8, 3/8, 5/8, 7/8 of the first row, in eighths.
    let picture = levels([
      [ScenePoint(0, 1), ScenePoint(4, 0), ScenePoint(4, 1)]
    ])

    #expect(picture[0].prefix(5) == [1, 3, 5, 7, 0])
  }

  @Test func `leaves a hole by the even-odd rule, whichever way its ring runs`() {
    let rings = [square(0, 0, 6, 6), square(2, 2, 4, 4)]

    for holes in [rings, [rings[0], rings[1].reversed()]] {
      #expect(levels(holes, .evenOdd)[3].prefix(7) == [8, 8, 0, 0, 8, 8, 0])
    }
  }

  @Test func `cuts what reaches beyond the picture`() {
    let picture = levels([square(-5, -5, 20, 20)])

    #expect(picture.allSatisfy { $0.allSatisfy { $0 == 8 } })
  }

  @Test func `leaves nothing behind for the next shape`() {
    var coverage = Coverage(width: 8, height: 8)
    coverage.fill([square(-3, 0.3, 7.7, 8)], .nonZero) { _, _, _ in }
    var count = 0
    coverage.fill([square(1, 1, 2, 2)], .nonZero) { _, columns, _ in count += columns.count }

    #expect(count == 1)
  }
}
