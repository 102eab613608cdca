import Core

/// Where small charts stand: as many columns as keep them wider than high.
struct PanelGrid {
  let columns: Int
  let count: Int
  let titleHeight: Double

  private let plot: SceneRect
  private let height: Double
  private let gap: Double
  private let columnGap: Double

  init(count: Int, plot: SceneRect, style: ChartStyle) {
    self.count = count
    self.plot = plot
    columns = count <= 3 ? count : count <= 4 ? 2 : count <= 9 ? 3 : count <= 20 ? 5 : 6
    let rows = Double((count + columns - 1) / columns)
    titleHeight = style.note * 1.5
    gap = style.note
    columnGap = style.note * 1.1
    // The dates stand below the last row.
    height = (plot.height - style.note * 1.3 - gap * (rows - 1)) / rows
  }

  /// How wide a chart is, where the first column starts at a place.
  func width(from left: Double) -> Double {
    (plot.right - left - columnGap * Double(columns - 1)) / Double(columns)
  }

  /// The chart of an index, its title included.
  func box(_ index: Int, from left: Double) -> SceneRect {
    let (row, column) = (index / columns, index % columns)
    return SceneRect(
      x: left + Double(column) * (width(from: left) + columnGap),
      y: plot.y + Double(row) * (height + gap), width: width(from: left), height: height)
  }

  func isFirstOfRow(_ index: Int) -> Bool { index % columns == 0 }
  func isLastOfColumn(_ index: Int) -> Bool { index + columns >= count }
}
