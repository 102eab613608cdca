/// How much a query may take before it is stopped.
public struct QueryLimits: Sendable, Hashable {
  /// How long it may run, in seconds.
  public var seconds: Double
  /// How many rows it may give.
  public var rows: Int
  /// How long one text may be, at any moment of the query, in bytes.
  public var valueBytes: Int
  /// How long all texts of its result may be together, in bytes.
  public var resultBytes: Int
  /// How much memory SQLite may take for it, in bytes.
  public var memoryBytes: Int
  /// How many numbers `median`, `quantile` and `seasonal_index` may hold at a time.
  public var heldNumbers: Int

  /// Says how much a query may take; what is left out is what partners' plugins have.
  public init(
    seconds: Double = 30, rows: Int = 200_000, valueBytes: Int = 1 << 15,
    resultBytes: Int = 1 << 26, memoryBytes: Int = 1 << 29, heldNumbers: Int = 4_000_000
  ) {
    self.seconds = seconds
    self.rows = rows
    self.valueBytes = valueBytes
    self.resultBytes = resultBytes
    self.memoryBytes = memoryBytes
    self.heldNumbers = heldNumbers
  }
}
