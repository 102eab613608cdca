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
        "plugin one and plugin two both define the metric invented.share"
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

/// A metric that takes the place of another.
struct ReplacementTests {
  private struct InventedPlugin: Plugin {
    let id: String
    var metrics: [any Metric] = []
    var layout = ""
    var replaces: String?
  }

  private func metric(_ id: String, follows: [String] = []) -> InventedMetric {
    var metric = InventedMetric { [] }
    metric.manifest.id = id
    metric.manifest.disclosure.follows = follows
    return metric
  }

  @Test func `gives the place of a metric to the one that replaces it`() {
    var log = FindingLog()
    let catalogue = Catalogue(
      [
        InventedPlugin(id: "demand", metrics: [metric("demand.rank"), metric("demand.other")]),
        InventedPlugin(id: "ml.rank", metrics: [metric("ml.rank")], replaces: "demand.rank"),
      ], into: &log)

    #expect(log.isEmpty)
    #expect(catalogue.metrics.map(\.manifest.id) == ["demand.other", "ml.rank"])
    #expect(catalogue.replacements == ["demand.rank": "ml.rank"])
    #expect(catalogue.themes.map(\.metrics) == [["demand.other"], ["ml.rank"]])
  }

  @Test func `lets a plugin take a metric over under its own id`() {
    var log = FindingLog()
    let catalogue = Catalogue(
      [
        InventedPlugin(id: "demand", metrics: [metric("demand.rank")]),
        InventedPlugin(id: "ml", metrics: [metric("demand.rank")], replaces: "demand.rank"),
      ], into: &log)

    #expect(log.isEmpty)
    #expect(catalogue.metrics.count == 1)
    #expect(catalogue.themes.map(\.title) == ["ml"])
  }

  @Test func `refuses to replace what is unknown, taken, or holds a secret`() {
    var log = FindingLog()
    _ = Catalogue(
      [
        InventedPlugin(
          id: "demand",
          metrics: [
            metric("demand.rank"), metric("demand.count"),
            metric("demand.rate", follows: ["demand.count"]),
          ]),
        InventedPlugin(id: "a", metrics: [metric("ml.a")], replaces: "demand.rnak"),
        InventedPlugin(id: "b", metrics: [metric("ml.b")], replaces: "demand.rank"),
        InventedPlugin(id: "c", metrics: [metric("ml.c")], replaces: "demand.rank"),
        InventedPlugin(id: "d", metrics: [metric("ml.d")], replaces: "demand.count"),
      ], into: &log)

    #expect(
      log.sorted.map(\.first).map { "\($0.location.file): \($0.message.en); \($0.advice.en)" } == [
        "plugin a: replaces names no known metric; did you mean demand.rank?",
        "plugin c: plugin b and plugin c both replace demand.rank; "
          + "keep one of them, or take replaces out of the other",
        "plugin d: demand.count cannot be replaced: the secrecy of demand.rate rests on it; "
          + "take replaces out: both metrics will be published side by side",
      ])
  }

  @Test func `moves the places of a layout to the metric that replaces another`() {
    var log = FindingLog()
    let layout = PageLayout.read(
      toml: """
        [[section]]
        on = ["bassin"]
        id = "rangs"
        title = "Rangs : {demand.rank}"

          [[section.block]]
          kind = "table"
          metrics = ["demand.rank", "demand.ranking"]
          across = "occupation"
          sort = "demand.rank"
        """, file: "layout", metrics: ["demand.rank", "demand.ranking"], into: &log
    ).renaming(["demand.rank": "ml.rank"])

    #expect(log.isEmpty)
    let block = layout.sections.first?.blocks.first
    #expect(block?.metrics == ["ml.rank", "demand.ranking"])
    #expect(block?.sort == "ml.rank")
    #expect(layout.sections.first?.title == SentenceTemplate("Rangs : {ml.rank}"))
  }
}
