import Core

/// Places marks on rows: categories from the top, a number across.
struct CartesianLayout {
  let axis: NumberAxis
  let layers: [ChartLayer]
  let style: ChartStyle
  let fitter: TextFitter
  let names: RowLabels
  /// Where the numbers are, between the names and the right margin.
  let area: SceneRect
  let band: Double
  let scale: NumberScale
  let labels: [ValueLabel]
  /// What the parts of bars are, where bars have parts.
  let head: PartHead
  let columns: LabelColumns
  let valueSize: Double
  let plot: SceneRect
  /// Below the ticks.
  let bottom: Double
  private let categories: [ChartCategory]

  init(
    axis: NumberAxis, categories: [ChartCategory], layers: [ChartLayer], key: [KeyEntry],
    plot: SceneRect, style: ChartStyle, fitter: TextFitter
  ) {
    self.axis = axis
    self.categories = categories
    self.layers = layers
    self.plot = plot
    self.style = style
    self.fitter = fitter
    let columnRoom = plot.width * 0.27
    let head = PartHead(key, room: plot.width - columnRoom, style: style, fitter: fitter)
    self.head = head
    let tickRoom = style.note * 1.8
    let rows = Double(max(categories.count, 1))
    let band = min((plot.height - head.height - tickRoom) / rows, 96 * style.factor)
    self.band = band
    bottom = categories.isEmpty ? plot.bottom : plot.y + head.height + band * rows + tickRoom
    let names = RowLabels(
      categories, band: band, maximumWidth: plot.width * 0.44, style: style, fitter: fitter)
    self.names = names
    let valueSize = min(names.size * 0.92, max(style.smallLabel, band * 0.58))
    self.valueSize = valueSize
    let marks = layers.flatMap { if case .labels(let marks) = $0 { marks } else { [LabelMark]() } }
    columns = LabelColumns(
      marks.filter { $0.side == .column }, size: valueSize, head: style.note, room: columnRoom,
      fitter: fitter)
    let gutter = names.width + style.note * 0.8
    area = SceneRect(
      x: plot.x + gutter, y: plot.y + head.height, width: plot.width - gutter - columns.width,
      height: band * rows)
    let bars = layers.flatMap { if case .bars(let bars) = $0 { bars } else { [BarMark]() } }
    let maximumWidth = area.width * 0.2
    labels = marks.filter { $0.side != .column && $0.side != .within }.map {
      ValueLabel($0, bars: bars, size: valueSize, maximumWidth: maximumWidth, fitter: fitter)
    }
    scale = Self.scale(
      of: labels,
      domain: NumberScale.domain(
        of: layers.flatMap(\.numbers), includesZero: axis.includesZero), in: area)
  }

  /// The scale whose marks leave room for every label: its ends give way where one sticks out.
  private static func scale(
    of labels: [ValueLabel], domain: ClosedRange<Double>, in area: SceneRect
  ) -> NumberScale {
    var scale = NumberScale(domain: domain, start: area.x, end: area.right)
    for _ in 0..<60 {
      let extents = labels.map { $0.extent(scale) }
      let left = max(0, area.x - (extents.map(\.lowerBound).min() ?? area.x))
      let right = max(0, (extents.map(\.upperBound).max() ?? area.x) - area.right)
      guard left > 0.05 || right > 0.05 else { break }
      let start = min(scale.start + left, area.x + area.width * 0.45)
      scale = NumberScale(
        domain: domain, start: start, end: max(scale.end - right, start + area.width * 0.1))
    }
    return scale
  }

  var items: [SceneItem] {
    guard !categories.isEmpty else {
      return [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
    }
    return gridItems + layers.flatMap(items(of:)) + baselineItems + labelItems + partItems
      + nameItems
  }

  func middle(ofRow row: Double) -> Double {
    area.y + (row + 0.5) * band
  }

  private var nameItems: [SceneItem] {
    names.items(of: categories, endingAt: area.x - style.note * 0.8) { row in
      (middle(ofRow: Double(row)), .text)
    }
  }
}

extension ChartLayer {
  /// What the number axis must hold.
  fileprivate var numbers: [Double] {
    switch self {
    case .bars(let bars): bars.flatMap { [$0.from, $0.to] }
    case .segments(let segments): segments.flatMap { [$0.from.x, $0.to.x] }
    case .dots(let dots): dots.map(\.at.x)
    case .rules(let rules): rules.map(\.value)
    case .labels, .circles, .outlines, .hulls, .points, .lines, .cells, .zones, .bands, .columns: []
    }
  }
}
