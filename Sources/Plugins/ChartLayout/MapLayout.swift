import Core

/// Places circles on a map, their labels, what stands behind them, and the legend of sizes.
struct MapLayout {
  let items: [SceneItem]

  init(
    unit: Unit, layers: [ChartLayer], plot: SceneRect, style: ChartStyle, fitter: TextFitter
  ) {
    let circles = layers.flatMap { if case .circles(let all) = $0 { all } else { [CircleMark]() } }
    let scale = CircleScale(circles.compactMap(\.value), in: plot)
    let legendWidth = SizeLegend(scale, unit: unit, plot: plot, style: style, fitter: fitter)
      .box.width
    let map = SceneRect(
      x: plot.x, y: plot.y, width: plot.width - legendWidth, height: plot.height)
    let crossRadius = style.note * 0.45
    let radius = { (mark: CircleMark) in mark.value.map(scale.radius) ?? crossRadius }
    let growth = 58 * style.factor
    let hasHulls = layers.contains { if case .hulls = $0 { true } else { false } }
    let projection = Self.projection(
      layers, circles, { max(radius($0), hasHulls ? growth : 0) }, in: map)
    let places = circles.map {
      MapLabels.Place(center: projection($0.at), radius: radius($0), mark: $0)
    }
    let areas = MapAreas(layers, projection: projection, growth: growth)
    let right = max(
      areas.frame?.right ?? plot.x, places.map { $0.center.x + $0.radius }.max() ?? plot.x)
    var room = plot
    room.width = min(plot.right, right + style.note * 12 + legendWidth) - plot.x
    let legend = SizeLegend(scale, unit: unit, plot: room, style: style, fitter: fitter)
    let texts = MapTexts(
      places, areas: areas.areas, bounds: plot, legend: legend.box, style: style, fitter: fitter)
    let halos = areas.halos(behind: texts.items, reach: 3 * style.factor)
    items =
      areas.items + halos + legend.items + Self.circleItems(places, style: style) + texts.items
  }

  /// Fits the backdrop and all of every circle into the map.
  private static func projection(
    _ layers: [ChartLayer], _ circles: [CircleMark], _ reach: (CircleMark) -> Double,
    in map: SceneRect
  ) -> Projection {
    let points = circles.map(\.at) + layers.flatMap(\.backdropPoints)
    var rect = map.inset(by: 4)
    var projection = Projection(fitting: points, in: rect)
    for _ in 0..<8 {
      let overflow =
        circles.map { mark in
          let center = projection(mark.at)
          let reach = reach(mark) + 4
          return max(
            map.x - center.x + reach, center.x + reach - map.right, map.y - center.y + reach,
            center.y + reach - map.bottom)
        }.max() ?? 0
      guard overflow > 0.01, min(rect.width, rect.height) > 4 * overflow else { break }
      rect = rect.inset(by: overflow)
      projection = Projection(fitting: points, in: rect)
    }
    return projection
  }

  /// The largest first, so that a small circle is never hidden.
  private static func circleItems(_ places: [MapLabels.Place], style: ChartStyle) -> [SceneItem] {
    let order = places.indices.sorted { left, right in
      (places[right].radius, left) < (places[left].radius, right)
    }
    return order.flatMap { index -> [SceneItem] in
      let place = places[index]
      guard place.mark.value != nil else {
        let tone: Tone = place.mark.tone == .accent ? .accent : .muted
        return Symbol(.cross, tone: tone, at: place.center, size: style.note * 1.1).items
      }
      let circle = ScenePath.circle(place.center, radius: max(place.radius, 1))
      return [
        .fill(circle, place.mark.tone.fill),
        .stroke(circle, width: 1.6 * style.factor, place.mark.tone.outline),
      ]
    }
  }
}

extension ChartLayer {
  fileprivate var backdropPoints: [ChartPoint] {
    switch self {
    case .outlines(let outlines): outlines.flatMap { $0.rings.flatMap { $0 } }
    default: []
    }
  }
}
