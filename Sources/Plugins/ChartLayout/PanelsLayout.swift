import Core

/// Places small charts in rows, all on one pair of scales that is written once.
struct PanelsLayout {
  let items: [SceneItem]

  init(
    _ panels: [ChartPanel], of frame: ChartFrame, plot: SceneRect, style: ChartStyle,
    fitter: TextFitter
  ) {
    let numbers = panels.flatMap(\.layers.lines).flatMap(\.values).compactMap { $0 }
      .filter(\.isFinite)
    guard case .timeline(let first, let count, let axis) = frame, count > 0, !panels.isEmpty else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let tickFont = TextFont(.regular, style.note * 0.85)
    let grid = PanelGrid(count: panels.count, plot: plot, style: style)
    let upright = { (box: SceneRect) in
      UprightAxis(
        axis, holding: numbers, from: box.bottom, to: box.y + grid.titleHeight, atMost: 2,
        font: tickFont, fitter: fitter)
    }
    let gutter = upright(grid.box(0, from: plot.x)).width + style.note * 0.5
    let small = SmallTimeline(
      first: first, count: count, axis: axis, names: panels.flatMap(\.layers.lines),
      width: grid.width(from: plot.x + gutter), style: style, fitter: fitter)
    let titles = PanelTitles(
      panels, width: grid.width(from: plot.x + gutter), style: style, fitter: fitter)
    items = panels.enumerated().flatMap { index, panel in
      let box = grid.box(index, from: plot.x + gutter)
      let numberAxis = upright(box)
      return small.items(of: panel, in: box, numbers: numberAxis)
        + titles.items(of: index, above: box)
        + (grid.isFirstOfRow(index) ? numberAxis.numbers(before: box.x - style.note * 0.5) : [])
        + (grid.isLastOfColumn(index) ? small.dates(below: box, font: tickFont) : [])
    }
  }
}
