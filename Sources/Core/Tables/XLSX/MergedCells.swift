/// Gives every cell of a merged range the value of its top left one, row by row.
struct MergedCells {
  /// Sorted by first row.
  private let ranges: [CellRange]
  private var next = 0
  private var open: [(range: CellRange, value: Cell)] = []

  init(_ ranges: [CellRange]) {
    self.ranges = ranges
  }

  /// Spreads over the next row of the sheet.
  mutating func spread(over row: inout Row) {
    guard !ranges.isEmpty else { return }
    open.removeAll { $0.range.rows.upperBound < row.number }
    while next < ranges.count, ranges[next].rows.lowerBound <= row.number {
      let range = ranges[next]
      next += 1
      // A range whose first row the sheet does not hold has no value.
      guard range.rows.lowerBound == row.number else { continue }
      let first = range.columns.lowerBound - 1
      guard first < row.cells.count, row.cells[first] != .empty else { continue }
      open.append((range, row.cells[first]))
    }
    for (range, value) in open { Self.fill(range.columns, with: value, in: &row.cells) }
  }

  private static func fill(
    _ columns: ClosedRange<Int>, with value: Cell, in cells: inout [Cell]
  ) {
    while cells.count < columns.upperBound { cells.append(.empty) }
    for column in columns { cells[column - 1] = value }
  }
}

/// Reads the merged ranges of a sheet.
final class MergeHandler: XMLHandler {
  private(set) var ranges: [CellRange] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard "mergeCell" ~= name, let range = attributes.text("ref").flatMap(CellRange.init) else {
      return
    }
    ranges.append(range)
  }
}
