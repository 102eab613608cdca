import Core
import Testing

/// Rounding to 5 instead of masks.
struct RoundedFiguresTests {
  private let persons = "referrals.persons"

  @Test func `rounds every count so that sums hold, and hides none`() {
    var fixture = CountFixture()
    fixture.method = .rounding
    fixture.add(persons, "bmo:1", "all", ["2015": 124])
    for (name, count) in [("from:a", 4), ("from:b", 33), ("from:c", 87)] {
      fixture.add(persons, "bmo:1", name, ["2015": count])
    }

    let figures = fixture.outcome.figures.map(\.figure.number)
    let values = figures.compactMap { $0?.value }
    #expect(values.count == 4)
    #expect(values.allSatisfy { $0.truncatingRemainder(dividingBy: 5) == 0 })
    #expect(values[0] == values[1] + values[2] + values[3])
    #expect(figures.allSatisfy { $0?.isRounded == true })
    #expect(fixture.outcome.small == [FigureKey(persons, "bmo:1", "from:a", "2015")])
    #expect(fixture.outcome.ledger.isEmpty)
  }

  @Test func `makes rates and shares of the rounded counts`() {
    var fixture = CountFixture()
    fixture.method = .rounding
    fixture.add(persons, "bmo:1", "all", ["2015": 40])
    fixture.add("referrals.unnamed", "bmo:1", "all", ["2015": 10])
    fixture.add("referrals.share", "bmo:1", "all", "2015", Measure(value: 0.25, base: 40))
    fixture.add("referrals.rate", "bmo:1", "all", "2015", Measure(value: 20, base: 60))
    #expect(fixture.figure("referrals.share")?.number?.value == 0.25)
    #expect(fixture.figure("referrals.rate")?.number?.value == 20)

    var small = CountFixture()
    small.method = .rounding
    small.add(persons, "bmo:1", "all", ["2015": 2])
    small.add("referrals.rate", "bmo:1", "all", "2015", Measure(value: 6, base: 10))
    let rate = small.figure("referrals.rate")?.number?.value
    #expect(rate == 0 || rate == 15)
  }

  @Test func `hides what is made of counts in a way that it cannot follow`() {
    var fixture = CountFixture()
    fixture.method = .rounding
    fixture.add(persons, "bmo:1", "all", ["2015": 0])
    fixture.add("referrals.share", "bmo:1", "all", "2015", Measure(value: 0.25, base: 40))
    #expect(fixture.figure("referrals.share") == .masked(nil))
  }
}
