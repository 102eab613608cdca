import Core

/// The values of columns beyond their ends, each with its remark beyond it; one that does not fit
/// its column is left out, for the axis tells it.
struct ColumnLabels {
  private(set) var items: [SceneItem] = []
  private var taken: [SceneRect] = []

  init(
    _ marks: [LabelMark], bars: [BarMark], band: Double, within edges: ClosedRange<Double>,
    place: (Int, Double) -> ScenePoint, style: ChartStyle, fitter: TextFitter
  ) {
    let leading = style.note * TextFont.leading
    // Named columns come first: a label in their way is left out.
    for mark in marks.filter({ $0.remark != nil }) + marks.filter({ $0.remark == nil }) {
      let isNamed = mark.remark != nil
      let end = place(Int(mark.at.x), mark.at.y)
      let step = Self.isBelow(mark, bars) ? leading : -leading
      let value = fitter.run(
        mark.text, TextFont(isNamed ? .bold : .regular, style.note),
        isNamed ? .text : .quietText, .middle, x: end.x, middle: end.y + step * 0.7
      ).moved(within: edges)
      if value.width <= band * (isNamed ? 1.6 : 0.98) { add(value) }
      guard let remark = mark.remark else { continue }
      add(
        fitter.run(
          remark, TextFont(.semiBold, style.note), .text, .middle, x: end.x,
          middle: end.y + step * 1.7
        ).moved(within: edges))
    }
  }

  /// The axis whose columns leave room for every label: its ends give way where one sticks out.
  static func room(
    for marks: [LabelMark], bars: [BarMark], from bottom: Double, to top: Double,
    style: ChartStyle, axis: (_ bottom: Double, _ top: Double) -> UprightAxis
  ) -> UprightAxis {
    let leading = style.note * TextFont.leading
    let reaches = marks.map { mark in
      let reach = leading * (mark.remark == nil ? 1.4 : 2.4)
      return (value: mark.at.y, reach: isBelow(mark, bars) ? reach : -reach)
    }
    var (low, high) = (bottom, top)
    for _ in 0..<12 {
      let scale = axis(low, high).scale
      let ends = reaches.map { scale($0.value) + $0.reach }
      let above = max(0, top - (ends.min() ?? top))
      let below = max(0, (ends.max() ?? bottom) - bottom)
      guard above > 0.5 || below > 0.5, low - below - high - above > (bottom - top) / 5 else {
        break
      }
      (low, high) = (low - below, high + above)
    }
    return axis(low, high)
  }

  private mutating func add(_ run: TextRun) {
    guard !taken.contains(where: { $0.intersects(run.box) }) else { return }
    taken.append(run.box)
    items += run.haloed(reach: (run.font.size * 0.2).rounded())
  }

  /// Whether the column of a label hangs below what it starts from.
  private static func isBelow(_ mark: LabelMark, _ bars: [BarMark]) -> Bool {
    bars.contains { Double($0.category) == mark.at.x && $0.to == mark.at.y && $0.to < $0.from }
  }
}
