import Core

/// The names of the ends of a chart of flows with their totals, in one size for both sides.
struct FlowNames {
  /// How high the highest name is.
  let height: Double
  /// What the names of each side take, totals and gaps included.
  let widths: (left: Double, right: Double)

  private let labels: RowLabels
  private let categories: [ChartCategory]
  private let origins: Int
  private let totals: [LabelMark]
  private let gap: Double
  private let totalWidths: (left: Double, right: Double)
  private let fitter: TextFitter

  init(
    origins: [ChartCategory], destinations: [ChartCategory], totals: [LabelMark], plot: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    categories = origins + destinations
    self.origins = origins.count
    self.totals = totals
    self.fitter = fitter
    let most = Double(max(origins.count, destinations.count, 1))
    let widestTotal =
      totals.map { fitter.width($0.text, Self.totalFont(style.label)) }.max() ?? 0
    let nameWidth = max(
      plot.width * 0.12, min(plot.width * 0.26, plot.width * 0.36 - widestTotal))
    let labels = RowLabels(
      categories, band: min(plot.height / most, style.label * 3) * 0.94,
      maximumWidth: nameWidth, style: style, fitter: fitter)
    self.labels = labels
    let gap = labels.size * 0.55
    self.gap = gap
    height = labels.size * TextFont.leading * Double(labels.lines.map(\.count).max() ?? 1)
    let font = Self.totalFont(labels.size)
    let totalWidth = { (side: LabelMark.Side) in
      totals.filter { $0.side == side && !$0.text.isEmpty }
        .map { fitter.width($0.text, font) + gap }.max() ?? 0
    }
    let widest = { (rows: Range<Int>) in
      rows.flatMap { row in
        labels.lines[row].map {
          fitter.width($0, RowLabels.font((origins + destinations)[row], labels.size))
        }
      }.max() ?? 0
    }
    totalWidths = (totalWidth(.before), totalWidth(.after))
    widths = (
      widest(0..<origins.count) + totalWidths.left + gap,
      widest(origins.count..<categories.count) + totalWidths.right + gap
    )
  }

  /// - Parameters:
  ///   - left: where the bands begin.
  ///   - right: where they end.
  ///   - places: the middles of the origins, then of the destinations.
  func items(left: Double, right: Double, places: [Double]) -> [SceneItem] {
    categories.indices.flatMap { row -> [SceneItem] in
      let isOrigin = row < origins
      let name = items(of: row, at: places[row]) { width in
        isOrigin ? left - gap - totalWidths.left - width : right + gap + totalWidths.right
      }
      let total = totals.first {
        $0.side == (isOrigin ? .before : .after) && Int($0.at.y) == (isOrigin ? row : row - origins)
      }
      guard let total, !total.text.isEmpty else { return name }
      let run = fitter.run(
        total.text, Self.totalFont(labels.size), .text, isOrigin ? .end : .start,
        x: isOrigin ? left - gap : right + gap, middle: places[row])
      return name + [.text(run)]
    }
  }

  private func items(
    of row: Int, at middle: Double, start: (_ width: Double) -> Double
  ) -> [SceneItem] {
    let font = RowLabels.font(categories[row], labels.size)
    let leading = labels.size * TextFont.leading
    let lines = labels.lines[row]
    let first = middle - leading * Double(lines.count - 1) / 2
    return lines.enumerated().map { index, line in
      .text(
        fitter.run(
          line, font, .text, x: start(fitter.width(line, font)),
          middle: first + leading * Double(index)))
    }
  }

  private static func totalFont(_ size: Double) -> TextFont { TextFont(.semiBold, size) }
}
