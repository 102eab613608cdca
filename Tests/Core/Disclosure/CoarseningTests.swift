import Core
import Testing

/// A table of small numbers says more when coarser than when full of masks.
struct CoarseningTests {
  private let persons = "referrals.persons"

  @Test func `leaves out months that would be mostly masks, and says so`() {
    var fixture = CountFixture()
    for (index, count) in [3, 2, 40, 41].enumerated() {
      fixture.add(persons, "bmo:1", "all", ["2015-0\(index + 1)": count])
    }
    fixture.add(persons, "bmo:1", "all", ["2015-Q1": 45, "2015-Q2": 41, "2015": 86])
    let outcome = fixture.outcome

    #expect(outcome.figures.map(\.period) == ["2015", "2015-Q1", "2015-Q2"])
    #expect(outcome.figures.allSatisfy { $0.figure.number != nil })
    let omission = outcome.report.omissions.first
    #expect(omission?.periods == ["2015-01", "2015-02", "2015-03", "2015-04"])
    #expect(outcome.report.losses.first?.omitted == 4)
  }

  @Test func `leaves out again what a former edition left out`() {
    var fixture = CountFixture()
    for (index, count) in [3, 2, 40, 41].enumerated() {
      fixture.add(persons, "bmo:1", "all", ["2015-0\(index + 1)": count])
    }
    fixture.add(persons, "bmo:1", "all", ["2015-Q1": 45, "2015-Q2": 41, "2015": 86])
    let first = fixture.outcome
    fixture.ledger = first.ledger

    #expect(fixture.outcome.figures.map(\.period) == first.figures.map(\.period))
    #expect(fixture.outcome.ledger == first.ledger)
    let omitted = first.ledger.entries.values.filter { entry in
      if case .omitted = entry { true } else { false }
    }
    #expect(omitted.count == 4)
  }

  @Test func `keeps months of which a third at most is hidden`() {
    var fixture = CountFixture()
    for month in 1...6 {
      fixture.add(persons, "bmo:1", "all", ["2015-0\(month)": month == 1 ? 3 : 40 + month])
    }
    fixture.add(persons, "bmo:1", "all", ["2015": 223])

    #expect(fixture.outcome.figures.count == 7)
    #expect(fixture.figure(persons, "bmo:1", "all", "2015-01") == .masked(nil))
  }

  @Test func `always keeps years and what lies between two breaks`() {
    var fixture = CountFixture()
    fixture.add(
      persons, "bmo:1", "all",
      ["2015": 90, "2015-01-01/2015-11-02": 50, "2015-11-03/2015-12-31": 40, "2015-11": 2])

    #expect(
      fixture.outcome.figures.map(\.period) == [
        "2015", "2015-01-01/2015-11-02", "2015-11-03/2015-12-31",
      ])
  }

  @Test func `keeps months where nothing coarser tells of a series`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015-01": 3, "2015-02": 2, "2015-03": 40])

    #expect(fixture.outcome.figures.count == 3)
    #expect(fixture.figure(persons, "bmo:1", "all", "2015-01") == .masked(nil))
  }

  @Test func `leaves out a rate with the count it is made of`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 86, "2015-01": 3])
    fixture.add("referrals.rate", "bmo:1", "all", "2015-01", Measure(value: 3, base: 31))
    fixture.add("referrals.rate", "bmo:1", "all", "2015", Measure(value: 7, base: 365))

    #expect(fixture.figure("referrals.rate", "bmo:1", "all", "2015-01") == nil)
    #expect(fixture.figure("referrals.rate")?.number?.value == 7)
  }

  @Test func `does not tell how many pairs are active where flows are left out`() {
    var small = CountFixture()
    for (territory, count) in [("bmo:1", 3), ("bmo:3", 40)] {
      for (index, end) in ["a>b", "a>c", "b>a", "b>c"].enumerated() {
        small.add("referrals.orientations", territory, "flow:\(end)", ["2015": count + index % 2])
      }
    }
    for territory in ["bmo:1", "bmo:3", "departement:1", "region:9"] {
      small.add(
        "referrals.density", territory, "all", "2015", Measure(value: 0.5, base: 8))
    }

    #expect(small.figure("referrals.orientations", "bmo:1", "flow:a>b") == nil)
    #expect(small.figure("referrals.orientations", "bmo:3", "flow:a>b")?.number?.value == 40)
    for territory in ["bmo:1", "departement:1", "region:9"] {
      #expect(small.figure("referrals.density", territory) == nil)
    }
    #expect(small.figure("referrals.density", "bmo:3")?.number?.value == 0.5)
  }

  @Test func `keeps a matrix of which less than a third is small`() {
    var fixture = CountFixture()
    for (index, end) in ["a>b", "a>c", "b>a", "b>c", "c>a", "c>b"].enumerated() {
      fixture.add(
        "referrals.orientations", "bmo:1", "flow:\(end)", ["2015": index == 0 ? 3 : 20 + index])
    }

    #expect(fixture.figure("referrals.orientations", "bmo:1", "flow:a>b") == .masked(nil))
    #expect(fixture.figure("referrals.orientations", "bmo:1", "flow:c>b")?.number?.value == 25)
  }

  @Test func `never publishes what it cannot protect`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 4])
    fixture.add(persons, "bmo:1", "from:a", ["2015": 3])
    fixture.add(persons, "bmo:1", "from:b", ["2015": 1])
    // What a former edition showed cannot be hidden any more.
    fixture.ledger = MaskLedger([
      FigureKey(persons, "bmo:1", "all", "2015"): .shown(4),
      FigureKey(persons, "bmo:1", "from:b", "2015"): .shown(1),
    ])

    #expect(!fixture.outcome.report.exposed.isEmpty)
  }
}
