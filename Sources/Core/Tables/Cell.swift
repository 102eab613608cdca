/// What one cell of a source table holds, before any schema is applied.
///
/// A CSV has only `empty` and `text`. Text is in NFC, without leading or trailing white space.
public enum Cell: Sendable, Hashable {
  case empty
  case text(String)
  case number(Double)
  case date(CalendarDate)
  case boolean(Bool)
  /// A spreadsheet error, as shown there: `#N/A`, `#REF!`.
  case failure(String)
}

/// A day of the Gregorian calendar, without time zone.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// One row of a source table: its number as the spreadsheet shows it, and its cells from column A.
public struct Row: Sendable, Hashable {
  /// Counted from 1, header and empty rows included. In a CSV, the line the record starts on.
  public var number: Int
  public var cells: [Cell]

  public init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }
}
