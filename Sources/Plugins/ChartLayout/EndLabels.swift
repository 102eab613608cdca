import Core

/// Names at the right ends of lines, moved apart where they would touch.
struct EndLabels {
  /// One name, with the end of what it names.
  struct Label {
    let text: String
    let font: TextFont
    let ink: Ink
    /// The end of the line.
    let end: ScenePoint
  }

  private let labels: [Label]
  private let fitter: TextFitter

  init(_ labels: [Label], fitter: TextFitter) {
    self.labels = labels.sorted { $0.end.y < $1.end.y }
    self.fitter = fitter
  }

  /// The names from a place to the right, between two heights, with thin lines to those moved.
  func items(from x: Double, within heights: ClosedRange<Double>) -> [SceneItem] {
    guard let size = labels.map(\.font.size).max() else { return [] }
    let leading = size * TextFont.leading
    let middles = Self.apart(labels.map(\.end.y), by: leading, within: heights)
    return zip(labels, middles).flatMap { label, middle in
      let run = fitter.run(label.text, label.font, label.ink, x: x, middle: middle)
      guard abs(middle - label.end.y) > leading / 3, label.end.x > x - size * 2 else {
        return [SceneItem.text(run)]
      }
      let leader = [ScenePoint(x - size * 0.6, label.end.y), ScenePoint(x - size * 0.2, middle)]
      return [.stroke(.lines([leader]), width: 1.5, .border), .text(run)]
    }
  }

  /// The heights nearest to those wanted, in their order and apart: groups that touch stand around
  /// the mean of what they want.
  static func apart(
    _ wanted: [Double], by distance: Double, within heights: ClosedRange<Double>
  ) -> [Double] {
    var groups: [(sum: Double, count: Int)] = []
    for (index, height) in wanted.enumerated() {
      groups.append((height - distance * Double(index), 1))
      while let last = groups.last, let before = groups.dropLast().last,
        before.sum / Double(before.count) > last.sum / Double(last.count)
      {
        groups.removeLast(2)
        groups.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let starts = groups.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    let highest = heights.lowerBound
    let lowest = heights.upperBound - distance * Double(max(wanted.count - 1, 0))
    return starts.enumerated().map { index, start in
      max(highest, min(start, lowest)) + distance * Double(index)
    }
  }
}
