import Core

/// The names below columns, all of one size: as large as lets them stand whole.
struct ColumnNames {
  /// What they take below the frame.
  let height: Double

  private let names: [(lines: [String], font: TextFont)]
  private let leading: Double
  private let fitter: TextFitter

  init(_ categories: [ChartCategory], band: Double, style: ChartStyle, fitter: TextFitter) {
    let sizes = Array(stride(from: style.note * 1.1, through: style.smallLabel, by: -1))
    let fits = { (size: Double) in
      categories.map {
        fitter.fit($0.label, RowLabels.font($0, size), width: band * 0.94, lines: 2)
      }
    }
    let size = sizes.first { fits($0).allSatisfy(\.isWhole) } ?? style.smallLabel
    names = zip(categories, fits(size)).map { ($1.lines, RowLabels.font($0, size)) }
    leading = size * TextFont.leading
    height = leading * (Double(names.map(\.lines.count).max() ?? 0) + 0.4)
    self.fitter = fitter
  }

  /// - Parameter middle: where a column stands.
  func items(below top: Double, middle: (Int) -> Double) -> [SceneItem] {
    names.enumerated().flatMap { index, name in
      name.lines.enumerated().map { line, text in
        .text(
          fitter.run(
            text, name.font, .text, .middle, x: middle(index),
            middle: top + leading * (Double(line) + 0.9)))
      }
    }
  }
}
