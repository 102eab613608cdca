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

  @Test func `masks where no rounding keeps all sums`() {
    // Territories, structures and quarters, with all their sums.
    var fixture = CountFixture()
    fixture.method = .rounding
    var sums: [[String]: Int] = [:]
    for (i, place) in ["bmo:1", "bmo:2"].enumerated() {
      for (j, origin) in ["from:a", "from:b", "from:c"].enumerated() {
        for quarter in 1...4 {
          let count = (7 * i + 11 * j + 5 * quarter + i * j * quarter) % 40 + 1
          for (place, structure) in [
            (place, origin), ("departement:1", "from:@\(origin.suffix(1))"),
          ] {
            for (subject, period) in [
              (structure, "2015-Q\(quarter)"), (structure, "2015"), ("all", "2015-Q\(quarter)"),
              ("all", "2015"),
            ] { sums[[place, subject, period], default: 0] += count }
          }
        }
      }
    }
    for (key, count) in sums { fixture.add(persons, key[0], key[1], [key[2]: count]) }

    let outcome = fixture.outcome
    #expect(outcome.unroundable == [persons])
    #expect(outcome.figures.allSatisfy { $0.figure.number?.isRounded != true })
    #expect(!outcome.report.hidden.isEmpty || !outcome.report.omissions.isEmpty)
    #expect(!outcome.ledger.isEmpty)
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
