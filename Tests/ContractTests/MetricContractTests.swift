import Core
import Demand
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
  ]

  @Test(arguments: Plugins.all().flatMap(\.metrics).map(\.manifest.id))
  func `keeps to the contract`(id: String) throws {
    var log = FindingLog()
    let metric = try #require(Catalogue(Plugins.all(), into: &log)[id])
    let contract = try MetricContract(datasets: Self.datasets)

    #expect(contract.violations(of: metric) == [])
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

  @Test func `has rows to judge`() throws {
    let snapshot = try SampleProject.snapshot(of: Self.datasets)
    for metric in DemandPlugin().metrics {
      let rows = try metric.indicators(from: snapshot)
      #expect(rows.contains { $0.measure.value != nil }, "\(metric.manifest.id)")
      #expect(Set(rows.map(\.measure.status)).count > 1, "\(metric.manifest.id)")
    }
  }
}
