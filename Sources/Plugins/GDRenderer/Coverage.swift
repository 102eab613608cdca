import ChartLayout

/// How much of each pixel a polygon covers, computed exactly from areas, in a few levels.
///
/// Each edge adds the area to its right within every row it crosses; the running sum along a row is
/// the coverage. Levels are few so that a chart's colours fit a palette.
struct Coverage {
  /// What full coverage counts.
  static let levels: UInt8 = 8

  static func level(_ part: Float) -> UInt8 {
    UInt8(min(max(part, 0), 1) * Float(levels) + 0.5)
  }

  /// How windings become coverage.
  enum Rule {
    case nonZero, evenOdd

    @inline(__always)
    func part(_ sum: Float) -> Float {
      let size = abs(sum)
      guard self == .evenOdd, size > 1 else { return min(size, 1) }
      let rest = size.truncatingRemainder(dividingBy: 2)
      return rest > 1 ? 2 - rest : rest
    }
  }

  private let width: Int
  private let height: Int
  /// One row of sums for each row of the picture; zero between two shapes.
  private var sums: [Float]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    sums = [Float](repeating: 0, count: (width + 2) * height)
  }

  /// Calls `span` with every run of pixels of the same level but 0: row, columns, level.
  mutating func fill(
    _ rings: [[ScenePoint]], _ rule: Rule, span: (Int, Range<Int>, UInt8) -> Void
  ) {
    let points = rings.joined()
    guard let firstX = points.map(\.x).min(), let lastX = points.map(\.x).max(),
      let firstY = points.map(\.y).min(), let lastY = points.map(\.y).max()
    else { return }
    let columns = max(0, Int(firstX))..<max(0, min(width, Int(lastX.rounded(.up)) + 1))
    let rows = max(0, Int(firstY))..<max(0, min(height, Int(lastY.rounded(.up))))
    guard columns.lowerBound < columns.upperBound, rows.lowerBound < rows.upperBound else { return }
    let stride = width + 2
    sums.withUnsafeMutableBufferPointer { sums in
      for ring in rings {
        guard var previous = ring.last else { continue }
        for point in ring {
          Self.add(from: previous, to: point, sums, stride, width, height)
          previous = point
        }
      }
      for row in rows {
        let line = UnsafeMutableBufferPointer(rebasing: sums[(row * stride)..<((row + 1) * stride)])
        Self.sweep(line, columns, rule) { span(row, $0, $1) }
      }
    }
  }

  /// Turns the sums of a row into runs, and clears them.
  private static func sweep(
    _ line: UnsafeMutableBufferPointer<Float>, _ columns: Range<Int>, _ rule: Rule,
    run: (Range<Int>, UInt8) -> Void
  ) {
    var sum: Float = 0
    var start = columns.lowerBound
    var level: UInt8 = 0
    for x in columns where line[x] != 0 {
      sum += line[x]
      line[x] = 0
      let next = Self.level(rule.part(sum))
      guard next != level else { continue }
      if level > 0, start < x { run(start..<x, level) }
      start = x
      level = next
    }
    if level > 0, start < columns.upperBound { run(start..<columns.upperBound, level) }
    line[columns.upperBound] = 0
    if columns.upperBound + 1 < line.count { line[columns.upperBound + 1] = 0 }
  }

  /// Adds what one edge covers to its right, row by row.
  private static func add(
    from: ScenePoint, to: ScenePoint, _ sums: UnsafeMutableBufferPointer<Float>, _ stride: Int,
    _ width: Int, _ height: Int
  ) {
    guard from.y != to.y else { return }
    let sign: Float = from.y < to.y ? 1 : -1
    let (top, bottom) = from.y < to.y ? (from, to) : (to, from)
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let first = max(0, Int(top.y.rounded(.down)))
    let last = min(height, Int(bottom.y.rounded(.up)))
    guard first < last else { return }
    for row in first..<last {
      let start = max(Double(row), top.y)
      let end = min(Double(row + 1), bottom.y)
      guard start < end else { continue }
      let limit = Double(width)
      let x0 = min(max(top.x + (start - top.y) * slope, 0), limit)
      let x1 = min(max(top.x + (end - top.y) * slope, 0), limit)
      let line = UnsafeMutableBufferPointer(rebasing: sums[(row * stride)..<((row + 1) * stride)])
      add(Float(end - start) * sign, Float(min(x0, x1)), Float(max(x0, x1)), line)
    }
  }

  /// Spreads a winding over the pixels between two columns, in proportion to the area right of it.
  @inline(__always)
  private static func add(
    _ winding: Float, _ left: Float, _ right: Float, _ line: UnsafeMutableBufferPointer<Float>
  ) {
    let first = Int(left)
    let last = Int(right.rounded(.up))
    guard last > first + 1 else {
      let part = (left + right) / 2 - Float(first)
      line[first] += winding * (1 - part)
      line[first + 1] += winding * part
      return
    }
    let slope = 1 / (right - left)
    var before: Float = 0
    for column in first..<last {
      let from = max(left, Float(column))
      let to = min(right, Float(column + 1))
      let crossed = (to - from) * slope
      let passed = (from - left) * slope
      let covered = passed + crossed * (Float(column + 1) - (from + to) / 2)
      line[column] += winding * (covered - before)
      before = covered
    }
    line[last] += winding * (1 - before)
  }
}
