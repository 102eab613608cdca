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
  /// One row of sums for each row of a shape's bounds, as long as the largest shape so far needs;
  /// zero between two shapes.
  private var sums: [Float] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
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
    let frame = Frame(
      left: columns.lowerBound, top: rows.lowerBound, width: columns.count, height: rows.count)
    if sums.count < frame.stride * frame.height {
      sums = [Float](repeating: 0, count: frame.stride * frame.height)
    }
    sums.withUnsafeMutableBufferPointer { sums in
      for ring in rings {
        guard var previous = ring.last else { continue }
        for point in ring {
          Self.add(from: previous, to: point, sums, frame)
          previous = point
        }
      }
      for row in rows {
        let line = frame.line(row - frame.top, of: sums)
        Self.sweep(line, frame, rule) { span(row, $0, $1) }
      }
    }
  }

  /// The pixels that a shape may touch: its sums need room for these only.
  private struct Frame {
    let left: Int
    let top: Int
    let width: Int
    let height: Int

    /// The last columns take what an edge on the right border passes on.
    var stride: Int { width + 2 }

    @inline(__always)
    func line(
      _ row: Int, of sums: UnsafeMutableBufferPointer<Float>
    ) -> UnsafeMutableBufferPointer<Float> {
      UnsafeMutableBufferPointer(rebasing: sums[(row * stride)..<((row + 1) * stride)])
    }
  }

  /// Turns the sums of a row into runs, and clears them.
  private static func sweep(
    _ line: UnsafeMutableBufferPointer<Float>, _ frame: Frame, _ rule: Rule,
    run: (Range<Int>, UInt8) -> Void
  ) {
    var sum: Float = 0
    var start = 0
    var level: UInt8 = 0
    for x in 0..<frame.width where line[x] != 0 {
      sum += line[x]
      line[x] = 0
      let next = Self.level(rule.part(sum))
      guard next != level else { continue }
      if level > 0, start < x { run((frame.left + start)..<(frame.left + x), level) }
      start = x
      level = next
    }
    if level > 0 { run((frame.left + start)..<(frame.left + frame.width), level) }
    line[frame.width] = 0
    line[frame.width + 1] = 0
  }

  /// Adds what one edge covers to its right, row by row.
  private static func add(
    from: ScenePoint, to: ScenePoint, _ sums: UnsafeMutableBufferPointer<Float>, _ frame: Frame
  ) {
    guard from.y != to.y else { return }
    let sign: Float = from.y < to.y ? 1 : -1
    let (top, bottom) = from.y < to.y ? (from, to) : (to, from)
    let slope = (bottom.x - top.x) / (bottom.y - top.y)
    let first = max(frame.top, Int(top.y.rounded(.down)))
    let last = min(frame.top + frame.height, Int(bottom.y.rounded(.up)))
    guard first < last else { return }
    let (left, limit) = (top.x - Double(frame.left), Double(frame.width))
    for row in first..<last {
      let start = max(Double(row), top.y)
      let end = min(Double(row + 1), bottom.y)
      guard start < end else { continue }
      let x0 = min(max(left + (start - top.y) * slope, 0), limit)
      let x1 = min(max(left + (end - top.y) * slope, 0), limit)
      let line = frame.line(row - frame.top, of: sums)
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
