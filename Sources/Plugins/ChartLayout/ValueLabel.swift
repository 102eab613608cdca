import Core

/// A label beside a mark, measured: where it stands once the scale is known.
struct ValueLabel {
  let mark: LabelMark
  let text: String
  let font: TextFont
  let width: Double
  let remark: String
  let remarkFont: TextFont
  let remarkWidth: Double
  /// The ends of the bar it belongs to: the solid part, and the part that may be there.
  let barStart: Double
  let barReach: Double
  let gap: Double

  init(
    _ mark: LabelMark, bars: [BarMark], size: Double, maximumWidth: Double, fitter: TextFitter
  ) {
    self.mark = mark
    let isQuiet = mark.tone == .muted
    font = TextFont(mark.tone == .accent ? .bold : isQuiet ? .regular : .semiBold, size)
    remarkFont = TextFont(.regular, size * 0.85)
    gap = size * (mark.side == .barEnd ? 0.45 : 0.7)
    text = fitter.fit(mark.text, font, width: maximumWidth, lines: 1).lines.joined()
    width = fitter.width(text, font)
    remark = fitter.fit(mark.remark ?? "", remarkFont, width: maximumWidth, lines: 1).lines.joined()
    remarkWidth = remark.isEmpty ? 0 : fitter.width(remark, remarkFont)
    let own = mark.side == .barEnd ? bars.filter { Double($0.category) == mark.at.y } : []
    barStart = own.first { $0.fill == .solid }?.from ?? mark.at.x
    let ends = own.flatMap { [$0.from, $0.to] } + [mark.at.x]
    barReach = mark.at.x < barStart ? ends.min() ?? mark.at.x : ends.max() ?? mark.at.x
  }

  /// What the label covers on a scale: from its left to its right end.
  func extent(_ scale: NumberScale) -> ClosedRange<Double> {
    let start = left(scale)
    guard isInside(scale), remarkWidth > 0 else { return start...(start + fullWidth) }
    return min(start, remarkLeft(scale))...max(start + width, remarkLeft(scale) + remarkWidth)
  }

  /// Whether the value is written within its bar.
  func isInside(_ scale: NumberScale) -> Bool {
    mark.side == .barEnd && abs(scale(mark.at.x) - scale(barStart)) >= width + 2.4 * gap
  }

  func left(_ scale: NumberScale) -> Double {
    let end = scale(mark.at.x)
    if isInside(scale) { return isNegative ? end + gap : end - gap - width }
    switch mark.side {
    case .before: return end - gap - fullWidth
    // Those within parts and in columns are laid out by others.
    case .after, .within, .column: return end + gap
    case .barEnd:
      let reach = scale(barReach)
      return isNegative ? reach - gap - fullWidth : reach + gap
    }
  }

  func remarkLeft(_ scale: NumberScale) -> Double {
    guard isInside(scale) else { return left(scale) + width + gap }
    let reach = scale(barReach)
    return isNegative ? reach - gap - remarkWidth : reach + gap
  }

  private var isNegative: Bool { mark.at.x < barStart }
  private var fullWidth: Double { width + (remarkWidth > 0 ? gap + remarkWidth : 0) }

  /// The runs of the label, centred on a line.
  func items(_ scale: NumberScale, middle: Double) -> [SceneItem] {
    let isInside = isInside(scale)
    let ink: Ink = isInside ? .white : mark.tone == .muted ? .quietText : .text
    let run = TextRun(
      text, at: ScenePoint(left(scale), middle + font.size * TextFont.capHeight / 2), font: font,
      ink: ink, width: width)
    guard remarkWidth > 0 else { return text.isEmpty ? [] : [.text(run)] }
    let baseline = middle + font.size * TextFont.capHeight / 2
    return [
      .text(run),
      .text(
        TextRun(
          remark, at: ScenePoint(remarkLeft(scale), baseline), font: remarkFont, ink: .quietText,
          width: remarkWidth)),
    ]
  }
}
