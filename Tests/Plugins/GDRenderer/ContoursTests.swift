import ChartLayout
import Testing

@testable import GDRenderer

@Suite struct ContoursTests {
  /// How many pixels a line covers in a picture of 200 × 200.
  func area(_ line: [ScenePoint], width: Double) -> Double {
    var coverage = Coverage(width: 200, height: 200)
    var area = 0
    coverage.fill(Contours.stroke(.lines([line]), width: width), .nonZero) { _, columns, level in
      area += columns.count * Int(level)
    }
    return Double(area) / Double(Coverage.levels)
  }

  @Test(arguments: [1.0, 3, 10, 40, 80])
  func `keeps the width of a line, however sharply it turns`(reach: Double) {
    let foot = ScenePoint(20, 180)
    let tip = ScenePoint(20 + reach, 20)
    let other = ScenePoint(20 + 2 * reach, 180)

    let arms = area([foot, tip], width: 3) + area([tip, other], width: 3)
    let whole = area([foot, tip, other], width: 3)

    // At t pixels below the tip the arms are reach × t / 80 apart, so they share
    // 3 − reach × t / 80 of their 3 pixels, until they part; the disc at the tip adds a little.
    let end = min(160, 240 / reach)
    let shared = 3 * end - reach * end * end / 160
    // Pixels that both arms cover in part count up to twice.
    #expect((-14...50).contains(whole - (arms - shared)))
  }

  @Test func `draws a closed line that turns sharply without a break`() {
    let corners = [ScenePoint(20, 100), ScenePoint(180, 80), ScenePoint(180, 120)]

    let closed = area(corners + [corners[0]], width: 2)

    // Sides of 161, 40 and 161 pixels, 2 wide; at the sharp corner two share ½ × 2 × 8 pixels.
    // Pixels that two sides cover in part count up to twice.
    #expect((-10...40).contains(closed - (2 * 362.5 - 8)))
  }
}
