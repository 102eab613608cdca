import Core

/// Places cells at the crossings of columns and rows, with the names of both and what is said of
/// whole rows.
struct MatrixLayout {
  let items: [SceneItem]

  init(
    columns: [ChartCategory], rows: [ChartCategory], layers: [ChartLayer], plot: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    guard !columns.isEmpty, !rows.isEmpty else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      return
    }
    let headHeight = style.note * 1.8
    let band = min((plot.height - headHeight) / Double(rows.count), 64 * style.factor)
      .rounded(.down)
    let remarkFont = TextFont(.regular, min(style.note * 0.9, band * 0.75))
    let edge = Double(columns.count) - 0.5
    let isBehind = { (label: LabelMark) in label.at.x >= edge }
    let remarkWidth = layers.labels.filter(isBehind).map {
      min(fitter.width($0.text, remarkFont), plot.width * 0.14)
    }.max()
    // Names of two lines keep clear of those above and below.
    let names = RowLabels(
      rows, band: band * 0.92, maximumWidth: plot.width * 0.36, style: style, fitter: fitter)
    let gap = style.note * 0.8
    let left = plot.x + names.width + gap
    let right = plot.right - (remarkWidth.map { $0.rounded(.up) + gap } ?? 0)
    // Whole pixels: cells are then painted alike, which shows no seams and compresses well.
    let cellWidth = ((right - left) / Double(columns.count)).rounded(.down)
    let grid = MatrixGrid(
      x: left.rounded(.up), y: (plot.y + headHeight).rounded(), cellWidth: cellWidth,
      cellHeight: band, gap: (2 * style.factor).rounded())
    let references = Set(
      layers.labels.filter { isBehind($0) && $0.tone == .reference }.map(\.at.y))
    let remarks = layers.labels.map { label in
      let x = grid.x(label.at.x + 0.5) + (isBehind(label) ? gap : gap / 2)
      let text = fitter.fit(
        label.text, remarkFont, width: (isBehind(label) ? plot.right + 1 : right) - x, lines: 1)
      return SceneItem.text(
        fitter.run(
          text.lines.joined(), remarkFont, .quietText, x: x, middle: grid.middle(label.at.y)))
    }
    let cells = layers.cells.filter {
      columns.indices.contains($0.column) && rows.indices.contains($0.row)
    }
    items =
      cells.flatMap { MatrixCell.items($0, in: grid.rect(of: $0), style: style) }
      + Self.heads(columns, grid: grid, height: headHeight, style: style, fitter: fitter)
      + names.items(of: rows, endingAt: left - gap) { row in
        (grid.middle(Double(row)), references.contains(Double(row)) ? .quietText : .text)
      } + remarks + Self.texts(of: cells, grid: grid, style: style, fitter: fitter)
  }

  /// The names of the columns, all of one size.
  private static func heads(
    _ columns: [ChartCategory], grid: MatrixGrid, height: Double, style: ChartStyle,
    fitter: TextFitter
  ) -> [SceneItem] {
    let sizes = Array(stride(from: style.note, through: style.smallLabel, by: -1))
    let fits = { (size: Double) in
      columns.map {
        fitter.fit($0.label, RowLabels.font($0, size), width: grid.cellWidth * 0.96, lines: 1)
      }
    }
    let size = sizes.first { fits($0).allSatisfy(\.isWhole) } ?? style.smallLabel
    return zip(columns, fits(size)).enumerated().map { index, head in
      .text(
        fitter.run(
          head.1.lines.joined(), RowLabels.font(head.0, size), .quietText, .middle,
          x: grid.x(Double(index) + 0.5), middle: grid.y - height * 0.45))
    }
  }

  /// What is written in the cells, all of one size; nothing where a text would fill its cell.
  private static func texts(
    of cells: [CellMark], grid: MatrixGrid, style: ChartStyle, fitter: TextFitter
  ) -> [SceneItem] {
    let font = { (cell: CellMark, size: Double) in
      TextFont(cell.isMarked ? .bold : .medium, size)
    }
    let largest = min(grid.cellHeight * 0.6, style.note * 1.05)
    let widest = cells.map { fitter.width($0.text, font($0, largest)) }.max() ?? 0
    let size = min(largest, largest * grid.cellWidth * 0.84 / max(widest, 1)).rounded(.down)
    guard size >= style.smallLabel * 0.8 else { return [] }
    return cells.filter { !$0.text.isEmpty }.map { cell in
      let middle = grid.rect(of: cell).middle
      var run = fitter.run(
        cell.text, font(cell, size), cell.ground.text, .middle,
        x: middle.x, middle: middle.y)
      run.at.x.round()
      return .text(run)
    }
  }
}

/// The lines that cells lie between, on whole pixels.
private struct MatrixGrid {
  let x: Double
  let y: Double
  let cellWidth: Double
  let cellHeight: Double
  let gap: Double

  /// The line before a column, or a place between two.
  func x(_ column: Double) -> Double { x + column * cellWidth }

  /// The middle of a row.
  func middle(_ row: Double) -> Double { y + (row + 0.5) * cellHeight - gap / 2 }

  func rect(of cell: CellMark) -> SceneRect {
    SceneRect(
      x: x(Double(cell.column)), y: y + Double(cell.row) * cellHeight, width: cellWidth - gap,
      height: cellHeight - gap)
  }
}
