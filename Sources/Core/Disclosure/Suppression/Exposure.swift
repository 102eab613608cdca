/// A hidden count that readers can compute or narrow.
public struct Exposure: Sendable, Hashable {
  /// What they learn of it.
  public enum Kind: Sendable, Hashable {
    /// Its very value.
    case determined
    /// That some of the small counts it could be are not it.
    case narrowed
  }

  /// The index of the count.
  public var cell: Int
  /// What they learn of it.
  public var kind: Kind
  /// The least it can be, for who knows all that is shown.
  public var least: Int
  /// The most it can be; nil where nothing bounds it.
  public var most: Int?
  /// The indices of the system's sums that prove it, ascending.
  public var sums: [Int]
  /// The indices of the system's orders that prove it, ascending.
  public var orders: [Int]

  /// Makes the value from its parts.
  public init(
    cell: Int, kind: Kind, least: Int, most: Int?, sums: [Int] = [], orders: [Int] = []
  ) {
    self.cell = cell
    self.kind = kind
    self.least = least
    self.most = most
    self.sums = sums
    self.orders = orders
  }
}
