/// The origins and destinations that a chart of flows can hold: those of most, in the order given.
///
/// What is hidden weighs nothing: the choice rests on published numbers alone.
struct LegibleEnds {
  /// Indices of the origins shown.
  let origins: [Int]
  /// Indices of the destinations shown.
  let destinations: [Int]
  /// How many there are, where some are left out.
  let remark: String?

  init(_ flows: [FlowBand], origins: Int, destinations: Int, totals: FlowTotals?, atMost most: Int)
  {
    self.origins = Self.largest(
      origins, atMost: most, flows: flows, end: \.from, totals: totals?.origins ?? [])
    self.destinations = Self.largest(
      destinations, atMost: most, flows: flows, end: \.to, totals: totals?.destinations ?? [])
    let parts = [
      origins > most ? "\(most) origines sur \(origins)" : nil,
      destinations > most ? "\(most) destinations sur \(destinations)" : nil,
    ].compactMap { $0 }
    remark = parts.isEmpty ? nil : "\(parts.joined(separator: " et ")), les plus fréquentes."
  }

  private static func largest(
    _ count: Int, atMost most: Int, flows: [FlowBand], end: KeyPath<FlowBand, Int>,
    totals: [CountMark]
  ) -> [Int] {
    guard count > most else { return Array(0..<count) }
    let weights = (0..<count).map { index in
      totals.mark(at: index).least
        ?? flows.filter { $0[keyPath: end] == index }.reduce(0) { $0 + ($1.count.least ?? 0) }
    }
    let ranked = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    return ranked.prefix(most).sorted()
  }
}
