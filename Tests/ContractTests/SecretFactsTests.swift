import Core
import Plugins
import Testing
import TestSupport

/// A partner's own data under a rule: every built-in metric that reads them keeps to it.
struct SecretFactsTests {
  @Test func `hides small hires, and what would give them away`() async throws {
    let figures = try await published([
      SampleProject.smallFrame,
      secret(
        SampleProject.hires([
          "2023-01 departement:41 - all 2", "2023-01 departement:45 - all 40",
          "2023-01 region:24 - all 42",
        ])),
    ])
    let hires = { figures.figure("seasonality.hires", $0, "all", "2023-01") }

    #expect(hires("departement:41") == .masked(nil))
    #expect([hires("departement:45"), hires("region:24")].contains(.masked(nil)))
  }

  @Test func `hides shares, ranks and changes of small needs with them`() async throws {
    let rows = ["V0X60 2416 41 2 1 *", "V1X60 2416 41 90 40 *", "O0X10 2416 41 80 4 *"]
    let figures = try await published([
      SampleProject.smallFrame, secret(SampleProject.needs("2024", rows)),
      secret(SampleProject.needs("2025", rows)),
    ])
    for id in ["projects", "share-difficult", "rank", "change"] {
      #expect(
        figures.figure("demand.\(id)", "bmo:2416", "FAP2021:V0X60", "2025") == .masked(nil), "\(id)"
      )
    }
    // Their producer's masks keep the bounds that the producer publishes.
    #expect(
      figures.figure("demand.share-seasonal", "bmo:2416", "FAP2021:V1X60", "2025")?.number == nil)
  }

  @Test func `hides nothing where no rule is given`() async throws {
    let figures = try await published([
      SampleProject.smallFrame, SampleProject.needs("2025", ["V0X60 2416 41 2 1 *"]),
    ])
    #expect(figures.figure("demand.projects", "bmo:2416", "all", "2025")?.number?.value == 2)
  }

  private func secret(_ dataset: Dataset) -> Dataset {
    var dataset = dataset
    dataset.package.disclosure = DisclosureRule(threshold: 3)
    return dataset
  }

  private func published(_ datasets: [Dataset]) async throws -> PublishedFigures {
    let snapshot = try SampleProject.snapshot(of: datasets)
    var log = FindingLog()
    let catalogue = Catalogue(Plugins.all(), into: &log)
    let outcome = Protection.publish(
      try await catalogue.indicators(from: snapshot), metrics: catalogue.manifests,
      under: DisclosurePolicy(
        sources: snapshot.sources, tree: snapshot.tree, subjects: snapshot.subjects))
    #expect(outcome.report.exposed == [])
    return outcome.figures
  }
}
