import Core
import Plugins
import Testing
import TestSupport

/// The datasets that dash ships, through the store, the metrics and disclosure control.
struct DemoProjectTests {
  /// Read and added up once for all tests.
  private static let opened = Result {
    try SampleProject.snapshot(
      of: ProjectFiles.datasets(
        ["demo-needs", "territories"], in: "\(ProjectFiles.root)/datasets"))
  }

  private let snapshot: Snapshot

  init() throws {
    snapshot = try Self.opened.get()
  }

  @Test(arguments: Plugins.all().flatMap(\.metrics).map(\.manifest.id))
  func `keeps every metric to the contract`(id: String) async throws {
    var log = FindingLog()
    let metric = try #require(Catalogue(Plugins.all(), into: &log)[id])

    #expect(try await MetricContract.violations(of: metric, in: snapshot) == [])
  }

  // Totals by awk over needs.csv.
  @Test func `adds up what needs.csv holds`() async throws {
    let figures = try await published()

    #expect(
      figures.figure("demand.projects", "region:24", "all", "2025")?.number
        == PublishedNumber(value: 21539, bounds: Bounds(21539, 21539 + 4 * 148), maskedCells: 148))
    let broken = try #require(
      figures.figure("demand.projects", "region:24", "all", "2021")?.number)
    #expect(broken == PublishedNumber(value: 20833, maskedCells: 131, missingCells: 40))
    #expect(
      figures.figure("demand.projects", "bmo:2411", "all", "2021") == .missing(.notTransmitted))
    #expect(
      figures.figure("demand.change", "region:24", "all", "2022") == .missing(.notTransmitted))
    #expect(
      figures.figure("demand.share-seasonal", "bmo:2416", "FAP2021:A1X42", "2025")?.number
        == PublishedNumber(value: 1, base: 19, hasSmallBase: true))
  }

  @Test func `knows the 29 territories, the region first`() {
    #expect(snapshot.territories.count == 29)
    #expect(snapshot.territories.first?.key == "region:24")
    #expect(snapshot.tree.children(of: "departement:41").map(\.code) == ["2416", "2417", "2418"])
    #expect(snapshot.periods == ["2020", "2021", "2022", "2023", "2024", "2025"])
    #expect(snapshot.sources.filter(\.synthetic).map(\.name) == ["demo-needs"])
  }

  private func published() async throws -> PublishedFigures {
    var log = FindingLog()
    let catalogue = Catalogue(Plugins.all(), into: &log)
    let indicators = try await catalogue.indicators(from: snapshot)
    return Protection.publish(indicators, metrics: catalogue.manifests)
  }
}
