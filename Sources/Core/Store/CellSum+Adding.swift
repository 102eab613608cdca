extension CellSum {
  /// The sum of no cell.
  static let nothing = CellSum(visible: nil, upper: 0)
  /// A cell that counts none.
  static let zero = CellSum(visible: 0)
  /// A cell that nobody gave.
  static let gap = CellSum(visible: nil, missing: 1, reason: .notTransmitted)

  /// Adds up some sums: what is hidden or absent in one stays so in the whole.
  public init(adding sums: some Sequence<CellSum>) {
    self = sums.reduce(into: .nothing, +=)
  }

  /// Whether something is known of a cell.
  var isKnown: Bool { visible != nil || masked > 0 || upper != nil }

  static func += (sum: inout CellSum, other: CellSum) {
    if let visible = other.visible { sum.visible = (sum.visible ?? 0) + visible }
    sum.masked += other.masked
    sum.missing += other.missing
    sum.lower += other.lower
    sum.upper = sum.upper.flatMap { upper in other.upper.map { upper + $0 } }
    sum.reason = vaguest(sum.reason, other.reason)
  }

  /// Counts cells that nobody gave.
  mutating func addGaps(_ count: Int) {
    guard count > 0 else { return }
    self += .gap
    missing += count - 1
  }

  private static func vaguest(_ one: MissingReason?, _ other: MissingReason?) -> MissingReason? {
    guard let one, let other else { return one ?? other }
    return CellStatus.missing(one).number >= CellStatus.missing(other).number ? one : other
  }
}
