import Core
import Durability
import Partners
import Testing
import TestSupport

/// A metric of dash that is a plain plugin of kind sql.
struct DomainSharePluginTests {
  private static let folder =
    "\(ProjectFiles.root)/Sources/Plugins/Durability/Resources/durability.domain-share"

  private func metric() throws -> any Metric {
    try #require(
      DurabilityPlugin().metrics.first { $0.manifest.id == "durability.domain-share" })
  }

  @Test func `is the plugin of the folder, and passes its example`() async throws {
    var log = FindingLog()
    let plugin = try #require(
      PluginFolder(Self.folder, shownAs: "durability.domain-share", into: &log))
    #expect(try metric().manifest == plugin.manifest.metric)
    let results = await PluginTest(plugin).results()
    #expect(!results.isEmpty)
    for result in results {
      #expect(result.passed != false, "\(result.name.en) \(result.lines) \(result.log.sorted)")
    }
    #expect(results.first?.passed == true)
  }

  @Test func `gives what the source gives, for every domain and territory`() async throws {
    let snapshot = try SampleProject.snapshot(
      of: ProjectFiles.datasets(
        ["demo-needs", "demo-offers", "territories"], in: "\(ProjectFiles.root)/datasets"))
    let found = try await metric().indicators(from: snapshot)
    let given = try snapshot.domainOffers()

    #expect(found.count == given.count && !given.isEmpty)
    let byPlace = Dictionary(
      uniqueKeysWithValues: found.map { ("\($0.territory) \($0.subject) \($0.period)", $0.measure) }
    )
    for row in given {
      let measure = byPlace["\(row.territory) \(row.subject) \(row.quarter)"]
      #expect(measure?.value == row.durableShare)
      #expect(measure?.status == (row.durableShare == nil ? .notTransmitted : .ok))
      if row.durableShare != nil { #expect(measure?.base == row.offers) }
    }
  }
}
