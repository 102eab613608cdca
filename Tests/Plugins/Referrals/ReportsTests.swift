import Core
import Testing

@testable import Referrals

/// Who was expected to report, who did, and who said that there was nobody.
struct ReportsTests {
  private let place = "bmo:2410"

  private func network(hidesZeros: Bool = false) throws -> ReferralNetwork {
    try NetworkSample.network(
      ["cio-2410 2015-01 3", "cio-2410 2015-02 0", "ml-2410 2015-04-F1 2", "pe-2410 2015 9"],
      expecting: [
        NetworkSample.month("cio-2410", since: "2015-01-01", until: "2015-04-30"),
        NetworkSample.month("ml-2410", since: "2015-04-01", frequency: .fortnight),
        NetworkSample.month("pe-2410", since: "2015-11-15", until: "2015-12-10"),
      ], hidesZeros: hidesZeros)
  }

  @Test func `tells reported, reported as none and not yet reported apart`() throws {
    let rows = ReportMetric().measures(try network(), place, "from:cio-2410")

    #expect(
      rows.mapValues(\.value) == ["2015-01": 1, "2015-02": 2, "2015-03": 3, "2015-04": 3])
  }

  @Test func `takes a longer report for each period that it holds`() throws {
    let rows = ReportMetric().measures(try network(), place, "from:pe-2410")

    #expect(rows.mapValues(\.value) == ["2015-11": 1, "2015-12": 1])
  }

  @Test func `does not tell zeros where they are hidden`() throws {
    let rows = ReportMetric().measures(try network(hidesZeros: true), place, "from:cio-2410")

    #expect(rows["2015-02"]?.value == 1)
    #expect(PairsMetric.density.indicators(of: try network(hidesZeros: true)) == [])
  }

  @Test func `counts what came against what was expected`() throws {
    let network = try network()

    let own = CompletenessMetric().measure(network, place, "from:cio-2410", "2015")
    #expect(own == Measure(value: 0.5, base: 4))
    let april = CompletenessMetric().measure(network, place, "all", "2015-04")
    // CIO awaited, ML one fortnight of two.
    #expect(april?.base == 3)
    #expect(april?.value == 1.0 / 3)
    #expect(
      CompletenessMetric().measure(network, "region:24", "from:@cio", "2015")?.value == 0.5)
  }

  @Test func `expects no report of a period that has only begun, until a peer tells of it`() throws
  {
    let alone = try NetworkSample.network(
      ["cio-2410 2015-01 3", "cad-2410 2015-02-10/2015-02-10 1"],
      expecting: [
        NetworkSample.month("cio-2410", since: "2015-01-01"),
        NetworkSample.month("ml-2410", since: "2015-01-01"),
      ])
    let rows = ReportMetric().measures(alone, place, "from:ml-2410")
    #expect(rows.keys.sorted() == ["2015-01"])

    let told = try NetworkSample.network(
      ["cio-2410 2015-01 3", "cio-2410 2015-02-10/2015-02-10 1"],
      expecting: [
        NetworkSample.month("cio-2410", since: "2015-01-01"),
        NetworkSample.month("ml-2410", since: "2015-01-01"),
      ])
    let awaited = ReportMetric().measures(told, place, "from:ml-2410")
    #expect(awaited.keys.sorted() == ["2015-01", "2015-02"])
  }
}
