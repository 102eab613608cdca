import Core

/// Places cells at the crossings of columns and rows, with the names of both and what is said of
/// whole rows.
struct MatrixLayout {
  let items: [SceneItem]
  /// Below the last row.
  let bottom: Double

  init(
    columns: [ChartCategory], rows: [ChartCategory], layers: [ChartLayer], plot: SceneRect,
    style: ChartStyle, fitter: TextFitter
  ) {
    let cells = layers.cells.filter {
      columns.indices.contains($0.column) && rows.indices.contains($0.row)
    }
    guard !(cells.isEmpty && layers.labels.isEmpty), !columns.isEmpty, !rows.isEmpty else {
      items = [EmptyNotice.item(in: plot, style: style, fitter: fitter)]
      bottom = plot.bottom
      return
    }
    let edge = Double(columns.count) - 0.5
    let isBehind = { (label: LabelMark) in label.at.x >= edge }
    let firstTotal = (
      column: columns.firstIndex(where: \.isTotal) ?? columns.count,
      row: rows.firstIndex(where: \.isTotal) ?? rows.count
    )
    let apart = { (first: Int, count: Int) in
      first < count ? (style.note * 0.5).rounded() : 0
    }
    let gap = style.note * 0.8
    // Names, heads and rows leave room to one another: heads are as high as the columns are narrow.
    let roughBand = min(plot.height * 0.86 / Double(rows.count), 64 * style.factor)
    let nameWidth = plot.width * (columns.count > 12 ? 0.24 : 0.36)
    let roughNames = RowLabels(
      rows, band: roughBand * 0.92, maximumWidth: nameWidth, style: style, fitter: fitter)
    let remarkFont = TextFont(.regular, min(style.note * 0.9, roughBand * 0.75))
    let remarkWidth = layers.labels.filter(isBehind).map {
      min(fitter.width($0.text, remarkFont), plot.width * 0.14)
    }.max()
    let right = plot.right - (remarkWidth.map { $0.rounded(.up) + gap } ?? 0)
    let cellWidth = { (left: Double) in
      min(
        ((right - left - apart(firstTotal.column, columns.count)) / Double(columns.count))
          .rounded(.down), 180 * style.factor)
    }
    let heads = MatrixHeads(
      columns, cellWidth: cellWidth(plot.x + roughNames.width + gap),
      before: roughNames.width + gap, style: style, fitter: fitter)
    let footApart = apart(firstTotal.row, rows.count)
    let band = min(
      (plot.height - heads.height - footApart) / Double(rows.count), 64 * style.factor
    ).rounded(.down)
    // Names of two lines keep clear of those above and below.
    let names = RowLabels(
      rows, band: band * 0.92, maximumWidth: min(nameWidth, roughNames.width + 1), style: style,
      fitter: fitter)
    let left = plot.x + roughNames.width + gap
    let grid = MatrixGrid(
      x: left.rounded(.up), y: (plot.y + heads.height).rounded(), cellWidth: cellWidth(left),
      cellHeight: band, gap: (2 * style.factor).rounded(),
      apart: max(apart(firstTotal.column, columns.count), footApart), firstTotal: firstTotal)
    bottom = grid.middle(Double(rows.count - 1)) + band / 2
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
    items =
      cells.flatMap { MatrixCell.items($0, in: grid.rect(of: $0), style: style) }
      + heads.items(above: grid, within: plot.x...right)
      + names.items(of: rows, endingAt: left - gap) { row in
        (grid.middle(Double(row)), references.contains(Double(row)) ? .quietText : .text)
      } + remarks + Self.texts(of: cells, grid: grid, style: style, fitter: fitter)
  }

  /// What is written in the cells, all of one size; nothing where a text would fill its cell.
  private static func texts(
    of cells: [CellMark], grid: MatrixGrid, style: ChartStyle, fitter: TextFitter
  ) -> [SceneItem] {
    let font = { (cell: CellMark, size: Double) in
      TextFont(cell.isMarked || grid.isTotal(cell) ? .bold : .medium, size)
    }
    let largest = min(grid.cellHeight * 0.6, style.note * 1.05)
    let widest = cells.map { fitter.width($0.text, font($0, largest)) }.max() ?? 0
    let size = min(largest, largest * grid.cellWidth * 0.84 / max(widest, 1)).rounded(.down)
    guard size >= style.smallLabel * 0.8 else { return [] }
    return cells.filter { !$0.text.isEmpty }.flatMap { cell -> [SceneItem] in
      let middle = grid.rect(of: cell).middle
      var run = fitter.run(
        cell.text, font(cell, size), cell.ground.text, .middle, x: middle.x, middle: middle.y)
      run.at.x.round()
      return cell.ground == .hidden ? run.haloed(reach: (size * 0.15).rounded()) : [.text(run)]
    }
  }
}
