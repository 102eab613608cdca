import Core
import Testing

@testable import Referrals

/// The accounting of definitions: persons and orientations apart, and nothing turned into 0.
struct CountMetricTests {
  let place = "bmo:2410"

  @Test func `counts a person sent to two structures once, and as two orientations`() throws {
    let network = try NetworkSample.network(["cio-2410 2015-01 2 cad-2410,ml-2410"])

    let persons = CountMetric.persons.measure(network, place, "from:cio-2410", "2015-01")
    let orientations = CountMetric.orientations.measure(network, place, "from:cio-2410", "2015-01")
    #expect(persons == Measure(value: 2))
    #expect(orientations == Measure(value: 4))
    #expect(CountMetric.orientations.measure(network, place, "to:ml-2410", "2015")?.value == 2)
    #expect(
      CountMetric.orientations.measure(network, place, "flow:cio-2410>cad-2410", "2015")?.value == 2
    )
  }

  @Test func `gives an expected month without a record a status, and the year what is missing`()
    throws
  {
    let network = try NetworkSample.network(
      ["cio-2410 2015-01 3 ml-2410", "cio-2410 2015-02 0", "cio-2410 2015-04 1 ml-2410"],
      expecting: [NetworkSample.month("cio-2410", since: "2015-01-01")])

    let months = CountMetric.persons.measures(network, place, "from:cio-2410")
    #expect(months["2015-02"] == Measure(value: 0))
    #expect(months["2015-03"] == Measure(value: nil, missingCells: 1, status: .notTransmitted))
    #expect(months["2015-05"] == nil)
    #expect(months["2015-Q1"] == Measure(value: 3, missingCells: 1))
    #expect(months["2015"] == Measure(value: 4, missingCells: 1))
  }

  @Test func `gives no row to a month in which nothing was expected`() throws {
    let network = try NetworkSample.network(["cio-2410 2015-01 3", "cio-2410 2015-04 1"])

    let periods = CountMetric.persons.measures(network, place, "from:cio-2410").keys.sorted()
    #expect(
      periods == ["2015", "2015-01", "2015-04", "2015-Q1", "2015-Q2", "2015-S1"])
  }

  @Test func `keeps a dozen or so an interval, and counts it in no sum`() throws {
    let network = try NetworkSample.network(["pe-2410 2015-03 8-12", "cio-2410 2015-03 3 ml-2410"])

    let alone = CountMetric.persons.measure(network, place, "from:pe-2410", "2015")
    #expect(alone == Measure(value: nil, bounds: Bounds(8, 12), status: .imprecise))
    let all = CountMetric.persons.measure(network, place, "all", "2015")
    #expect(all == Measure(value: 3, bounds: Bounds(3, 15), missingCells: 1))
    let unnamed = CountMetric.unnamed.measure(network, place, "from:pe-2410", "2015")
    #expect(unnamed?.bounds == Bounds(8, 12))
    #expect(CountMetric.orientations.measure(network, place, "from:pe-2410", "2015")?.value == 0)
  }

  @Test func `says that a report without a number is missing, with its reason`() throws {
    let network = try NetworkSample.network(["pe-2410 2015-03 nd ml-2410"])

    let row = CountMetric.persons.measure(network, place, "from:pe-2410", "2015-03")
    #expect(row == Measure(value: nil, missingCells: 1, status: .notTransmitted))
  }

  @Test func `counts a long record only where it fits, and says at least in the months it crosses`()
    throws
  {
    let network = try NetworkSample.network([
      "ml-2410 2015-03-01/2015-11-13 10 cad-2410", "cio-2410 2015-04 1 ml-2410",
    ])

    let own = CountMetric.persons.measures(network, place, "from:ml-2410")
    #expect(own == ["2015": Measure(value: 10)])
    let all = CountMetric.persons.measures(network, place, "all")
    #expect(all["2015-04"] == Measure(value: 1, missingCells: 1))
    #expect(all["2015"] == Measure(value: 11))
  }

  @Test func `gives a record over New Year its own span as a period`() throws {
    let network = try NetworkSample.network(["ml-2410 2015-11-01/2016-02-29 10 cad-2410"])

    let rows = CountMetric.persons.measures(network, place, "all")
    #expect(rows == ["2015-11-01/2016-02-29": Measure(value: 10)])
  }

  @Test func `counts zero towards a destination only for those who reported`() throws {
    let network = try NetworkSample.network(
      ["cio-2410 2015-01 1 ml-2410", "cio-2410 2016-01 0", "cad-2410 2016-01 1 cio-2410"],
      expecting: [NetworkSample.month("cad-2410", since: "2015-01-01", until: "2015-01-31")])

    let metric = CountMetric.orientations
    #expect(metric.measure(network, place, "flow:cio-2410>ml-2410", "2016")?.value == 0)
    #expect(metric.measure(network, place, "flow:cad-2410>cio-2410", "2015")?.value == nil)
    #expect(
      metric.measure(network, place, "flow:cad-2410>cio-2410", "2015")?.status == .notTransmitted)
    #expect(metric.measure(network, place, "flow:ml-2410>cio-2410", "2016") == nil)
    #expect(metric.measure(network, place, "flow:cio-2410>cio-2410", "2016") == nil)
  }

  @Test func `adds up structures by network above the bassin`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-01 2 ml-2410", "cio-2411 2015-01 1 ml-2410,ml-2411",
      "cio-2421 2015-01 4 ml-2421",
    ])

    let metric = CountMetric.orientations
    #expect(metric.measure(network, "departement:36", "flow:@cio>@ml", "2015")?.value == 4)
    #expect(metric.measure(network, "region:24", "to:@ml", "2015-01")?.value == 8)
    #expect(CountMetric.persons.measure(network, "region:24", "from:@cio", "2015")?.value == 7)
    #expect(CountMetric.persons.measure(network, "region:24", "from:cio-2410", "2015") == nil)
  }

  @Test func `counts by public and by instrument in years, and by origin in fortnights`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-11-03/2015-11-13 5 ml-2410 public=jeunes instrument=carte"
    ])

    let metric = CountMetric.persons
    #expect(metric.measures(network, place, "public:jeunes") == ["2015": Measure(value: 5)])
    #expect(metric.measures(network, place, "instrument:carte") == ["2015": Measure(value: 5)])
    #expect(
      metric.measure(network, place, "from:cio-2410", "2015-11-F1") == Measure(value: 5))
  }

  @Test func `keeps what was received apart from what was sent`() throws {
    let network = try NetworkSample.network([
      "cio-2410 2015-01 3 ml-2410", "< - 2015-01 1 ml-2410", "< cio-2410 2015-01 1 ml-2410",
    ])

    #expect(CountMetric.arrivals.measure(network, place, "to:ml-2410", "2015-01")?.value == 2)
    #expect(
      CountMetric.arrivals.measure(network, place, "flow:cio-2410>ml-2410", "2015")?.value == 1)
    #expect(CountMetric.persons.measure(network, place, "all", "2015-01")?.value == 3)
  }

  @Test(arguments: [CountMetric.persons, .unnamed, .orientations, .arrivals])
  func `adds up exactly along every axis it declares`(metric: CountMetric) throws {
    let network = try NetworkSample.network(Self.busy)
    let rows = metric.indicators(of: network)
    var values: [String: Double] = [:]
    for row in rows {
      values["\(row.territory) \(row.subject) \(row.period)"] = row.measure.value
    }

    for row in rows where row.subject == "all" {
      let whole = row.measure.value ?? 0
      let own = rows.filter { $0.territory == row.territory && $0.period == row.period }
      for kind in [Subject.Kind.origin, .destination] where metric.manifest.subjects.contains(kind)
      {
        let parts = own.filter { Subject.kind(ofKey: $0.subject) == kind }
        #expect(parts.reduce(0) { $0 + ($1.measure.value ?? 0) } == whole, "\(row) \(kind)")
      }
      let children = NetworkSample.tree.children(of: row.territory)
      if !children.isEmpty {
        let sum = children.reduce(0) { $0 + (values["\($1.key) all \(row.period)"] ?? 0) }
        #expect(sum == whole, "\(row)")
      }
    }
    #expect(rows.contains { $0.subject == "all" && ($0.measure.value ?? 0) > 0 })
  }

  /// Three bassins, five networks, two years, both sides, every kind of period.
  static let busy: [String] = (0..<180).map { index in
    let bassin = ["2410", "2411", "2421"][index % 3]
    let names = ["cio", "ml", "cad", "pe", "ccir"]
    let month = Month(year: 2015 + index % 2, month: 1 + index % 12).key
    let period = index % 5 == 0 ? "\(month)-F\(1 + index % 2)" : month
    let origin = "\(names[index % 4])-\(bassin)"
    let targets = ["ccir"] + (index % 4 == 0 ? ["ml-\(bassin)"] : ["cio-2410"])
    let named = index % 7 == 0 ? "" : targets.prefix(1 + index % 2).joined(separator: ",")
    return index % 9 == 0
      ? "< \(index % 2 == 0 ? "-" : origin) \(period) \(index % 6) ml-\(bassin)"
      : "\(origin) \(period) \(index % 8) \(named)"
  }
}
