import Core
import Testing
import TestSupport

@testable import Opportunity

struct OpportunityPluginTests {
  private let snapshot: Snapshot

  init() throws {
    snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2023", ["V0Z60 2416 41 500 20 10"]),
      SampleProject.needs(
        "2025", ["V0X60 2416 41 100 50 *", "V1X60 2416 41 60 * 30", "O0X10 2416 41 * * *"]),
    ])
  }

  private func rows(
    _ id: String, _ thresholds: OpportunityThresholds = OpportunityThresholds()
  ) async throws -> [Indicator] {
    let metrics = OpportunityPlugin(thresholds: thresholds).metrics
    let metric = try #require(metrics.first { $0.manifest.id == "opportunity.\(id)" })
    return try await metric.indicators(from: snapshot).filter { $0.territory == "bmo:2416" }
  }

  @Test func `speaks of the newest year only, and says unknown where no source tells`() async throws
  {
    let classes = try await rows("class")

    #expect(Set(classes.map(\.period)) == ["2025"])
    #expect(
      classes.map { "\($0.subject) \($0.measure.value ?? 0) \($0.measure.status)" } == [
        "FAP2021:O0X10 0.0 masked", "FAP2021:V0X60 5.0 ok", "FAP2021:V1X60 5.0 ok",
      ])
    #expect(try await rows("score").compactMap(\.measure.value).isEmpty)
    #expect(try await rows("rank").compactMap(\.measure.value).isEmpty)
  }

  @Test func `prints the thresholds of the territory`() async throws {
    var thresholds = OpportunityThresholds()
    thresholds.durableClass = 2
    thresholds.durableShare = 0.55

    // Of 60 and 100, by type 7 with 0.75: 90.
    #expect(try await rows("threshold-volume").map(\.measure.value) == [90])
    #expect(try await rows("threshold-durable-class", thresholds).map(\.measure.value) == [2])
    #expect(try await rows("threshold-durable-share", thresholds).map(\.measure.value) == [0.55])
    #expect(try await rows("threshold-seasonal").map(\.measure.value) == [0.5])
    let manifests = OpportunityPlugin(thresholds: thresholds).metrics.map(\.manifest)
    let formula = manifests.first { $0.id == "opportunity.class" }?.formula
    #expect(formula?.contains("au moins 55\u{202F}% d’offres") == true)
    #expect(formula?.contains("classe de durabilité d’au moins 2 sur 5") == true)
  }
}
