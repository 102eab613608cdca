import Core

/// Places lines over months, their names at their ends, and columns over parts of them.
struct TimelineLayout {
  let items: [SceneItem]

  init(
    first: Month, count: Int, axis: NumberAxis, layers: [ChartLayer], plot: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    let lines = layers.lines
    let marks = layers.columns
    let numbers =
      lines.flatMap(\.values).compactMap { $0 }.filter(\.isFinite)
      + marks.compactMap(\.count.most).filter(\.isFinite)
    guard count > 0, !numbers.isEmpty || marks.contains(where: { $0.count == .hidden }) else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let tickFont = TextFont(.regular, style.note * 0.95)
    let thresholds = layers.rules.filter { $0.axis == .y }
    let names = EndNames(
      lines, rules: thresholds, room: plot.width * 0.28, style: style, fitter: fitter)
    let bottom = plot.bottom - TimeAxis.height(count, tickFont)
    let upright = { (top: Double) in
      UprightAxis(
        axis, holding: numbers + thresholds.map(\.value), from: bottom, to: top, font: tickFont,
        fitter: fitter)
    }
    let left = plot.x + upright(plot.y).width + style.note * 0.6
    let time = TimeAxis(
      first: first, count: count, from: left, lastMonthAt: plot.right - names.gutter,
      atMost: plot.right)
    let breaks = BreakLabels(
      layers.rules.filter { $0.axis == .x }.map { (time($0.value), $0.label ?? "") },
      within: left...plot.right, font: TextFont(.medium, style.note), fitter: fitter)
    let top = plot.y + style.note * 0.5 + breaks.height
    let numberAxis = upright(top + TimeColumns.headroom(marks, style: style))
    // The names of breaks are near the top.
    let highest = breaks.height > 0 ? top + style.note * 0.65 : top
    let place = { (index: Int, value: Double) in
      ScenePoint(time(Double(index)), numberAxis.scale(value))
    }
    let lastMonth = time(Double(count - 1)) + style.note * 0.5
    let edge = min(marks.isEmpty ? lastMonth : .infinity, time.range.upperBound)
    let (breakLines, breakNames) = breaks.items(above: top, to: bottom)
    let shapes = lines.flatMap { line in
      LineShape(line, width: Self.width(of: line, style), place: place).items
    }
    let columns = TimeColumns(
      marks, time: time, scale: numberAxis.scale, top: top, style: style, fitter: fitter)
    // Where every number is hidden there is no scale to read.
    let isScaled = !numbers.isEmpty
    let references = (axis.includesZero ? [0] : []) + thresholds.map(\.value)
    items =
      columns.grounds + time.grid(top...bottom) + (isScaled ? numberAxis.grid(left...edge) : [])
      + references.map { numberAxis.line(at: $0, left...edge) } + breakLines + columns.shapes
      + shapes + (isScaled ? numberAxis.numbers(before: left - style.note * 0.6) : [])
      + columns.texts
      + time.labels(below: bottom, font: tickFont, fitter: fitter) + breakNames
      + names.items(behind: time(Double(count - 1)), within: highest...bottom, place: place)
  }

  private static func width(of line: LineMark, _ style: ChartStyle) -> Double {
    (line.weight == .bold ? 4.5 : 2.2) * style.factor
  }
}
