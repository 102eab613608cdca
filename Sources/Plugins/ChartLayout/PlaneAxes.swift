import Core

/// The two axes of a plane in their places: scales, grid, thresholds and the texts around.
struct PlaneAxes {
  let x: PlaneAxis
  let y: PlaneAxis
  /// The plane, with room for discs at its edges and for the names of zones above and below.
  let area: SceneRect
  let xScale: NumberScale
  let yScale: NumberScale
  let style: ChartStyle
  let fitter: TextFitter
  let xTexts: AxisTexts
  let yTexts: AxisTexts

  init(x: PlaneAxis, y: PlaneAxis, plot: SceneRect, style: ChartStyle, fitter: TextFitter) {
    self.x = x
    self.y = y
    self.style = style
    self.fitter = fitter
    let line = style.note * 1.6
    let pad = 18 * style.factor
    let top = plot.y + line
    let bottom = plot.bottom - 2 * line
    let strip = ZoneNames.strip(style)
    yScale = y.scale(from: bottom - strip - pad, to: top + strip + pad)
    yTexts = AxisTexts(y, scale: yScale, within: nil, style: style, fitter: fitter)
    let gutter = yTexts.width + style.note * 0.6
    area = SceneRect(x: plot.x + gutter, y: top, width: plot.width - gutter, height: bottom - top)
    xScale = x.scale(from: area.x + pad, to: area.right - pad)
    xTexts = AxisTexts(
      x, scale: xScale, within: area.x...plot.right, style: style, fitter: fitter)
  }

  /// The width of a class across, where there are classes.
  var bandWidth: Double? {
    x.hasClasses ? xScale(2) - xScale(1) : nil
  }

  private var xRules: [Double] { x.rules.map { xScale(x.place(of: $0)) } }
  private var yRules: [Double] { y.rules.map { yScale(y.place(of: $0)) } }

  /// The part of the plane between thresholds that a place is in; one at a threshold has reached
  /// it.
  func cell(of point: ScenePoint) -> SceneRect {
    let left = xRules.filter { $0 <= point.x }.max() ?? area.x
    let right = xRules.filter { $0 > point.x }.min() ?? area.right
    let bottom = yRules.filter { $0 >= point.y }.min() ?? area.bottom
    let top = yRules.filter { $0 < point.y }.max() ?? area.y
    return SceneRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// What discs stay within: the plane without the strips that hold the names of zones.
  var pointArea: SceneRect {
    let strip = ZoneNames.strip(style)
    return SceneRect(
      x: area.x, y: area.y + strip, width: area.width, height: area.height - 2 * strip)
  }

  func rect(of zone: ZoneMark) -> SceneRect {
    let across = { (value: Double?) in
      value.map { xScale(x.place(of: RuleMark(value: $0))).rounded() }
    }
    let up = { (value: Double?) in
      value.map { yScale(y.place(of: RuleMark(value: $0, axis: .y))).rounded() }
    }
    let (left, right) = (across(zone.from.x) ?? area.x, across(zone.to.x) ?? area.right)
    let (bottom, top) = (up(zone.from.y) ?? area.bottom, up(zone.to.y) ?? area.y)
    return SceneRect(x: left, y: top, width: right - left, height: bottom - top)
  }

  var gridItems: [SceneItem] {
    let uprights = x.hasClasses ? [] : xTexts.grid.map { upright(xScale($0), 1, .grid) }
    let levels = yTexts.grid.map { level(yScale($0), 1, .grid) }
    return uprights + levels + [level(area.bottom, 1, .border), upright(area.x, 1, .border)]
  }

  var ruleItems: [SceneItem] {
    let width = (1.6 * style.factor).rounded()
    return xRules.map { upright($0, width, .axis) } + yRules.map { level($0, width, .axis) }
  }

  private func upright(_ x: Double, _ width: Double, _ ink: Ink) -> SceneItem {
    .fill(
      .rectangle(
        SceneRect(
          x: x.rounded() - (width / 2).rounded(.down), y: area.y, width: width,
          height: area.height), radius: 0), ink)
  }

  private func level(_ y: Double, _ width: Double, _ ink: Ink) -> SceneItem {
    .fill(
      .rectangle(
        SceneRect(
          x: area.x, y: y.rounded() - (width / 2).rounded(.down), width: area.width,
          height: width), radius: 0), ink)
  }
}
