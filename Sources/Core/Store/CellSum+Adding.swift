extension CellSum {
  /// Adds up some sums: what is hidden or absent in one stays so in the whole.
  public init(adding sums: some Sequence<CellSum>) {
    var visible: Int?
    var (masked, missing, lower) = (0, 0, 0)
    var upper: Int? = 0
    var reason: MissingReason?
    for sum in sums {
      if let count = sum.visible { visible = (visible ?? 0) + count }
      masked += sum.masked
      missing += sum.missing
      lower += sum.lower
      upper = upper.flatMap { total in sum.upper.map { total + $0 } }
      reason = Self.vaguest(reason, sum.reason)
    }
    self.init(
      visible: visible, masked: masked, missing: missing, lower: lower, upper: upper,
      reason: reason)
  }

  private static func vaguest(_ one: MissingReason?, _ other: MissingReason?) -> MissingReason? {
    guard let one, let other else { return one ?? other }
    return CellStatus.missing(one).number >= CellStatus.missing(other).number ? one : other
  }
}
