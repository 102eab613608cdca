import Core

/// Places named points on two axes of numbers, with the thresholds and the zones between them.
struct PlaneLayout {
  let items: [SceneItem]

  init(
    x: NumberAxis, y: NumberAxis, layers: [ChartLayer], plot: SceneRect, style: ChartStyle,
    fitter: TextFitter
  ) {
    let points = layers.flatMap { if case .points(let all) = $0 { all } else { [PointMark]() } }
      .filter { $0.at.x.isFinite && $0.at.y.isFinite }
    guard !points.isEmpty else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let rules = layers.flatMap { if case .rules(let all) = $0 { all } else { [RuleMark]() } }
    let zones = layers.flatMap { if case .zones(let all) = $0 { all } else { [ZoneMark]() } }
    let axes = PlaneAxes(
      x: PlaneAxis(x, values: points.map(\.at.x), rules: rules.filter { $0.axis == .x }),
      y: PlaneAxis(y, values: points.map(\.at.y), rules: rules.filter { $0.axis == .y }),
      plot: plot, style: style, fitter: fitter)
    let names = ZoneNames(zones, axes: axes, style: style, fitter: fitter)
    let exact = points.map { ScenePoint(axes.xScale($0.at.x), axes.yScale($0.at.y)) }
    let places = PointPlaces(
      exact, cells: exact.map(axes.cell), within: axes.pointArea,
      radius: Self.radius(of: points.count, style: style),
      slack: axes.bandWidth.map { .band(width: $0) } ?? .numbers)
    let labels = PointLabels(
      points, at: places, avoiding: names.boxes,
      size: style.note * (points.count > 60 ? 0.85 : 0.95), fitter: fitter)
    let discs = zip(points, places.centers).reversed().flatMap { point, center in
      Self.disc(of: point, at: center, radius: places.radius, style: style)
    }
    let grounds = axes.halos(behind: labels.items, over: names, reach: 3 * style.factor)
    items =
      names.grounds + axes.gridItems + axes.ruleItems + discs + grounds + labels.items
      + names.items + axes.textItems(named: labels.count, of: points.count)
  }

  /// Smaller where there are many.
  private static func radius(of count: Int, style: ChartStyle) -> Double {
    (count <= 30 ? 10 : count <= 80 ? 8.5 : 7) * style.factor
  }

  /// A disc with a thin dark line around it, thicker where the chart is about it; a white one, with
  /// a grey line, has no number to show as colour.
  private static func disc(
    of point: PointMark, at center: ScenePoint, radius: Double, style: ChartStyle
  ) -> [SceneItem] {
    let width = (point.tone == .accent ? 3.2 : 1.4) * style.factor
    let circle = ScenePath.circle(center, radius: radius - width / 2)
    return [
      .fill(circle, point.shade.map(Shades.ink) ?? .white),
      .stroke(circle, width: width, point.shade == nil && point.tone != .accent ? .axis : .text),
    ]
  }
}
