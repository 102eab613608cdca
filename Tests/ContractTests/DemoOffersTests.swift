import Core
import Testing
import TestSupport

/// The monthly offers of the demonstration, added up by the store.
///
/// Expected sums were computed apart from this program, by a Python script over the CSV files.
struct DemoOffersTests {
  private static let opened = Result {
    try SampleProject.snapshot(
      of: ProjectFiles.datasets(
        ["demo-needs", "demo-offers", "territories"], in: "\(ProjectFiles.root)/datasets"))
  }

  private let snapshot: Snapshot

  init() throws {
    snapshot = try Self.opened.get()
  }

  @Test(arguments: [
    ("region:24", "all", "2025-06", 6942), ("region:24", "sector:A21-G", "2025-06", 732),
    ("departement:41", "FAP2021:A1X42", "2025-09", 43),
    ("region:24", "FAP2021:A1X42", "2025-09", 480),
    ("region:24", "FAP2021:V0X60", "2025-09", 277), ("region:24", "family:V", "2025-07", 2395),
  ])
  func `adds up what the tables hold`(
    territory: String, subject: String, month: String, offers: Int
  ) throws {
    #expect(try total(territory, subject, month) == CellSum(visible: offers))
  }

  // 46 visible offers and three cells of 1 to 4.
  @Test func `keeps hidden cells between their bounds`() throws {
    #expect(
      try total("region:24", "FAP2021:B6X74", "2021-05")
        == CellSum(visible: 46, masked: 3, lower: 49, upper: 58))
  }

  // The Dreux bassin did not transmit July and August 2022: five classes.
  @Test func `counts what was not transmitted as missing, not as zero`() throws {
    let sum = try total("region:24", "FAP2021:E5X70", "2022-07")

    #expect(sum == CellSum(visible: 65, missing: 5, reason: .notTransmitted))
    #expect(try total("bmo:2406", "FAP2021:E5X70", "2022-07")?.status == .notTransmitted)
  }

  @Test(arguments: [
    ("bmo:2421", "all", 8264), ("bmo:2421", "FAP2021:A0X40", 115),
    ("departement:45", "FAP2021:A0X40", 403),
  ])
  func `adds up the niveaux of a year`(territory: String, subject: String, offers: Int) throws {
    let found = try snapshot.niveauOffers()
      .filter {
        $0.territory == territory && $0.subject == subject && $0.niveau == "V" && $0.year == "2025"
      }

    #expect(found.map(\.offers) == [CellSum(visible: offers)])
  }

  @Test func `keeps France as a reference, out of the tree`() throws {
    #expect(snapshot.tree.references.map(\.key) == ["nation:FR"])
    #expect(snapshot.territories.count == 29)
    #expect(
      snapshot.sources.first { $0.name == "demo-offers" }?.breaks.map(\.month.key) == ["2023-01"])
  }

  private func total(_ territory: String, _ subject: String, _ month: String) throws -> CellSum? {
    let series = try snapshot.offerSeries()
      .first { $0.territory == territory && $0.subject == subject }
    let month = try #require(Month(month))
    return series.map { $0.total[$0.first.distance(to: month)] }
  }
}
