import Core
import Testing

struct CatalogueTests {
  private struct InventedPlugin: Plugin {
    let id: String
    let metrics: [any Metric]
    let layout = ""
  }

  private let metric = InventedMetric { [] }

  @Test func `names both plugins that define an id`() {
    var log = FindingLog()
    let catalogue = Catalogue(
      [
        InventedPlugin(id: "one", metrics: [metric]), InventedPlugin(id: "two", metrics: [metric]),
      ], into: &log)

    #expect(catalogue.metrics.count == 1)
    #expect(
      log.sorted.map(\.first.message.en) == [
        "plugins one and two both define the metric invented.share"
      ])
  }

  @Test func `leaves out a metric whose manifest is wrong`() {
    var log = FindingLog()
    var wrong = metric
    wrong.manifest.id = "Invented Share"
    wrong.manifest.definition = " "
    wrong.manifest.minimumBase = nil
    wrong.manifest.levels = []
    let catalogue = Catalogue([InventedPlugin(id: "one", metrics: [wrong])], into: &log)

    #expect(catalogue.metrics.isEmpty)
    #expect(log.sorted.map(\.count) == [4])
    #expect(
      log.sorted.first?.samples.map(\.found) == ["id", "definition", "minimumBase", "levels"])
  }

  @Test(arguments: ["demand.share-seasonal", "a.b", "mlblois.orientations-2"])
  func `accepts ids of kebab-case words`(id: String) {
    var manifest = metric.manifest
    manifest.id = id
    #expect(manifest.problems.isEmpty)
  }

  @Test(arguments: ["demand", "Demand.x", "demand.", "demand.-x", "demand.x-", "demand.é", "a..b"])
  func `refuses other ids`(id: String) {
    var manifest = metric.manifest
    manifest.id = id
    #expect(manifest.problems.map(\.property) == ["id"])
  }

  @Test func `refuses a minimum base for a count`() {
    var manifest = metric.manifest
    manifest.unit = .count(singular: "projet", plural: "projets")
    #expect(manifest.problems.map(\.property) == ["minimumBase"])
    manifest.minimumBase = nil
    #expect(manifest.problems.isEmpty)
  }
}
