import Core

/// Places bands between origins at the left and destinations at the right.
struct FlowsLayout {
  let items: [SceneItem]

  init(
    origins: [ChartCategory], destinations: [ChartCategory], layers: [ChartLayer],
    plot: SceneRect, style: ChartStyle, fitter: TextFitter
  ) {
    let bands = layers.bands.filter {
      origins.indices.contains($0.from) && destinations.indices.contains($0.to)
    }
    guard !bands.isEmpty else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let names = FlowNames(
      origins: origins, destinations: destinations, totals: layers.labels, plot: plot,
      style: style, fitter: fitter)
    let order = FlowOrder(bands, origins: origins.count, destinations: destinations.count)
    let places = FlowPlaces(
      bands, order: order, top: plot.y, bottom: plot.bottom, name: names.height,
      gap: 6 * style.factor, hidden: 9 * style.factor, widest: 110 * style.factor)
    let upright = (9 * style.factor).rounded()
    let left = (plot.x + names.widths.left).rounded()
    let right = (plot.right - names.widths.right).rounded()
    let tones = Self.tones(order)
    // The widest lie below and lines on top, so that none is lost.
    let painted = bands.indices.sorted { first, second in
      let key = { (index: Int) in
        (bands[index].count == .hidden ? 1 : 0, -places.bands[index].width, index)
      }
      return key(first) < key(second)
    }
    let shapes = painted.flatMap { index in
      let place = places.bands[index]
      let from = ScenePoint(left + upright, place.from)
      let to = ScenePoint(right - upright, place.to)
      return bands[index].count == .hidden
        ? FlowBandShape.hidden(from, to, unit: style.factor)
        : FlowBandShape.filled(
          from, to, width: place.width, unit: style.factor,
          ink: bands[index].tone == .accent ? Self.accent : tones[bands[index].from])
    }
    let uprights = [(left, places.origins), (right - upright, places.destinations)].flatMap {
      x, ends in
      ends.map { end in
        let height = max(end.height, 2 * style.factor)
        return SceneItem.fill(
          .rectangle(
            SceneRect(x: x, y: end.middle - height / 2, width: upright, height: height), radius: 0),
          .axis)
      }
    }
    items =
      shapes + uprights
      + Self.counts(
        of: bands, places, from: left + upright, to: (left + right) / 2, style: style,
        fitter: fitter)
      + names.items(
        left: left, right: right,
        places: places.origins.map(\.middle) + places.destinations.map(\.middle))
  }

  private static let accent = Ink(0xeb9d73)

  /// One of two quiet tones an origin, in turn from the top.
  private static func tones(_ order: FlowOrder) -> [Ink] {
    var tones = [Ink](repeating: .grid, count: order.origins.count)
    for (place, index) in order.origins.enumerated() {
      tones[index] = place.isMultiple(of: 2) ? Ink(0xbfcddd) : Ink(0xd9d6cf)
    }
    return tones
  }

  /// The counts at the left ends of the bands that have room for them.
  private static func counts(
    of bands: [BandMark], _ places: FlowPlaces, from x: Double, to end: Double,
    style: ChartStyle, fitter: TextFitter
  ) -> [SceneItem] {
    zip(bands, places.bands).compactMap { band, place in
      let font = TextFont(
        band.tone == .accent ? .semiBold : .regular, min(style.note, place.width * 0.8))
      guard band.count != .hidden, font.size >= style.smallLabel * 0.85 else { return nil }
      let run = fitter.run(band.text, font, .text, x: x + style.note * 0.5, middle: place.from)
      return run.box.right < end ? .text(run) : nil
    }
  }
}
