/// A sheet to write: texts in rows, under a header that stays in sight.
struct WorkbookSheet: Sendable {
  /// How a cell is shown.
  enum Style: Int, Sendable {
    /// As a spreadsheet thinks best.
    case general
    /// What it never takes for a date or a number: 01 stays 01.
    case text
    case bold, wrapped
  }

  struct Column: Sendable {
    /// In characters.
    var width: Int
    /// Of the cells that are still to be filled in.
    var style: Style
  }

  struct Cell: Sendable {
    var text: String
    var style: Style
  }

  /// At most 31 characters.
  var name: String
  var columns: [Column]
  var rows: [[Cell]]
  /// Rows at the top that do not scroll.
  var frozenRows = 0

  /// The sheet as SpreadsheetML.
  var xml: String {
    let cells = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">"
        + row.enumerated().map { Self.cell($1, column: $0 + 1, row: number + 1) }.joined()
        + "</row>"
    }
    return WorkbookWriter.declaration
      + "<worksheet xmlns=\"\(WorkbookWriter.main)\">\(view)\(columnList)"
      + "<sheetData>\(cells.joined())</sheetData></worksheet>"
  }

  private var view: String {
    guard frozenRows > 0 else { return "" }
    return "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"\(frozenRows)\" "
      + "topLeftCell=\"A\(frozenRows + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews>"
  }

  private var columnList: String {
    guard !columns.isEmpty else { return "" }
    return "<cols>"
      + columns.enumerated().map { index, column in
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" "
          + "style=\"\(column.style.rawValue)\" customWidth=\"1\"/>"
      }.joined() + "</cols>"
  }

  private static func cell(_ cell: Cell, column: Int, row: Int) -> String {
    guard !cell.text.isEmpty else { return "" }
    return "<c r=\"\(SourceLocation.columnName(column))\(row)\" s=\"\(cell.style.rawValue)\" "
      + "t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(cell.text))</t></is></c>"
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
