import Core

/// A count of people or of orientations.
struct CountMetric: ReferralMetric {
  let manifest: MetricManifest
  private let table: @Sendable (Place, ReferralNetwork) -> CountTable

  static let persons = CountMetric(manifest: .persons) { place, _ in place.persons }
  static let unnamed = CountMetric(manifest: .unnamed) { place, _ in place.unnamed }
  static let orientations = CountMetric(manifest: .orientations) { place, network in
    place.orientations(isKnown: network.knows)
  }
  static let arrivals = CountMetric(manifest: .arrivals) { place, _ in place.arrivals }

  func indicators(of network: ReferralNetwork) -> [Indicator] {
    network.places.flatMap { table($0, network).indicators(of: manifest, in: $0) }
  }
}
