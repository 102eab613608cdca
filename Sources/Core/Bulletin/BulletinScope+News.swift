extension BulletinScope {
  private static let pairLimit = 6

  /// What happened for the first time: an instrument, a referral between two structures.
  var news: Bulletin.Section? {
    let lines = instruments + changes + pairs
    guard !lines.isEmpty else { return nil }
    return Bulletin.Section("Ce qui est nouveau", blocks: [.list(lines.map(French.typeset))])
  }

  /// The instruments that came into use here after the day.
  private var newInstruments: [(day: CalendarDate, name: String)] {
    book.instruments.compactMap { instrument in
      guard let day = instrument.since, day > since, day <= closing else { return nil }
      let place = instrument.territory ?? structure(instrument.structure)?.territory
      guard let place else { return (day, instrument.name) }
      let isHere =
        contents.tree.holds(territory.key, in: place)
        || contents.tree.holds(place, in: territory.key)
      return isHere ? (day, instrument.name) : nil
    }
  }

  private func structure(_ id: String?) -> Structure? {
    book.structures.first { $0.id == id }
  }

  private var instruments: [String] {
    newInstruments.map { day, name in
      "Depuis le \(day.french), un nouvel instrument : \(name). "
        + "Les chiffres d’avant ne se comparent pas à ceux d’après."
    }
  }

  /// The rates on both sides of a new instrument, where both are published.
  private var changes: [String] {
    let windows = periods(BulletinMetric.rate, kind: .all).compactMap { DaySpan($0) }
    let days = Set(newInstruments.map(\.day)).sorted()
    return days.compactMap { day in
      guard let after = windows.first(where: { $0.first == day }),
        let before = windows.first(where: { $0.last.dayNumber == day.dayNumber - 1 }),
        let now = text(BulletinMetric.rate, Subject.all.key, after.key).phrase,
        let then = figure(BulletinMetric.rate, Subject.all.key, before.key)?.number
      else { return nil }
      let value = NumberText.text(then.value, in: unit(BulletinMetric.rate))
      return "Depuis lors : \(now), contre \(value) \(PeriodText.french(before.key))."
    }
  }

  /// First referrals from one structure to another.
  ///
  /// Told one by one only in an internal bulletin; elsewhere where the site itself shows a count
  /// against published zeros before.
  private var pairs: [String] {
    let lines = mode == .interne ? recordedPairs : publishedPairs
    guard lines.count > Self.pairLimit else { return lines }
    let rest = French.counted(
      Double(lines.count - Self.pairLimit), "autre première orientation",
      "autres premières orientations")
    return lines.prefix(Self.pairLimit) + ["Et \(rest)."]
  }

  private struct Pair: Hashable {
    var origin: String
    var destination: String
  }

  private var recordedPairs: [String] {
    let sent = records.filter { $0.side == .sent && $0.persons.exact != 0 }
    var firsts: [Pair: CalendarDate] = [:]
    var people: [Pair: ClosedRange<Int>] = [:]
    for record in sent {
      guard let origin = record.origin else { continue }
      for destination in record.destinations {
        let pair = Pair(origin: origin, destination: destination)
        firsts[pair] = min(firsts[pair] ?? record.span.first, record.span.first)
        if record.span.last > since, let range = record.persons.range {
          let sum = people[pair] ?? 0...0
          people[pair] =
            (sum.lowerBound + range.lowerBound)...(sum.upperBound + range.upperBound)
        }
      }
    }
    guard firsts.values.contains(where: { $0 <= since }) else { return [] }
    return firsts.filter { $0.value > since }.keys
      .map { pair in
        (
          name: "\(name(ofStructure: pair.origin)) → \(name(ofStructure: pair.destination))",
          persons: people[pair] ?? 0...0
        )
      }
      .sorted { left, right in
        (-left.persons.lowerBound, French.sortKey(left.name))
          < (-right.persons.lowerBound, French.sortKey(right.name))
      }
      .map { "Première orientation \($0.name)" + Self.told($0.persons) }
  }

  /// `: 2 personnes.`, `: 6 à 10 personnes.`, or nothing where nobody was counted.
  private static func told(_ persons: ClosedRange<Int>) -> String {
    guard persons.upperBound > 0 else { return "." }
    let most = French.counted(Double(persons.upperBound), "personne", "personnes")
    return persons.count == 1 ? " : \(most)." : " : \(persons.lowerBound) à \(most)."
  }

  private var publishedPairs: [String] {
    let metric = BulletinMetric.orientations
    let flows = contents.figures.subjects(
      metric: metric, territory: territory.key, kind: .flow)
    return flows.compactMap { flow -> (value: Double, name: String)? in
      let series = contents.figures.series(metric, territory.key, flow).compactMap { one in
        DaySpan(period: one.period).map { (span: $0, figure: one.figure) }
      }
      guard
        let newest = series.last(where: {
          $0.span.first > since && ($0.figure.number?.value ?? 0) > 0
        })
      else { return nil }
      let before = series.filter { $0.span.last < newest.span.first }
      guard !before.isEmpty, before.allSatisfy({ $0.figure.number?.value == 0 }),
        let value = newest.figure.number?.value
      else { return nil }
      return (value, name(flow))
    }
    .sorted { (-$0.value, French.sortKey($0.name)) < (-$1.value, French.sortKey($1.name)) }
    .map { value, name in
      let count = French.counted(value, "orientation", "orientations")
      return "Premières orientations \(name) : \(count)."
    }
  }
}
