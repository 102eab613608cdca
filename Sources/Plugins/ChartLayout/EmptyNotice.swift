import Core

/// What stands in place of the marks of a chart that has none.
enum EmptyNotice {
  static func item(in plot: SceneRect, style: ChartStyle, fitter: TextFitter) -> SceneItem {
    let font = TextFont(.regular, style.label)
    let text = "Aucune donnée à montrer"
    return .text(
      TextRun(
        text, at: ScenePoint(plot.x, plot.y + font.size * 2), font: font, ink: .quietText,
        width: fitter.width(text, font)))
  }
}
