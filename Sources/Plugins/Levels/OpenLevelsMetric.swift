import Core

/// Which of the two niveaux an occupation is open to.
struct OpenLevelsMetric: Metric {
  let manifest: MetricManifest
  private let threshold: Double

  init(threshold: Double) {
    self.threshold = threshold
    manifest = .openLevels(threshold: threshold)
  }

  /// As a `Unit.category` lists them.
  static let classes = ["V", "IV", "V et IV", "autre"]

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let index = try NiveauIndex(snapshot)
    return try RecruitedOccupations(snapshot).indicators(manifest) { occupation, territory in
      index.profile(of: occupation, in: territory).map(measure)
    }
  }

  func measure(of profile: NiveauProfile) -> Measure {
    let open = Niveau.allCases.map { profile.shares[$0]?.value ?? 0 >= threshold }
    let place =
      switch (open[0], open[1]) {
      case (true, false): 1
      case (false, true): 2
      case (true, true): 3
      case (false, false): 4
      }
    let shares = Niveau.allCases.compactMap { niveau in
      profile.shares[niveau]?.value.map { "niveau \(niveau.rawValue) \(NumberText.share($0))" }
    }
    return Measure(
      value: Double(place),
      maskedCells: profile.shares.values.map(\.maskedCells).max() ?? 0,
      basis: "\(shares.joined(separator: ", ")) ; \(profile.basis)")
  }
}
