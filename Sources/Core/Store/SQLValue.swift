/// A value that goes into a query or comes out of it.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  /// The number, where it is one.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    case .null, .text: nil
    }
  }

  /// The text, where it is one.
  public var text: String? {
    if case .text(let value) = self { value } else { nil }
  }
}

/// One row that a query gave.
public struct SQLRow: Sendable, Hashable {
  /// In the order of the query; the same array for all its rows.
  public let columns: [String]
  /// The cells, in the same order.
  public let values: [SQLValue]

  /// Returns the value of a column, `null` where the query has no such column.
  public subscript(column: String) -> SQLValue {
    columns.firstIndex(of: column).map { values[$0] } ?? .null
  }
}
