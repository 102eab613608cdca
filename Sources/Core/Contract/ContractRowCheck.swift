/// From the rows of a plugin to indicators, or to all that is wrong with them.
public struct ContractRowCheck: Sendable {
  private let manifest: PluginManifest
  private let snapshot: Snapshot

  /// Prepares to check the rows of a plugin over some data.
  public init(_ manifest: PluginManifest, snapshot: Snapshot) {
    self.manifest = manifest
    self.snapshot = snapshot
  }

  /// Returns the rows as indicators; what is wrong with them goes to the log, all of it.
  public func indicators(of rows: [ContractRow], into log: inout FindingLog) -> [Indicator] {
    rows.map { row in
      Indicator(
        metric: manifest.id, territory: row.territory,
        subject: row.subject.isEmpty ? Subject.all.key : row.subject, period: row.period,
        measure: Measure(
          value: row.value, base: row.n, status: Measure.Status(rawValue: row.status) ?? .ok))
    }
  }
}
