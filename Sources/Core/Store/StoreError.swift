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

  /// The reason and the statement in one line.
  public var description: String { "query refused: \(reason), in: \(sql)" }

  static func writes(_ sql: String) -> StoreError {
    StoreError(sql: sql, reason: "a metric only reads, write a SELECT")
  }
}
