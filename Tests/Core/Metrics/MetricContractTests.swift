import Core
import Testing
import TestSupport

struct MetricContractTests {
  private let datasets = [
    SampleProject.smallFrame, SampleProject.needs("2025", ["V0X60 2416 41 10 5 *"]),
  ]

  @Test func `finds nothing wrong with a good metric`() async throws {
    let metric = InventedMetric {
      [InventedMetric.row(Measure(value: 0.5, bounds: Bounds(0.4, 0.6)))]
    }
    #expect(try await violations(of: metric) == [])
  }

  @Test(
    arguments: [
      (Measure(value: 1.5), "has the number 1.5, impossible in its unit"),
      (Measure(value: .nan), "has a number that is not finite"),
      (Measure(value: nil), "is ok without a value"),
      (Measure(value: 0.5, maskedCells: 1, status: .masked), "is masked with a value"),
      (Measure(value: nil, status: .masked), "is masked without a masked cell"),
      (Measure(value: 0.5, bounds: Bounds(0.6, 0.7)), "has a value outside its bounds"),
      (Measure(value: 0.5, bounds: Bounds(0.5, 0.5)), "has bounds that are no interval"),
      (Measure(value: 0.5, base: -1), "has the base -1.0"),
      (Measure(value: 0.5, missingCells: -1), "has a negative count of cells"),
    ])
  func `says what contradicts itself`(measure: Measure, sentence: String) async throws {
    let found = try await violations(of: InventedMetric { [InventedMetric.row(measure)] })
    #expect(found.contains("bmo:2416 all 2025: \(sentence)"))
  }

  @Test func `refuses unknown places, subjects and periods`() async throws {
    let row = Indicator(
      metric: "other.metric", territory: "bmo:9999", subject: "family:Q", period: "1999",
      measure: Measure(value: 0))
    let found = try await violations(of: InventedMetric { [row] })

    #expect(
      found
        == [
          "names the metric other.metric", "names an unknown territory", "names an unknown subject",
          "is about a kind of subject not declared", "names an unknown period",
        ].map { "bmo:9999 family:Q 1999: \($0)" })
  }

  @Test func `refuses rows given twice and rows out of nothing`() async throws {
    let row = InventedMetric.row(Measure(value: 0.5))
    var careless = InventedMetric { [row, row] }
    careless.isCareless = true
    let found = try await violations(of: careless)

    #expect(found.contains("bmo:2416 all 2025: given twice"))
    #expect(found.contains("rows: there are some without any data"))
  }

  @Test func `tells a metric that fails`() async throws {
    let metric = InventedMetric { throw StoreError(sql: "SELECT", reason: "no table") }
    #expect(try await violations(of: metric) == ["fails: query refused: no table, in: SELECT"])
  }

  private func violations(of metric: any Metric) async throws -> [String] {
    try await MetricContract(datasets: datasets).violations(of: metric)
  }
}
