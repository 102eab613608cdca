import Core

/// The part of one niveau in an occupation.
struct LevelShareMetric: Metric {
  let manifest: MetricManifest
  private let niveau: Niveau

  init(_ niveau: Niveau) {
    self.niveau = niveau
    manifest = .levelShare(niveau)
  }

  func indicators(from snapshot: Snapshot) throws -> [Indicator] {
    let index = try NiveauIndex(snapshot)
    return try RecruitedOccupations(snapshot).indicators(manifest) { occupation, territory in
      index.profile(of: occupation, in: territory).flatMap { profile in
        profile.shares[niveau].map { share in
          var share = share
          share.basis = profile.basis
          return share
        }
      }
    }
  }
}
