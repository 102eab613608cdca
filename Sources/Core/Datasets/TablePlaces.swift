/// Where the rows and fields of a table stood in the files that it was read from.
///
/// A table costs four bytes a row and a few a file for it.
public struct TablePlaces: Sendable {
  /// The rows that came from one file, and the columns it puts the fields in.
  private struct Part {
    var firstRow: Int
    var location: SourceLocation
    /// From 0, one a field; nil where the file has no such column.
    var columns: [Int?]
  }

  private var parts: [Part] = []
  private var rowNumbers: [Int32] = []

  /// How many rows have a place.
  var rowCount: Int { rowNumbers.count }

  /// No row, no file.
  package init() {}

  /// Goes on with the rows of another file, or of a sheet.
  package mutating func begin(_ location: SourceLocation, columns: [Int?]) {
    parts.append(Part(firstRow: rowNumbers.count, location: location, columns: columns))
  }

  /// Adds a row by its number in its file, from 1.
  package mutating func add(row number: Int) {
    rowNumbers.append(Int32(clamping: number))
  }

  /// Whether every file has a column for a field.
  func hasColumn(_ field: Int) -> Bool {
    parts.allSatisfy { $0.columns[field] != nil }
  }

  /// Returns the file, sheet, row and column of a value, without the field's name.
  ///
  /// Nil for a row that the table does not have.
  public func place(row: Int, field: Int?) -> SourceLocation? {
    guard rowNumbers.indices.contains(row),
      let part = parts.last(where: { $0.firstRow <= row })
    else { return nil }
    var place = part.location
    place.row = Int(rowNumbers[row])
    place.column = field.flatMap { part.columns[$0] }.map { $0 + 1 }
    return place
  }
}
