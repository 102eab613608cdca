import Core

/// The inside of a small chart over months: its line, its last value, or why there is none.
struct SmallTimeline {
  let first: Month
  let count: Int
  let axis: NumberAxis

  /// What the last values take at the right, on every chart.
  private let valueWidth: Double
  private let valueFont: TextFont
  private let style: ChartStyle
  private let fitter: TextFitter

  /// - Parameters:
  ///   - names: the lines of all charts, with their values as labels: left out on all where they
  ///     would take too much room.
  ///   - width: of a whole chart.
  init(
    first: Month, count: Int, axis: NumberAxis, names: [LineMark], width: Double,
    style: ChartStyle, fitter: TextFitter
  ) {
    self.first = first
    self.count = count
    self.axis = axis
    self.style = style
    self.fitter = fitter
    let font = TextFont(.semiBold, style.note * 0.9)
    valueFont = font
    let widest = names.compactMap(\.label).map { fitter.width($0, font) }.max() ?? 0
    valueWidth = widest < width * 0.4 ? widest : 0
  }

  func items(of panel: ChartPanel, in box: SceneRect, numbers: UprightAxis) -> [SceneItem] {
    let time = time(in: box)
    let base = numbers.line(at: 0, time.range)
    let frame = numbers.grid(time.range) + (axis.includesZero ? [base] : [])
    let lines = panel.layers.lines
    let place = { (index: Int, value: Double) in
      ScenePoint(time(Double(index)), numbers.scale(value))
    }
    if let note = panel.note {
      let font = TextFont(.regular, style.note * 0.9)
      let leading = font.size * TextFont.leading
      let room = Int((numbers.scale.start - numbers.scale.end) / leading)
      let texts = fitter.fit(note, font, width: box.width, lines: max(1, min(3, room))).lines
      let middle = (numbers.scale.start + numbers.scale.end) / 2
      let first = middle - leading * Double(texts.count - 1) / 2
      return frame
        + texts.enumerated().flatMap { index, text in
          fitter.run(text, font, .quietText, x: box.x, middle: first + leading * Double(index))
            .haloed(reach: 3)
        }
    }
    return frame
      + lines.flatMap { LineShape($0, width: 2.8 * style.factor, place: place).items }
      + lines.flatMap { ending(of: $0, in: box, place: place) }
  }

  /// The first and the last date, where the months of both fit, else their years.
  func dates(below box: SceneRect, font: TextFont) -> [SceneItem] {
    let range = time(in: box).range
    let ends = [first, first.advanced(by: count - 1)]
    let months = ends.map { "\(NumberText.shortMonthNames[$0.month - 1]) \($0.year)" }
    let width = range.upperBound - range.lowerBound
    let texts = [months, ends.map { String($0.year) }].first { texts in
      texts.reduce(font.size) { $0 + fitter.width($1, font) } <= width
    }
    guard count > 1, let texts, texts[0] != texts[1] else {
      return [
        .text(
          fitter.run(
            months[0], font, .quietText, .middle, x: (range.lowerBound + range.upperBound) / 2,
            middle: box.bottom + font.size
          ).moved(within: box.x...max(box.x, box.right)))
      ]
    }
    return zip(texts, [(TextAlignment.start, range.lowerBound), (.end, range.upperBound)]).map {
      .text(
        fitter.run(
          $0, font, .quietText, $1.0, x: $1.1, middle: box.bottom + font.size))
    }
  }

  private func time(in box: SceneRect) -> TimeAxis {
    let end = box.right - (valueWidth > 0 ? valueWidth + style.note * 0.5 : 0)
    return TimeAxis(first: first, count: count, from: box.x, lastMonthAt: end, atMost: box.right)
  }

  private func ending(
    of line: LineMark, in box: SceneRect, place: (Int, Double) -> ScenePoint
  ) -> [SceneItem] {
    guard let index = line.values.lastIndex(where: { $0 != nil }), let value = line.values[index]
    else { return [] }
    let end = place(index, value)
    let dot = SceneItem.fill(.circle(end, radius: 4.5 * style.factor), line.tone.fill)
    guard let label = line.label, valueWidth > 0 else { return [dot] }
    return [
      dot,
      .text(
        fitter.run(
          label, valueFont, line.tone.outline, x: end.x + style.note * 0.5,
          middle: min(max(end.y, box.y + style.note * 1.9), box.bottom - style.note * 0.3))),
    ]
  }
}
