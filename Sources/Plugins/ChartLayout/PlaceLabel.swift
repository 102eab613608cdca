import Core

/// One or two lines beside a place.
struct PlaceLabel {
  private let lines: [(text: String, font: TextFont, width: Double)]
  let width: Double
  let height: Double
  private let leading: Double

  /// - Parameter lines: from top to bottom, at least one, none larger than the first.
  init(_ lines: [(text: String, font: TextFont)], fitter: TextFitter) {
    self.lines = lines.map { ($0.text, $0.font, fitter.width($0.text, $0.font)) }
    let size = lines.first?.font.size ?? 0
    leading = size * 1.16
    width = self.lines.map(\.width).max() ?? 0
    height = size * (TextFont.ascent + TextFont.descent) + leading * Double(lines.count - 1)
  }

  /// What a circle needs across to hold the label.
  var diagonal: Double {
    ScenePoint(width, height * 0.85).length
  }

  func fits(_ box: SceneRect) -> Bool {
    abs(box.width - width) < 0.01 && abs(box.height - height) < 0.01
  }

  func box(centredAt center: ScenePoint) -> SceneRect {
    SceneRect(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
  }

  /// The box that touches a circle around a place from outside, in a direction.
  func box(beside center: ScenePoint, _ direction: ScenePoint, _ distance: Double) -> SceneRect {
    let anchor = center + direction * distance
    return SceneRect(
      x: anchor.x - width * (1 - direction.x) / 2, y: anchor.y - height * (1 - direction.y) / 2,
      width: width, height: height)
  }

  /// The lines in a box, ranged towards the place they name.
  func items(in box: SceneRect, beside center: ScenePoint, ink: Ink) -> [SceneItem] {
    lines.enumerated().map { index, line in
      let baseline = box.y + lines[0].font.size * TextFont.ascent + leading * Double(index)
      let slack = box.width - line.width
      let left = box.x >= center.x ? 0 : box.right <= center.x ? slack : slack / 2
      return .text(
        TextRun(
          line.text, at: ScenePoint(box.x + left, baseline), font: line.font, ink: ink,
          width: line.width))
    }
  }
}
