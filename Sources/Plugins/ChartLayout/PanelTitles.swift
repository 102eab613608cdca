import Core

/// The names of small charts, all of one size: as large as lets them stand whole.
struct PanelTitles {
  private let titles: [(text: String, font: TextFont, ink: Ink)]
  private let height: Double
  private let fitter: TextFitter

  init(_ panels: [ChartPanel], width: Double, style: ChartStyle, fitter: TextFitter) {
    let font = { (panel: ChartPanel, size: Double) in
      TextFont(panel.isHighlighted ? .bold : .semiBold, size)
    }
    let fits = { (size: Double) in
      panels.map { fitter.fit($0.label, font($0, size), width: width, lines: 1) }
    }
    let sizes = Array(stride(from: style.note, through: style.smallLabel, by: -1))
    let size = sizes.first { fits($0).allSatisfy(\.isWhole) } ?? style.smallLabel
    titles = zip(panels, fits(size)).map { panel, fitted in
      let ink = panel.isHighlighted ? Tone.accent.outline : .text
      return (fitted.lines.joined(), font(panel, size), ink)
    }
    height = style.note
    self.fitter = fitter
  }

  func items(of index: Int, above box: SceneRect) -> [SceneItem] {
    let title = titles[index]
    return [
      .text(
        fitter.run(title.text, title.font, title.ink, x: box.x, middle: box.y + height * 0.55))
    ]
  }
}
