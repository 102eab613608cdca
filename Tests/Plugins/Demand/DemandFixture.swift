import Core
import Demand
import TestSupport

/// Three years of needs by hand: FAP2009 in 2023, then FAP2021.
struct DemandFixture {
  static let datasets = [
    SampleProject.smallFrame,
    SampleProject.needs("2023", ["V0Z60 2416 41 50 20 10", "O0Z10 2416 41 50 20 10"]),
    SampleProject.needs(
      "2024",
      [
        "V0X60 2416 41 80 40 *", "O0X10 2416 41 20 10 5", "O0X10 2417 41 * * *",
        "V0X60 2421 45 40 10 20",
      ]),
    SampleProject.needs(
      "2025",
      [
        "V0X60 2416 41 100 50 *", "V1X60 2416 41 60 * 30", "O0X10 2416 41 * * *",
        "V0X60 2417 41 10 5 5", "V1X60 2417 41 10 0 0", "O0X10 2417 41 30 0 0",
        "V0X60 2421 45 30 10 20", "O0X10 2421 45 200 100 5",
      ]),
  ]

  let snapshot: Snapshot
  private let rows: [String: [Indicator]]

  init(_ datasets: [Dataset] = Self.datasets) async throws {
    let snapshot = try SampleProject.snapshot(of: datasets)
    self.snapshot = snapshot
    var rows: [String: [Indicator]] = [:]
    for metric in DemandPlugin().metrics {
      rows[metric.manifest.id] = try await metric.indicators(from: snapshot)
    }
    self.rows = rows
  }

  /// The measure of `demand.ID`, nil where the metric has no such row.
  func measure(
    _ id: String, _ territory: String, _ subject: String, _ period: String = "2025"
  ) -> Measure? {
    rows["demand.\(id)"]?.first {
      $0.territory == territory && $0.subject == subject && $0.period == period
    }?.measure
  }

  /// The rows of `demand.ID`.
  func rows(_ id: String) -> [Indicator] {
    rows["demand.\(id)"] ?? []
  }
}
