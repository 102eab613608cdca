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
  /// The year, as `2025`.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int

  /// Makes a day; whether the calendar has it is the caller's to know.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Compares days in time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// One row of a source table: its number as the spreadsheet shows it, and its cells from column A.
public struct Row: Sendable, Hashable {
  /// Counted from 1, header and empty rows included.
  ///
  /// In a CSV, the line the record starts on.
  public var number: Int
  /// From column A; a short row has fewer, an empty line none.
  public var cells: [Cell]

  /// Makes a row.
  public init(number: Int, cells: [Cell]) {
    self.number = number
    self.cells = cells
  }
}
