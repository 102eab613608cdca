import Core
import Plugins
import Testing
import TestSupport

/// Every metric of dash keeps to what partners' metrics are asked.
struct MetricContractTests {
  /// Two regions, two nomenclatures, a bassin on two départements; masks, gaps and zeros.
  static let datasets = [
    SampleProject.frame,
    SampleProject.needs(
      "2023",
      [
        "V0Z60 2416 41 50 20 10", "O0Z10 2416 41 * * *", "O0Z10 2421 45 12 5 0",
        "V0Z60 7501 33 500 250 *",
      ]),
    SampleProject.needs(
      "2024",
      [
        "V0X60 2416 41 80 40 *", "V1X60 2416 41 nd nd nd", "O0X10 2417 41 * * *",
        "V0X60 2499 41 8 5 *", "V0X60 2499 45 9 * 0", "O0X10 2421 45 0 0 0",
        "V1X60 7501 33 300 100 50",
      ]),
    SampleProject.needs(
      "2025",
      [
        "V0X60 2416 41 100 50 *", "V1X60 2416 41 60 * 30", "O0X10 2416 41 * * *",
        "V0X60 2417 41 10 8-12 5", "O0X10 2417 41 30 0 0", "V0X60 2499 45 5 5 5",
        "V0X60 2421 45 30 10 20", "O0X10 2421 45 200 100 5", "V1X60 2421 45 30 30 30",
      ]),
    SampleProject.sectors(["A21:G Commerce", "A21:I Hébergement"]),
    SampleProject.offers(
      offers("FAP2021:V0X60 - 10 2 3 0 *") + offers("FAP2021:V1X60 - * * * * *")),
    SampleProject.offers(
      offers("- A21:G 30 5 3 0 10") + offers("- A21:I * * * * *"), name: "sectors-offers"),
    SampleProject.offers(
      offers("FAP2021:V0X60 - 8 2 3 0 2 niveau=V") + offers("FAP2021:V0X60 - 1 * 0 0 0 niveau=IV"),
      name: "niveaux"),
    SampleProject.hires(["2023-01 departement:41 - all 900", "2023-02 departement:41 - all *"]),
    SampleProject.domains([
      "2025-Q4 region:24 G Hôtellerie 5000 0.6", "2025-Q4 region:24 A Agriculture 900 -",
    ]),
    SampleProject.tension([
      "2021 2416 ROME:G1602 4 3 20", "2021 2416 ROME:G1601 4 - -",
      "2019 departement:41 FAP2021:V0X60 3 2", "2019 region:24 FAP2021:O0X10 5 1",
    ]),
    SampleProject.diplomas([
      "FAP2021:V1X60 2017-2019 V 0.4", "FAP2021:V1X60 2017-2019 IV 0.3",
      "FAP2021:V1X60 2017-2019 none 0.3",
    ]),
    SampleProject.network,
  ]

  /// Three years of the same offers a month, one month of Vendôme not transmitted.
  private static func offers(_ row: String) -> [String] {
    let words = row.split(separator: " ")
    let more = words.dropFirst(7).map { " \($0)" }.joined()
    let missing = words.prefix(2).joined(separator: " ") + " nd nd nd nd nd" + more
    return (0..<36).flatMap { index in
      let month = Month(year: 2023, month: 1).advanced(by: index).key
      return ["\(month) 2416 \(row)", "\(month) 2417 \(index == 30 ? missing : row)"]
    }
  }

  /// Metrics that have no row where there is nothing to say.
  private static let alwaysKnown: Set<String> = [
    "durability.class", "levels.share-v", "levels.share-iv", "levels.open",
    "opportunity.durability-part", "opportunity.threshold-volume",
    "opportunity.threshold-durable-share", "opportunity.threshold-durable-class",
    "opportunity.threshold-seasonal", "referrals.completeness", "referrals.report",
    "referrals.difference", "referrals.instruments", "referrals.density",
  ]

  @Test(arguments: Plugins.all().flatMap(\.metrics).map(\.manifest.id))
  func `keeps to the contract`(id: String) async throws {
    var log = FindingLog()
    let metric = try #require(Catalogue(Plugins.all(), into: &log)[id])
    let contract = try MetricContract(datasets: Self.datasets)

    #expect(await contract.violations(of: metric) == [])
  }

  @Test func `gives every metric a catalogue without a finding`() {
    var log = FindingLog()
    let catalogue = Catalogue(Plugins.all(), into: &log)

    #expect(log.isEmpty)
    let ids = Dictionary(grouping: catalogue.manifests.map(\.id)) { $0.prefix { $0 != "." } }
    #expect(
      ids["demand"] == [
        "demand.projects", "demand.share-difficult", "demand.share-seasonal", "demand.rank",
        "demand.change", "demand.change-difficult", "demand.change-seasonal",
        "demand.specificity",
      ])
    #expect(
      ids["opportunity"] == [
        "opportunity.class", "opportunity.score", "opportunity.rank", "opportunity.volume-part",
        "opportunity.durability-part", "opportunity.season-part", "opportunity.threshold-volume",
        "opportunity.threshold-durable-share", "opportunity.threshold-durable-class",
        "opportunity.threshold-seasonal",
      ])
    #expect(
      ids["durability"] == [
        "durability.share", "durability.permanent", "durability.fixed-over-6-months",
        "durability.fixed-1-to-6-months", "durability.fixed-under-1-month", "durability.other",
        "durability.offers", "durability.share-monthly", "durability.domain-share",
        "durability.class",
      ])
  }

  @Test func `has rows to judge`() async throws {
    let snapshot = try SampleProject.snapshot(of: Self.datasets)
    for metric in Plugins.all().flatMap(\.metrics) {
      let (id, rows) = (metric.manifest.id, try await metric.indicators(from: snapshot))
      #expect(rows.contains { $0.measure.value != nil }, "\(id)")
      #expect(Self.alwaysKnown.contains(id) || Set(rows.map(\.measure.status)).count > 1, "\(id)")
    }
  }

  @Test func `has layouts that name only metrics, classes and sections that exist`() {
    let manifests = Plugins.all().flatMap(\.metrics).map(\.manifest)
    let classes = manifests.reduce(into: [:]) { $0[$1.id] = $1.unit.classes }
    var log = FindingLog()
    _ = Plugins.all().reduce(PageLayout()) { layout, plugin in
      layout.joined(
        with: .read(
          toml: plugin.layout, file: plugin.id, metrics: manifests.map(\.id), classes: classes,
          after: layout, into: &log))
    }

    #expect(log.sorted.map(\.first.message.fr) == [])
  }
}
