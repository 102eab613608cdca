import Core

extension CartesianLayout {
  /// What bars cut in parts have more than others: names above the first one, a number in each part
  /// that has the room, and columns behind.
  var partItems: [SceneItem] {
    let middle = { (row: Double) in
      row < 0 ? plot.y + head.lastMiddle : self.middle(ofRow: row)
    }
    return head.items(starts: firstStarts, left: plot.x, right: area.right, top: plot.y)
      + withinItems + columns.items(right: plot.right, middle: middle)
  }

  private var bars: [BarMark] {
    layers.flatMap { if case .bars(let bars) = $0 { bars } else { [BarMark]() } }
  }

  /// Where the parts of the first bar begin.
  private var firstStarts: [Double] {
    let first = bars.map(\.category).min()
    return bars.filter { $0.category == first }.map { scale($0.from) }
  }

  private var withinItems: [SceneItem] {
    let marks = layers.flatMap { if case .labels(let marks) = $0 { marks } else { [LabelMark]() } }
    let parts = Dictionary(grouping: bars, by: \.category)
    return marks.filter { $0.side == .within }.compactMap { mark in
      let row = parts[Int(mark.at.y)] ?? []
      let part = row.first { $0.from < mark.at.x && mark.at.x < $0.to }
      return part.flatMap { item(of: mark, within: $0) }
    }
  }

  /// The text of a part in its middle, or nil where the part is too short for it.
  private func item(of mark: LabelMark, within part: BarMark) -> SceneItem? {
    let font = TextFont(.medium, min(valueSize, barHeight * 0.66))
    let width = fitter.width(mark.text, font)
    guard width + font.size * 0.6 <= scale(part.to) - scale(part.from) else { return nil }
    let lower = font.size * TextFont.capHeight / 2
    let place = ScenePoint(scale(mark.at.x) - width / 2, middle(ofRow: mark.at.y) + lower)
    return .text(
      TextRun(mark.text, at: place, font: font, ink: part.tone.fill.contrast, width: width))
  }

  /// A dark line across a bar, with a white one on either side.
  func dividerItems(at point: ScenePoint) -> [SceneItem] {
    let width = (4 * style.factor).rounded()
    let height = barHeight + (barHeight * 0.24).rounded()
    let rect = SceneRect(
      x: point.x.rounded() - width / 2, y: (point.y - height / 2).rounded(), width: width,
      height: height)
    let ground = SceneRect(
      x: rect.x - width / 2, y: rect.y, width: 2 * width, height: rect.height)
    return [
      .fill(.rectangle(ground, radius: 0), .white), .fill(.rectangle(rect, radius: 0), .text),
    ]
  }
}
