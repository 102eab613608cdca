import Core

/// The names of the rows at the left: one size and one gutter for all, as large as they allow.
struct RowLabels {
  let size: Double
  /// The lines of each name.
  let lines: [[String]]
  /// The width of the widest line.
  let width: Double
  private let fitter: TextFitter

  init(
    _ categories: [ChartCategory], band: Double, maximumWidth: Double, style: ChartStyle,
    fitter: TextFitter
  ) {
    let sizes = Array(stride(from: style.label, through: style.smallLabel, by: -1))
    let fitting = sizes.filter { $0 <= band * 0.7 }
    let largest = fitting.first ?? style.smallLabel
    // Names shrink to be shown whole, but not so far that they are hard to read.
    let smallest = min(largest, style.label * 0.72)
    let candidates = fitting.isEmpty ? [largest] : fitting.filter { $0 >= smallest }
    var chosen: (size: Double, fits: [FittedText])?
    for size in candidates {
      let lines = max(1, min(2, Int(band * 0.98 / (size * TextFont.leading))))
      let fits = categories.map { category in
        fitter.fit(
          category.label, Self.font(category, size), width: maximumWidth, lines: lines)
      }
      if chosen == nil { chosen = (size, fits) }
      if fits.allSatisfy(\.isWhole) {
        chosen = (size, fits)
        break
      }
      if Self.loss(fits) < Self.loss(chosen?.fits ?? []) { chosen = (size, fits) }
    }
    self.fitter = fitter
    size = chosen?.size ?? style.smallLabel
    lines = chosen?.fits.map(\.lines) ?? []
    let font = { (category: ChartCategory) in Self.font(category, chosen?.size ?? 0) }
    width = zip(categories, lines).reduce(0) { widest, row in
      row.1.reduce(widest) { max($0, fitter.width($1, font(row.0))) }
    }
  }

  /// How many names are cut.
  private static func loss(_ fits: [FittedText]) -> Int {
    fits.count { !$0.isWhole }
  }

  /// The names, ending at a place, each with its lines around the middle of its row.
  func items(
    of categories: [ChartCategory], endingAt right: Double,
    place: (_ row: Int) -> (middle: Double, ink: Ink)
  ) -> [SceneItem] {
    let leading = size * TextFont.leading
    return zip(categories, lines).enumerated().flatMap { row, pair in
      let (category, lines) = pair
      let (middle, ink) = place(row)
      let first = middle - leading * Double(lines.count - 1) / 2
      return lines.enumerated().map { index, line in
        SceneItem.text(
          fitter.run(
            line, Self.font(category, size), ink, .end, x: right,
            middle: first + leading * Double(index)))
      }
    }
  }

  static func font(_ category: ChartCategory, _ size: Double) -> TextFont {
    TextFont(category.isHighlighted ? .bold : .regular, size)
  }
}
