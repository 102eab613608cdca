import Core

/// The lines that cells lie between, on whole pixels: cells are then painted alike, which shows no
/// seams and compresses well.
struct MatrixGrid {
  let x: Double
  let y: Double
  let cellWidth: Double
  let cellHeight: Double
  /// Between two cells.
  let gap: Double
  /// Before a total.
  let apart: Double
  /// Where totals start; beyond the last column or row where there are none.
  let firstTotal: (column: Int, row: Int)

  /// The line before a column, or a place between two.
  func x(_ column: Double) -> Double {
    x + column * cellWidth + (column >= Double(firstTotal.column) ? apart : 0)
  }

  /// The middle of a column's cells.
  func center(_ column: Int) -> Double { x(Double(column)) + (cellWidth - gap) / 2 }

  /// The middle of a row.
  func middle(_ row: Double) -> Double {
    y + (row + 0.5) * cellHeight + (row >= Double(firstTotal.row) ? apart : 0) - gap / 2
  }

  func rect(of cell: CellMark) -> SceneRect {
    SceneRect(
      x: x(Double(cell.column)), y: middle(Double(cell.row)) - (cellHeight - gap) / 2,
      width: cellWidth - gap, height: cellHeight - gap)
  }

  /// Whether a cell sums up others.
  func isTotal(_ cell: CellMark) -> Bool {
    cell.column >= firstTotal.column || cell.row >= firstTotal.row
  }
}
