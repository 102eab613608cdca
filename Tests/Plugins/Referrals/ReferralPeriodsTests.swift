import Core
import Testing

@testable import Referrals

/// Years are cut where an instrument changes, in all of a territory or not at all.
struct ReferralPeriodsTests {
  private func instrument(
    _ since: String?, structure: String? = nil, territory: String? = nil
  ) -> Instrument {
    Instrument(
      id: "fiche-\(since ?? "")", name: "fiche", since: since.flatMap { CalendarDate(iso: $0) },
      structure: structure, territory: territory)
  }

  private func windows(_ network: ReferralNetwork, _ territory: String) -> [String] {
    network.book.periods(in: territory, of: network.tree).windows.map(\.key)
  }

  @Test func `cuts a year at the day a structure changes its instrument`() throws {
    let network = try NetworkSample.network(
      ["cio-2410 2015-10 1", "cio-2410 2015-11-03/2015-11-13 5", "cio-2410 2014-10 1"],
      instruments: [instrument("2015-11-03", structure: "cio-2410")])

    let expected = ["2015-01-01/2015-11-02", "2015-11-03/2015-12-31"]
    #expect(windows(network, "bmo:2410") == expected)
    #expect(windows(network, "region:24") == expected)
    let rows = CountMetric.persons.measures(network, "bmo:2410", "from:cio-2410")
    #expect(rows[expected[0]] == Measure(value: 1))
    #expect(rows[expected[1]] == Measure(value: 5))
    #expect(rows["2014-01-01/2014-12-31"] == nil)
  }

  @Test func `cuts nothing where bassins change on different days`() throws {
    let network = try NetworkSample.network(
      ["cio-2410 2015-10 1", "cio-2411 2015-10 1", "cio-2421 2015-10 1"],
      instruments: [
        instrument("2015-11-03", territory: "bmo:2410"),
        instrument("2015-05-01", territory: "departement:45"),
      ])

    #expect(windows(network, "bmo:2410").count == 2)
    #expect(windows(network, "bmo:2421").count == 2)
    #expect(windows(network, "departement:45").count == 2)
    #expect(windows(network, "bmo:2411") == [])
    #expect(windows(network, "departement:36") == [])
    #expect(windows(network, "region:24") == [])
  }

  @Test func `cuts nothing for an instrument that nobody there uses, or that begins the year`()
    throws
  {
    let network = try NetworkSample.network(
      ["cio-2410 2015-10 1"],
      instruments: [
        instrument("2015-11-03", structure: "ml-2410"), instrument("2015-01-01"), instrument(nil),
      ])

    #expect(windows(network, "bmo:2410") == [])
  }

  @Test func `puts a span in every period that holds it`() throws {
    let network = try NetworkSample.network(
      ["cio-2410 2015-11-03/2015-11-13 5"], instruments: [instrument("2015-11-03")])

    let rows = CountMetric.persons.measures(network, "bmo:2410", "all").keys.sorted()
    #expect(
      rows == [
        "2015", "2015-11", "2015-11-03/2015-12-31", "2015-11-F1", "2015-Q4", "2015-S2",
      ])
  }
}
