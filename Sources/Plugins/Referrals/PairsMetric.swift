import Core

/// How much of a network is alive: of the pairs of structures that could refer people to one another,
/// those that do, and those that do both ways.
struct PairsMetric: ReferralMetric {
  let manifest: MetricManifest
  private let measure: @Sendable (PairCount) -> Measure

  static let density = PairsMetric(manifest: .density) {
    share($0.active, of: $0.possible)
  }
  static let reciprocity = PairsMetric(manifest: .reciprocity) {
    share($0.mutual, of: $0.linked)
  }

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    guard !network.hidesZeros else { return [] }
    let local = LocalNetwork.all(of: network.book, in: network.tree)
    return network.places.flatMap { place in
      let parts = local.filter { network.tree.holds($0.territory, in: place.territory.key) }
      return place.longPeriods.compactMap { period -> Indicator? in
        let count = PairCount(adding: parts.map { $0.pairs(in: period.span) })
        guard count.possible > 0 else { return nil }
        return Indicator(
          metric: manifest.id, territory: place.territory.key, subject: Subject.all.key,
          period: period.key, measure: measure(count))
      }
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Measure {
    Measure(
      value: whole == 0 ? nil : Double(part) / Double(whole), base: Double(whole),
      status: whole == 0 ? .notApplicable : .ok)
  }
}

extension Place {
  /// The years and windows that hold something sent, each once, by key.
  fileprivate var longPeriods: [ReferralPeriods.Period] {
    Set(sent.flatMap { periods.holding($0.record.span) })
      .filter { $0.kind == .year || $0.kind == .window }.sorted { $0.key < $1.key }
  }
}
