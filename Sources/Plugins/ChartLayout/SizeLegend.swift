import Core

/// What the circles' sizes mean: nested circles with their values, at the bottom right.
struct SizeLegend {
  private(set) var items: [SceneItem] = []
  /// What no label of the map may cover.
  private(set) var box: SceneRect

  init(
    _ scale: CircleScale, unit: Unit, plot: SceneRect, style: ChartStyle, fitter: TextFitter
  ) {
    let font = TextFont(.regular, style.note)
    let leading = font.size * TextFont.leading
    let values = scale.legendValues(smallest: unit.smallestStep)
    let texts = values.map { NumberText.text($0, in: unit) }
    let caption = fitter.fit(
      unit.caption, TextFont(.semiBold, style.note), width: plot.width * 0.2, lines: 2)
    let widest = texts.map { fitter.width($0, font) }.max() ?? 0
    let radius = values.first.map(scale.radius) ?? 0
    let captionWidth =
      caption.lines.map { fitter.width($0, TextFont(.semiBold, style.note)) }.max() ?? 0
    let width = max(captionWidth, 2 * radius + style.note * 1.8 + widest)
    let circlesHeight = max(2 * radius, leading * Double(max(values.count, 1)))
    let height = circlesHeight + leading * (Double(caption.lines.count) + 0.6)
    box = SceneRect(
      x: plot.right - width, y: plot.bottom - height, width: width, height: height)
    guard !values.isEmpty else {
      box = SceneRect(x: plot.right, y: plot.bottom, width: 0, height: 0)
      return
    }
    addCaption(caption.lines, TextFont(.semiBold, style.note), fitter)
    addCircles(Array(zip(values.map(scale.radius), texts)), font, fitter)
  }

  private mutating func addCaption(_ lines: [String], _ font: TextFont, _ fitter: TextFitter) {
    for (index, line) in lines.enumerated() {
      let baseline = box.y + font.size * (TextFont.ascent + TextFont.leading * Double(index))
      items.append(
        .text(
          TextRun(
            line, at: ScenePoint(box.x, baseline), font: font, ink: .quietText,
            width: fitter.width(line, font))))
    }
  }

  /// Circles that touch at the bottom; each value stands at its circle's top, pushed down where
  /// the one above needs the room.
  private mutating func addCircles(
    _ rows: [(radius: Double, text: String)], _ font: TextFont, _ fitter: TextFitter
  ) {
    let largest = rows[0].radius
    let leading = font.size * TextFont.leading
    let textX = box.x + 2 * largest + font.size * 1.6
    var highest = -Double.infinity
    for (index, row) in rows.enumerated() {
      let center = ScenePoint(box.x + largest, box.bottom - row.radius)
      let top = ScenePoint(center.x, center.y - row.radius)
      let lowest = box.bottom - font.size * 0.5 - leading * Double(rows.count - 1 - index)
      let middle = min(max(top.y, highest), max(lowest, highest))
      highest = middle + leading
      items.append(.stroke(.circle(center, radius: row.radius), width: 1.5, .axis))
      let elbow = ScenePoint(box.x + 2 * largest + font.size * 0.4, top.y)
      items.append(
        .stroke(
          .lines([[top, elbow, ScenePoint(textX - font.size * 0.4, middle)]]), width: 1, .axis))
      items.append(
        .text(
          TextRun(
            row.text, at: ScenePoint(textX, middle + font.size * TextFont.capHeight / 2),
            font: font, ink: .quietText, width: fitter.width(row.text, font))))
    }
  }
}
