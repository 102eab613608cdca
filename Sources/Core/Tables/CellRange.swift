/// A rectangle of cells, both corners included, rows and columns counted from 1.
public struct CellRange: Sendable, Hashable {
  /// The rows, top to bottom.
  public var rows: ClosedRange<Int>
  /// The columns, left to right.
  public var columns: ClosedRange<Int>

  /// Makes a range of rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads a range as a spreadsheet names it: `B2:D2`; nil where it names none.
  public init?(_ reference: String) {
    let corners = reference.split(separator: ":").map { CellReference($0.utf8) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2
    else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }
}

/// The place of a cell, as `C12` names it.
struct CellReference: Equatable {
  var row: Int
  var column: Int

  /// The most rows and columns that a workbook can have.
  static let maximumRow = 1_048_576
  static let maximumColumn = 16_384

  init?(_ text: some Sequence<UInt8>) {
    (row, column) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
        column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - 48)
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row <= Self.maximumRow, column <= Self.maximumColumn else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
  }
}
