import Core
import Testing

@testable import Referrals

/// What is made of counts: rates over observed days, shares, differences, pairs.
struct RatesTests {
  private let place = "bmo:2410"

  @Test func `rates over the days that were observed, a zero month among them`() throws {
    let network = try NetworkSample.network(
      ["cio-2410 2015-01 3", "cio-2410 2015-02 0", "cio-2410 2015-11-03/2015-11-13 5"])

    let rows = RateMetric().measures(network, place, "from:cio-2410")
    let november = try #require(rows["2015-11"])
    #expect(november.basis == "11 jours d’observation")
    #expect(abs((november.value ?? 0) - 5.0 * 30 / 11) < 1e-12)
    #expect(rows["2015-02"]?.value == 0)
    // 31 + 28 + 11 days.
    #expect(rows["2015"]?.basis == "70 jours d’observation")
    #expect(rows["2015"]?.value == 8.0 * 30 / 70)
  }

  @Test func `observes a day once, whoever tells of it`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-01 3", "ml-2410 2015-01-15/2015-02-10 4", "ml-2410 2015-01-20/2015-01-21 1",
    ])

    #expect(RateMetric().measure(network, place, "all", "2015")?.basis == "41 jours d’observation")
  }

  @Test func `rates nothing on less than a week`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-11-03/2015-11-08 4", "ml-2410 2015-11-03/2015-11-09 4",
    ])

    let rate = { RateMetric().measure(network, place, $0, "2015-11") }
    #expect(rate("from:cio-2410")?.status == .notSignificant)
    #expect(rate("from:cio-2410")?.value == nil)
    #expect(rate("from:ml-2410")?.basis == "7 jours d’observation")
  }

  @Test func `rates nothing where no number is exact`() throws {
    let network = try NetworkSample.network(
      ["pe-2410 2015-03 8-12", "ml-2410 2015-03 nd"],
      expecting: [NetworkSample.month("cio-2410", since: "2015-03-01", until: "2015-03-31")])

    let status = { RateMetric().measure(network, place, $0, "2015-03")?.status }
    #expect(status("from:pe-2410") == .notSignificant)
    #expect(status("from:ml-2410") == .notTransmitted)
    #expect(status("from:cio-2410") == .notTransmitted)
  }

  @Test func `shares out the people without a destination`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-01 3", "cio-2410 2015-02 9 ml-2410", "ml-2410 2015-01 0",
    ])

    let rows = ShareUnnamedMetric().measures(network, place, "from:cio-2410")
    #expect(rows == ["2015": Measure(value: 0.25, base: 12)])
    let none = ShareUnnamedMetric().measure(network, place, "from:ml-2410", "2015")
    #expect(none == Measure(value: nil, base: 0, status: .notApplicable))
  }

  @Test func `differs only where both sides tell of the period`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-01 3 ml-2410", "cio-2410 2015-02 2 ml-2410", "< - 2015-01 4 ml-2410",
    ])

    let rows = DifferenceMetric().measures(network, place, "to:ml-2410")
    #expect(rows.keys.sorted() == ["2015", "2015-01"])
    #expect(rows["2015-01"]?.value == -1)
    #expect(rows["2015"]?.value == 1)
    #expect(rows["2015"]?.basis == "envois sur 59 jours, arrivées sur 31 jours")
  }

  @Test func `counts pairs among those who report`() throws {
    // cio → ml, cad, ccir; ml → cio; cad reports nobody; pe reports nothing.
    let network = try NetworkSample.network([
      "cio-2410 2015-01 1 cad-2410,ml-2410", "cio-2410 2015-02 8-12 ccir",
      "ml-2410 2015-01 1 cio-2410", "cad-2410 2015-01 0 pe-2410",
    ])

    // 3 who report × 4 others each; 4 pairs are active.
    let density = PairsMetric.density.measure(network, place, "all", "2015")
    #expect(density == Measure(value: 4.0 / 12, base: 12))
    // cio–ml both ways, cio–cad one way; ccir reports nothing.
    let reciprocity = PairsMetric.reciprocity.measure(network, place, "all", "2015")
    #expect(reciprocity == Measure(value: 0.5, base: 2))
  }

  @Test func `counts the instruments in use, declared or named`() throws {
    let carte = Instrument(id: "carte", name: "carte", territory: place)
    let form = Instrument(
      id: "formulaire", name: "formulaire", since: CalendarDate(iso: "2015-11-03"),
      structure: "cio-2410")
    let network = try NetworkSample.network(
      ["cio-2410 2015-01 1", "cio-2410 2014-01 1", "ml-2410 2015-01 1 instrument=courriel"],
      instruments: [carte, form])

    let metric = InstrumentsMetric()
    #expect(metric.measure(network, place, "all", "2015")?.value == 3)
    #expect(metric.measure(network, place, "from:cio-2410", "2015")?.value == 1)
    #expect(metric.measure(network, place, "from:cio-2410", "2014")?.value == 0)
    #expect(metric.measure(network, place, "all", "2014")?.value == 1)
  }
}
