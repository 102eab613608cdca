import Core

/// The names of lines and of references at the right end of a frame, and a dot where a bold line
/// ends.
struct EndNames {
  /// Of the widest name.
  let width: Double

  private let entries: [Entry]
  private let style: ChartStyle
  private let fitter: TextFitter

  private struct Entry {
    let text: String
    let font: TextFont
    let ink: Ink
    /// The colour of its dot, where it has one.
    let dot: Ink?
    /// The last place with a value; nil for a reference across the frame.
    let index: Int?
    let value: Double
  }

  init(
    _ lines: [LineMark], rules: [RuleMark], room: Double, style: ChartStyle, fitter: TextFitter
  ) {
    let size = style.note * 1.1
    let ends = lines.compactMap { line -> Entry? in
      guard let label = line.label, let index = line.values.lastIndex(where: { $0 != nil }),
        let value = line.values[index]
      else { return nil }
      let isBold = line.weight == .bold
      return Entry(
        text: label, font: TextFont(isBold ? .semiBold : .regular, size), ink: line.tone.outline,
        dot: isBold ? line.tone.fill : nil, index: index, value: value)
    }
    let references = rules.compactMap { rule in
      rule.label.map {
        Entry(
          text: $0, font: TextFont(.regular, size), ink: .quietText, dot: nil, index: nil,
          value: rule.value)
      }
    }
    entries = (ends + references).map { entry in
      let text = fitter.fit(entry.text, entry.font, width: room, lines: 1).lines.joined()
      return Entry(
        text: text, font: entry.font, ink: entry.ink, dot: entry.dot, index: entry.index,
        value: entry.value)
    }
    width = entries.map { fitter.width($0.text, $0.font) }.max() ?? 0
    self.style = style
    self.fitter = fitter
  }

  /// How far the frame ends before the right edge, so that there is room for the names.
  var gutter: Double { entries.isEmpty ? 0 : width + gap }

  private var gap: Double { style.note * 0.9 }

  /// - Parameters:
  ///   - edge: where lines and references end.
  ///   - place: where a value stands, by its index.
  func items(
    behind edge: Double, within heights: ClosedRange<Double>,
    place: (_ index: Int, Double) -> ScenePoint
  ) -> [SceneItem] {
    let ends = entries.map { entry in
      guard let index = entry.index else { return ScenePoint(edge, place(0, entry.value).y) }
      return place(index, entry.value)
    }
    let dots = zip(entries, ends).compactMap { entry, end in
      entry.dot.map { SceneItem.fill(.circle(end, radius: 6.5 * style.factor), $0) }
    }
    let labels = zip(entries, ends).map { entry, end in
      EndLabels.Label(text: entry.text, font: entry.font, ink: entry.ink, end: end)
    }
    // At the bottom the names of the last months are near.
    let lowest = heights.upperBound - style.note * 0.65
    return dots
      + EndLabels(labels, fitter: fitter).items(
        from: edge + gap, within: heights.lowerBound...max(heights.lowerBound, lowest))
  }
}
