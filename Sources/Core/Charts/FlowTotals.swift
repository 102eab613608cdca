/// What stands at the ends of a table of flows, as published: never added up from its cells, for
/// some are hidden and some persons have no destination.
public struct FlowTotals: Sendable, Hashable, Codable {
  /// One an origin, in their order.
  public var origins: [CountMark]
  /// One a destination, in their order.
  public var destinations: [CountMark]
  /// Of the whole table.
  public var all: CountMark

  /// Makes totals.
  public init(origins: [CountMark], destinations: [CountMark], all: CountMark = .absent) {
    self.origins = origins
    self.destinations = destinations
    self.all = all
  }

  /// The totals of some origins and destinations only; the whole stays the whole.
  func keeping(origins: [Int], destinations: [Int]) -> FlowTotals {
    FlowTotals(
      origins: origins.map { self.origins.mark(at: $0) },
      destinations: destinations.map { self.destinations.mark(at: $0) }, all: all)
  }
}

extension [CountMark] {
  /// A place beyond the end holds nothing that anybody told.
  func mark(at index: Int) -> CountMark {
    indices.contains(index) ? self[index] : .absent
  }
}
