import Core

extension CartesianLayout {
  /// The shapes of one layer; texts come above all, and marks of maps have no place here.
  func items(of layer: ChartLayer) -> [SceneItem] {
    switch layer {
    case .bars(let bars): bars.flatMap(items(of:))
    case .segments(let segments): segments.flatMap(items(of:))
    case .dots(let dots): dots.flatMap(items(of:))
    case .rules(let rules): rules.map { rule(at: $0.value, width: 2, .axis) }
    case .labels, .circles, .outlines, .hulls, .points, .lines, .cells, .zones, .bands, .columns: []
    }
  }

  /// The labels, on white where a line of the grid would cross them.
  var labelItems: [SceneItem] {
    let texts = labels.flatMap { $0.items(scale, middle: middle(ofRow: $0.mark.at.y)) }
    let grounds = texts.compactMap { item -> SceneItem? in
      guard case .text(let run) = item, run.ink != .white else { return nil }
      return .fill(.rectangle(run.box.inset(by: run.font.size * 0.1), radius: 0), .white)
    }
    return grounds + texts
  }

  private var symbolSize: Double { min(band * 0.6, style.label) }

  private func point(_ point: ChartPoint) -> ScenePoint {
    ScenePoint(scale(point.x), middle(ofRow: point.y))
  }

  var barHeight: Double { min(band * 0.7, 50 * style.factor).rounded() }

  private func items(of dot: DotMark) -> [SceneItem] {
    guard dot.shape == .divider else {
      return Symbol(dot.shape, tone: dot.tone, at: point(dot.at), size: symbolSize).items
    }
    return dividerItems(at: point(dot.at))
  }

  private func items(of bar: BarMark) -> [SceneItem] {
    let ends = [scale(bar.from), scale(bar.to)].sorted()
    let height = barHeight
    // White between parts: two that have nearly the same lightness stay two in grey print.
    let seam = head.height > 0 && bar.from > 0 ? min(2 * style.factor, (ends[1] - ends[0]) / 2) : 0
    let rect = SceneRect(
      x: ends[0] + seam, y: (middle(ofRow: Double(bar.category)) - height / 2).rounded(),
      width: ends[1] - ends[0] - seam, height: height)
    guard rect.width > 0 else { return [] }
    switch bar.fill {
    case .solid: return [.fill(.rectangle(rect, radius: 0), bar.tone.fill)]
    case .hatched: return Hatching.items(rect, ink: bar.tone.fill, spacing: 10 * style.factor)
    }
  }

  private func items(of segment: SegmentMark) -> [SceneItem] {
    let from = point(segment.from)
    let to = point(segment.to)
    let size = symbolSize * 0.75
    if segment.hasHead {
      return Arrow(
        from: from, to: to, ink: segment.tone.fill, size: size,
        isDashed: segment.stroke == .dashed
      ).items
    }
    return [.stroke(.lines([[from, to]]), width: size * 0.3, segment.tone.fill)]
  }

  private func rule(at value: Double, width: Double, _ ink: Ink) -> SceneItem {
    let x = scale(value).rounded()
    return .fill(
      .rectangle(
        SceneRect(x: x - (width / 2).rounded(.down), y: area.y, width: width, height: area.height),
        radius: 0), ink)
  }

  /// The line that lengths start from.
  var baselineItems: [SceneItem] {
    let hasBars = layers.contains { if case .bars(let bars) = $0 { !bars.isEmpty } else { false } }
    return hasBars ? [rule(at: 0, width: 2, .axis)] : []
  }

  /// A few pale lines at round numbers, which stand below them; fewer where they would touch.
  var gridItems: [SceneItem] {
    let font = TextFont(.regular, style.note * 0.95)
    for count in [5, 4, 3, 2, 1] {
      let (values, step) = NumberScale.ticks(
        in: scale.domain, about: count, smallest: axis.unit.smallestStep)
      let runs = values.map { value in
        tick(axis.unit.tick(value, step: step), at: scale(value), font)
      }
      let isFree = zip(runs, runs.dropFirst()).allSatisfy { left, right in
        left.box.right + font.size <= right.at.x
      }
      guard isFree else { continue }
      return values.map { rule(at: $0, width: 1, .grid) } + runs.map { .text($0) }
    }
    return []
  }

  private func tick(_ text: String, at x: Double, _ font: TextFont) -> TextRun {
    let width = fitter.width(text, font)
    let left = min(max(x - width / 2, style.margin), style.width - style.margin - width)
    return TextRun(
      text, at: ScenePoint(left, area.bottom + font.size * 1.25), font: font, ink: .quietText,
      width: width)
  }
}
