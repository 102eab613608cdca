import Core

/// The name of a place, with its value under it or without.
struct MapLabel {
  private let lines: [(text: String, font: TextFont, width: Double)]
  private let width: Double
  private let height: Double
  private let leading: Double

  init(_ mark: CircleMark, withDetail: Bool, size: Double, fitter: TextFitter) {
    let name = TextFont(mark.tone == .accent ? .bold : .semiBold, size)
    let detail = TextFont(.regular, size * 0.92)
    let limit = size * 14
    let pairs =
      [(mark.label, name)]
      + (withDetail ? [mark.detail].compactMap { $0 }.map { ($0, detail) } : [])
    lines = pairs.map { text, font in
      let fitted = fitter.fit(text, font, width: limit, lines: 1).lines.joined()
      return (fitted, font, fitter.width(fitted, font))
    }
    leading = size * 1.16
    width = lines.map(\.width).max() ?? 0
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
