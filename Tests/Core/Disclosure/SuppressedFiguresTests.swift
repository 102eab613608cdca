import Core
import Testing

/// From counts to what is published of them.
struct SuppressedFiguresTests {
  private let persons = "referrals.persons"

  @Test func `hides a small count, and the one that would give it away`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 124])
    for (name, count) in [("from:a", 4), ("from:b", 30), ("from:c", 90)] {
      fixture.add(persons, "bmo:1", name, ["2015": count])
    }

    #expect(fixture.figure(persons, "bmo:1", "from:a") == .masked(nil))
    #expect(fixture.figure(persons, "bmo:1", "from:b") == .masked(nil))
    #expect(fixture.figure(persons, "bmo:1", "from:c")?.number?.value == 90)
    #expect(fixture.figure()?.number?.value == 124)
    let reasons = fixture.outcome.report.hidden.map(\.reason)
    #expect(reasons.first == .small)
    #expect(fixture.outcome.small == [FigureKey(persons, "bmo:1", "from:a", "2015")])
    #expect(fixture.outcome.report.exposed == [])
  }

  @Test func `hides nothing in an internal edition, nor where no dataset asks`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 3])
    #expect(fixture.figure() == .masked(nil))

    fixture.mode = .interne
    #expect(fixture.figure()?.number?.value == 3)
    #expect(fixture.outcome.ledger.isEmpty)
    let free = Protection.publish(fixture.rows, metrics: CountFixture.metrics)
    #expect(free.figure(persons, "bmo:1", "all", "2015")?.number?.value == 3)
  }

  @Test func `reckons with the territories above`() {
    var fixture = CountFixture()
    for (place, count) in [
      ("region:9", 63), ("departement:1", 43), ("departement:2", 20), ("bmo:1", 3), ("bmo:2", 40),
      ("bmo:3", 20),
    ] {
      fixture.add(persons, place, "all", ["2015": count])
    }

    let figures = fixture.outcome.figures
    let shown = { figures.figure(persons, $0, "all", "2015")?.number?.value }
    #expect(shown("bmo:1") == nil)
    // 43 less 40, or 63 less 20 less 40: one of each must be hidden.
    #expect(shown("bmo:2") == nil || shown("departement:1") == nil)
    #expect(shown("departement:1") == nil || shown("bmo:2") == nil)
    #expect(shown("region:9") == nil || shown("bmo:2") == nil || shown("departement:2") == nil)
  }

  @Test func `reckons with networks above the bassin`() {
    var fixture = CountFixture()
    fixture.add(persons, "departement:1", "from:@a", ["2015": 23])
    fixture.add(persons, "bmo:1", "from:a", ["2015": 3])
    fixture.add(persons, "bmo:2", "from:a", ["2015": 20])

    #expect(fixture.figure(persons, "bmo:1", "from:a") == .masked(nil))
    let others = [
      fixture.figure(persons, "departement:1", "from:@a"),
      fixture.figure(persons, "bmo:2", "from:a"),
    ]
    #expect(others.contains(.masked(nil)))
  }

  @Test func `reckons with what a total holds beyond its parts`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 103])
    fixture.add(persons, "bmo:1", "from:a", ["2015": 40])
    fixture.add(persons, "bmo:1", "from:b", ["2015": 60])

    // 103 less 40 less 60 would tell of 3 persons that no structure bears.
    let hidden = fixture.outcome.figures.filter { $0.figure == .masked(nil) }
    #expect(!hidden.isEmpty)
  }

  @Test func `reckons with months and years, and with what lies between two breaks`() {
    var fixture = CountFixture()
    fixture.add(
      persons, "bmo:1", "all",
      ["2015": 120, "2015-01-01/2015-11-02": 117, "2015-11-03/2015-12-31": 3])

    #expect(fixture.figure(persons, "bmo:1", "all", "2015-11-03/2015-12-31") == .masked(nil))
    let others = ["2015", "2015-01-01/2015-11-02"].map {
      fixture.figure(persons, "bmo:1", "all", $0)
    }
    #expect(others.contains(.masked(nil)))
  }

  @Test func `hides a part whose whole would tell it`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 40])
    fixture.add("referrals.unnamed", "bmo:1", "all", ["2015": 38])

    // The other 2 were sent somewhere by name.
    #expect([fixture.figure(), fixture.figure("referrals.unnamed")].contains(.masked(nil)))
  }

  @Test func `hides what is made of a hidden count, whatever it is made of`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 4])
    fixture.add(persons, "bmo:2", "all", ["2015": 60])
    for place in ["bmo:1", "bmo:2"] {
      fixture.add("referrals.rate", place, "all", "2015", Measure(value: 13.6, base: 11))
      fixture.add("referrals.reports", place, "all", "2015", Measure(value: 0.5, base: 4))
    }

    #expect(fixture.figure("referrals.rate", "bmo:1") == .masked(nil))
    #expect(fixture.figure("referrals.rate", "bmo:2")?.number?.base == 11)
    #expect(fixture.figure("referrals.reports", "bmo:1")?.number?.value == 0.5)
  }

  @Test func `takes the numerator of a share for a count of its own`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 100])
    fixture.add(persons, "bmo:2", "all", ["2015": 100])
    fixture.add("referrals.young", "bmo:1", "all", "2015", Measure(value: 0.03, base: 100))
    fixture.add("referrals.young", "bmo:2", "all", "2015", Measure(value: 0.98, base: 100))

    #expect(fixture.figure("referrals.young", "bmo:1") == .masked(nil))
    let rest = [fixture.figure("referrals.young", "bmo:2"), fixture.figure(persons, "bmo:2")]
    #expect(rest.contains(.masked(nil)))
  }

  @Test func `hides an interval that holds small counts, and what totals say of it`() {
    var fixture = CountFixture()
    fixture.add(
      persons, "bmo:1", "all", "2015",
      Measure(value: 50, bounds: Bounds(52, 53), missingCells: 1))
    fixture.add(
      persons, "bmo:1", "from:a", "2015",
      Measure(value: nil, bounds: Bounds(2, 3), missingCells: 1, status: .imprecise))
    #expect(fixture.figure(persons, "bmo:1", "from:a") == .masked(nil))
    #expect(fixture.figure()?.number == PublishedNumber(value: 50, missingCells: 1))

    var rough = CountFixture()
    rough.add(
      persons, "bmo:1", "from:a", "2015",
      Measure(value: nil, bounds: Bounds(8, 12), missingCells: 1, status: .imprecise))
    #expect(rough.figure(persons, "bmo:1", "from:a") == .between(Bounds(8, 12)))
  }

  @Test func `shows zeros, or hides them like small counts`() {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 0])
    #expect(fixture.figure()?.number?.value == 0)

    fixture.rule = DisclosureRule(threshold: 5, zeros: .hidden)
    #expect(fixture.figure() == .masked(nil))
  }

  @Test func `publishes the same whatever the order of the rows`() {
    var fixture = CountFixture()
    for (index, count) in [3, 40, 41, 42, 43, 44].enumerated() {
      fixture.add(persons, "bmo:1", "all", ["2015-0\(index + 1)": count])
    }
    fixture.add(persons, "bmo:1", "all", ["2015": 213])
    let figures = Array(fixture.outcome.figures)
    fixture.rows.reverse()

    #expect(Array(fixture.outcome.figures) == figures)
    #expect(figures.count { $0.figure == .masked(nil) } == 2)
  }
}
