import Core

/// Places columns and lines over categories: the columns' values at their ends.
struct ColumnsLayout {
  let items: [SceneItem]

  init(
    categories: [ChartCategory], axis: NumberAxis, layers: [ChartLayer], plot: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    let (bars, lines) = (layers.bars, layers.lines)
    let rules = layers.rules.filter { $0.axis == .y }
    let numbers =
      bars.flatMap { [$0.from, $0.to] } + lines.flatMap(\.values).compactMap { $0 }
      + rules.map(\.value)
    guard !categories.isEmpty, !(bars.isEmpty && lines.isEmpty) else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let ends = EndNames(lines, rules: rules, room: plot.width * 0.2, style: style, fitter: fitter)
    let tickFont = TextFont(.regular, style.note * 0.95)
    let upright = { (bottom: Double, top: Double) in
      UprightAxis(
        axis, holding: numbers, from: bottom, to: top, font: tickFont, fitter: fitter)
    }
    let left = plot.x + upright(plot.bottom, plot.y).width + style.note * 0.6
    let right = plot.right - ends.gutter
    let band = (right - left) / Double(categories.count)
    let names = ColumnNames(categories, band: band, style: style, fitter: fitter)
    let bottom = plot.bottom - names.height
    let numberAxis = ColumnLabels.room(
      for: layers.labels, bars: bars, from: bottom, to: plot.y, style: style, axis: upright)
    let place = { (index: Int, value: Double) in
      ScenePoint(left + (Double(index) + 0.5) * band, numberAxis.scale(value))
    }
    let labels = ColumnLabels(
      layers.labels, bars: bars, band: band, within: left...right, place: place, style: style,
      fitter: fitter)
    items =
      numberAxis.grid(left...right)
      + bars.map { Self.item(of: $0, width: min(band * 0.64, 84 * style.factor), place: place) }
      + rules.map { numberAxis.line(at: $0.value, left...right) }
      + lines.flatMap { Self.items(of: $0, style: style, place: place) }
      + numberAxis.numbers(before: left - style.note * 0.6)
      + names.items(below: bottom) { left + (Double($0) + 0.5) * band }
      + labels.items + ends.items(behind: right, within: plot.y...bottom, place: place)
  }

  private static func item(
    of bar: BarMark, width: Double, place: (Int, Double) -> ScenePoint
  ) -> SceneItem {
    let ends = [place(bar.category, bar.from), place(bar.category, bar.to)]
    let rect = SceneRect(
      x: (ends[0].x - width / 2).rounded(), y: min(ends[0].y, ends[1].y), width: width.rounded(),
      height: abs(ends[0].y - ends[1].y))
    return .fill(.rectangle(rect, radius: 0), bar.tone.fill)
  }

  /// A line with a dot at each value, on white where it crosses columns.
  private static func items(
    of line: LineMark, style: ChartStyle, place: (Int, Double) -> ScenePoint
  ) -> [SceneItem] {
    let width = (line.weight == .bold ? 4.5 : 3) * style.factor
    let ground = LineShape(line, width: width * 2.4, ink: .white, place: place)
    let dots = line.values.enumerated().compactMap { index, value in
      value.map {
        SceneItem.fill(.circle(place(index, $0), radius: width * 1.5), LineShape.ink(of: line))
      }
    }
    return ground.items + LineShape(line, width: width, place: place).items + dots
  }
}
