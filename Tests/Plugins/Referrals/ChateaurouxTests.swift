import Core
import Testing
import TestSupport

@testable import Referrals

/// The record of Châteauroux as it was told in 2015, word for word.
struct ChateaurouxTests {
  private static let beforeTheForm = "2015-01-01/2015-11-02"
  private static let sinceTheForm = "2015-11-03/2015-12-31"
  private let place = "bmo:2410"
  private let cio = "from:cio-chateauroux"
  private let network: ReferralNetwork

  init() throws {
    let folder = "\(ProjectFiles.root)/datasets/chateauroux-2015"
    let datasets = try ProjectFiles.datasets(["territoires", "compte-rendu"], in: folder)
    network = try ReferralNetwork(try SampleProject.snapshot(of: datasets))
  }

  private func flow(_ destination: String) -> String { "flow:cio-chateauroux>\(destination)" }

  @Test func `sends 13 persons in 7 reported months of January to October`() {
    let months = CountMetric.persons.measures(network, place, cio)
    let told = (1...10).map { Month(year: 2015, month: $0).key }

    #expect(
      told.map { months[$0]?.value } == [3, 2, 1, 1, nil, 2, 3, nil, nil, 1])
    #expect(months[Self.beforeTheForm] == Measure(value: 13, missingCells: 3))
  }

  @Test func `does not take May, August and September for zero`() {
    let months = CountMetric.persons.measures(network, place, cio)
    for month in ["2015-05", "2015-08", "2015-09"] {
      #expect(months[month]?.status == .notTransmitted)
      #expect(months[month]?.value == nil)
      let report = ReportMetric().measure(network, place, cio, month)
      #expect(report.map { ReportMetric.classes[Int($0.value ?? 0) - 1] } == "pas encore remontée")
    }
  }

  @Test func `names no destination for the 3 persons of July`() {
    #expect(CountMetric.unnamed.measure(network, place, cio, "2015-07") == Measure(value: 3))
    #expect(CountMetric.orientations.measure(network, place, cio, "2015-07") == Measure(value: 0))
    #expect(
      CountMetric.unnamed.measure(network, place, cio, Self.beforeTheForm)?.value == 3)
  }

  @Test func `cuts the year on 3 November, when referral entered the reception form`() {
    #expect(
      network.book.periods(in: place, of: network.tree).windows.map(\.key)
        == [Self.beforeTheForm, Self.sinceTheForm])
    #expect(
      network.book.breaks(in: place, of: network.tree, year: 2015).map(\.name)
        == ["formulaire d’accueil"])
  }

  @Test func `sends 13.6 for 30 days since the form, and at most 3 in any month before`() {
    let rates = RateMetric().measures(network, place, cio)
    let since = rates[Self.sinceTheForm]

    #expect(CountMetric.persons.measure(network, place, cio, Self.sinceTheForm)?.value == 5)
    #expect(since?.basis == "11 jours d’observation")
    #expect(NumberText.decimal(since?.value ?? 0, places: 1) == "13,6")
    let before = (1...10).compactMap { rates[Month(year: 2015, month: $0).key]?.value }
    #expect(before.count == 7)
    #expect(before.allSatisfy { $0 <= 3 })
  }

  @Test func `makes 17 orientations with a named destination from January to October`() {
    let metric = CountMetric.orientations
    let ends = [
      "ml-chateauroux": 9, "cad-chateauroux": 4, "pe-chateauroux": 1, "cci": 1, "afpa": 1,
      "point-a-chateauroux": 1, "greta": 0, "fongecif": 0, "numero-vert": 0,
    ]

    #expect(metric.measure(network, place, cio, Self.beforeTheForm)?.value == 17)
    for (end, count) in ends {
      #expect(
        metric.measure(network, place, flow(end), Self.beforeTheForm)?.value == Double(count),
        "\(end)")
    }
  }

  @Test func `keeps about ten an interval, and never 10`() {
    let row = CountMetric.persons.measure(network, place, "from:pe-chateauroux", "2015")
    #expect(row == Measure(value: nil, bounds: Bounds(8, 12), status: .imprecise))
    // 18 of the CIO, 11, 26, 3 and 1: three months of the CIO and the dozen are missing from it.
    let all = CountMetric.persons.measure(network, place, "all", "2015")
    #expect(all == Measure(value: 59, missingCells: 4))
  }

  @Test func `names only the destinations that are certain`() {
    let ml = CountMetric.orientations.measure(network, place, "from:ml-chateauroux", "2015")
    #expect(ml?.value == 1)
    #expect(
      CountMetric.unnamed.measure(network, place, "from:ml-chateauroux", "2015")?.value == 10)
    #expect(
      CountMetric.unnamed.measure(network, place, "from:cad-chateauroux", "2015")?.value == 26)
    #expect(
      CountMetric.orientations.measure(
        network, place, "flow:cap-emploi-chateauroux>cad-chateauroux", "2015")?.value == 3)
    #expect(CountMetric.orientations.measure(network, place, "from:pe-chateauroux", "2015") != nil)
  }

  @Test func `received nobody at the Mission locale, of 10 who were sent there`() {
    let end = "to:ml-chateauroux"
    #expect(CountMetric.arrivals.measure(network, place, end, "2015") == Measure(value: 0))
    #expect(CountMetric.orientations.measure(network, place, end, "2015")?.value == 10)
    let difference = DifferenceMetric().measure(network, place, end, "2015")
    #expect(difference?.value == 10)
    #expect(difference?.basis == "envois sur 317 jours, arrivées sur 258 jours")
  }

  @Test func `has one couple of six that sends people both ways`() {
    // 6 report, 11 structures are known: 60 pairs, of which CIO to 9, ML to CIO, two to CAD.
    #expect(
      PairsMetric.density.measure(network, place, "all", "2015") == Measure(value: 0.2, base: 60))
    #expect(
      PairsMetric.reciprocity.measure(network, place, "all", "2015")
        == Measure(value: 1.0 / 6, base: 6))
  }

  @Test func `gives the Indre the same by networks`() {
    let persons = CountMetric.persons.measures(network, "departement:36", "from:@cio")
    #expect(persons[Self.beforeTheForm]?.value == 13)
    #expect(persons["2015"]?.value == 18)
  }
}
