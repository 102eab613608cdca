import Core
import TestSupport
import Testing

/// What former editions showed and hid.
struct MaskLedgerTests {
  private let persons = "referrals.persons"

  private var fixture: CountFixture {
    var fixture = CountFixture()
    fixture.add(persons, "bmo:1", "all", ["2015": 124])
    for (name, count) in [("from:a", 4), ("from:b", 30), ("from:c", 90)] {
      fixture.add(persons, "bmo:1", name, ["2015": count])
    }
    return fixture
  }

  @Test func `keeps hidden what a former edition hid, and shown what it showed`() {
    var fixture = fixture
    fixture.ledger = MaskLedger([
      key("all"): .shown(124), key("from:b"): .shown(30),
      key("from:a"): fixture.outcome.ledger.entries[key("from:a")] ?? .shown(0),
      key("from:c"): hidden(90, "from:c"),
    ])

    #expect(fixture.figure(persons, "bmo:1", "from:c") == .masked(nil))
    #expect(fixture.figure(persons, "bmo:1", "from:b")?.number?.value == 30)
    #expect(fixture.outcome.report.hidden.last?.reason == .earlier)
  }

  @Test func `notes what an edition shows and hides, without the hidden numbers`() throws {
    let ledger = fixture.outcome.ledger
    #expect(ledger.entries[key("from:c")] == .shown(90))
    #expect(ledger.entries[key("from:a")] == hidden(4, "from:a"))

    var log = FindingLog()
    #expect(MaskLedger(text: ledger.text, file: "registre.json", into: &log) == ledger)
    #expect(log.isEmpty)
    #expect(!ledger.text.contains(": 4") && !ledger.text.contains(":4}"))
  }

  @Test func `gives the same edition again, and the same ledger`() {
    var again = fixture
    again.ledger = fixture.outcome.ledger
    #expect(Array(again.outcome.figures) == Array(fixture.outcome.figures))
    #expect(again.outcome.ledger == fixture.outcome.ledger)
  }

  /// A network of three structures in three bassins over two years, mostly of small counts.
  private func network(_ seed: UInt64) -> CountFixture {
    var random = SeededGenerator(seed: seed)
    var fixture = CountFixture()
    for period in ["2014", "2015"] {
      var totals: [String: Int] = [:]
      for (bassin, departement) in [("bmo:1", 1), ("bmo:2", 1), ("bmo:3", 2)] {
        for origin in ["from:a", "from:b", "from:c"] {
          let count = Int.random(in: 0...(Bool.random(using: &random) ? 3 : 40), using: &random)
          fixture.add(persons, bassin, origin, [period: count])
          for place in [bassin, "departement:\(departement)", "region:9"] {
            totals["\(place) all", default: 0] += count
          }
          let network = origin.replacing(":", with: ":@")
          for place in ["departement:\(departement)", "region:9"] {
            totals["\(place) \(network)", default: 0] += count
          }
        }
      }
      for (name, total) in totals.sorted(by: { $0.key < $1.key }) {
        let words = name.split(separator: " ").map(String.init)
        fixture.add(persons, words[0], words[1], [period: total])
      }
    }
    return fixture
  }

  @Test(arguments: 1...30)
  func `gives the same edition again where whole lines were withdrawn`(seed: UInt64) {
    let first = network(seed).outcome
    var again = network(seed)
    again.ledger = first.ledger
    let second = again.outcome

    #expect(first.report.exposed == [])
    #expect(second.report.exposed == [])
    #expect(Array(second.figures) == Array(first.figures))
    #expect(second.ledger == first.ledger)
  }

  @Test func `withdraws something in these networks`() {
    let entries = (1...30).flatMap { network($0).outcome.ledger.entries.values }
    #expect(entries.contains { if case .withdrawn = $0 { true } else { false } })
  }

  @Test func `tells what would be shown again because its data changed`() {
    var revised = CountFixture()
    revised.add(persons, "bmo:1", "all", ["2015": 40])
    revised.ledger = MaskLedger([key("all"): hidden(4, "all")])

    #expect(revised.figure()?.number?.value == 40)
    #expect(revised.outcome.report.reopened == [key("all")])
  }

  @Test func `says at which line a ledger is damaged`() {
    var log = FindingLog()
    let text = """
      {"format": 1, "figures": [
      {"metric":"a.b","territory":"bmo:1","subject":"all","period":"2015","shown":3},
      {"metric":"a.b","territory":"bmo:1","subject":"all","period":"2016"}
      ]}
      """
    _ = MaskLedger(text: text, file: "secret/registre.json", into: &log)
    #expect(log.hasErrors)
    #expect(log.sorted.first?.first.location.row == 3)

    var cut = FindingLog()
    _ = MaskLedger(text: "{\n  \"figures\": [", file: "secret/registre.json", into: &cut)
    #expect(cut.sorted.first?.first.location.row == 2)
  }

  private func key(_ subject: String) -> FigureKey { FigureKey(persons, "bmo:1", subject, "2015") }

  /// The entry of a small count hidden for itself, which digests its number.
  private func hidden(_ count: Int, _ subject: String) -> MaskLedger.Entry {
    var fixture = CountFixture()
    fixture.rule = DisclosureRule(threshold: 1000)
    fixture.add(persons, "bmo:1", subject, ["2015": count])
    return fixture.outcome.ledger.entries[key(subject)] ?? .shown(count)
  }
}
