import Core

/// Years and their breaks: what tables of two dimensions are given for.
private let longPeriods: Set<ReferralPeriods.Kind> = [.year, .window]
private let allPeriods = Set(ReferralPeriods.Kind.allCases)

extension Place {
  /// People sent, by origin, public and instrument.
  var persons: CountTable {
    var table = CountTable(periods) { $0 == .all || $0 == .origin ? allPeriods : longPeriods }
    for line in sent {
      for subject in line.personSubjects {
        table.add(line.record.persons, to: subject, over: line.record.span)
      }
    }
    expectReports(.sent, in: &table) { Subject.origin($0) }
    return table
  }

  /// People sent without any destination named, by origin.
  var unnamed: CountTable {
    var table = CountTable(periods) { _ in allPeriods.subtracting([.fortnight]) }
    for line in sent {
      let count = line.destinations.isEmpty ? line.record.persons : .exact(0)
      for subject in line.senders { table.add(count, to: subject, over: line.record.span) }
    }
    expectReports(.sent, in: &table) { Subject.origin($0) }
    return table
  }

  /// Orientations, by origin, destination and both.
  ///
  /// An origin that reports a period and names a destination nowhere in it sent nobody there: zero,
  /// where the destination, or the pair, is one that `isKnown` knows.
  func orientations(isKnown: (String) -> Bool) -> CountTable {
    var table = CountTable(periods) {
      $0 == .flow ? longPeriods : allPeriods.subtracting([.fortnight])
    }
    for line in sent { line.addOrientations(to: &table) }
    let destinations = destinations
    let codes = Set(destinations).union(sent.compactMap(\.origin)).sorted()
    for (telling, lines) in Dictionary(grouping: sent, by: \.telling) {
      for code in codes where !lines.allSatisfy({ $0.destinations.contains(code) }) {
        if destinations.contains(code) {
          table.add(.exact(0), to: Subject.destination(code), over: telling.span)
        }
        guard let origin = telling.origin, origin != code else { continue }
        let flow = Subject.flow(from: origin, to: code)
        if isKnown(flow) { table.add(.exact(0), to: flow, over: telling.span) }
      }
    }
    expectReports(.sent, in: &table) { Subject.origin($0) }
    for missing in awaited(.sent) {
      let flows = codes.filter { $0 != missing.code }
        .map { Subject.flow(from: missing.code, to: $0) }.filter(isKnown)
      for subject in destinations.map({ Subject.destination($0) }) + flows {
        table.expect(subject, over: missing.report.span)
      }
    }
    return table
  }

  /// People that destinations counted, by destination, and by both ends where the origin is known.
  var arrivals: CountTable {
    var table = CountTable(periods) {
      $0 == .flow ? longPeriods : allPeriods.subtracting([.fortnight])
    }
    for line in received {
      for subject in line.receivers {
        table.add(line.record.persons, to: subject, over: line.record.span)
      }
    }
    expectReports(.received, in: &table) { Subject.destination($0) }
    return table
  }

  private func awaited(_ side: Referral.Side) -> [Report] {
    reports.filter { $0.report.side == side && $0.report.state == .awaited }
  }

  private func expectReports(
    _ side: Referral.Side, in table: inout CountTable, of subject: (String) -> String
  ) {
    for missing in awaited(side) {
      table.expect(Subject.all.key, over: missing.report.span)
      table.expect(subject(missing.code), over: missing.report.span)
    }
  }
}

extension Place.Line {
  /// Who tells of which days.
  fileprivate struct Telling: Hashable {
    let origin: String?
    let span: DaySpan
  }

  fileprivate var telling: Telling { Telling(origin: origin, span: record.span) }

  /// Adds what it names, and nothing towards what it does not.
  fileprivate func addOrientations(to table: inout CountTable) {
    let (count, span) = (record.persons, record.span)
    for subject in senders {
      let isNamed = !destinations.isEmpty
      table.add(
        isNamed ? count : .exact(0), times: max(1, destinations.count), to: subject, over: span)
    }
    for code in destinations {
      table.add(count, to: Subject.destination(code), over: span)
      if let origin { table.add(count, to: Subject.flow(from: origin, to: code), over: span) }
    }
  }

  /// What counts of those who send are about.
  var senders: [String] {
    [Subject.all.key] + [origin.map { Subject.origin($0) }].compactMap { $0 }
  }

  fileprivate var personSubjects: [String] {
    senders
      + [
        record.audience.map { Subject.audience($0) },
        record.instrument.map { Subject.instrument($0) },
      ].compactMap { $0 }
  }

  /// What counts of those who receive are about.
  fileprivate var receivers: [String] {
    [Subject.all.key] + destinations.map { Subject.destination($0) }
      + destinations.compactMap { to in origin.map { Subject.flow(from: $0, to: to) } }
  }
}
