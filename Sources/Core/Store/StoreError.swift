/// A query that the store refused.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The statement, as given.
  public var sql: String
  /// What the database says of it.
  public var reason: String

  /// Makes the value from its parts.
  public init(sql: String, reason: String) {
    self.sql = sql
    self.reason = reason
  }

  /// Makes the value from its parts.
  public var description: String { "query refused: \(reason), in: \(sql)" }

  static func writes(_ sql: String) -> StoreError {
    StoreError(sql: sql, reason: "a metric only reads, write a SELECT")
  }
}
