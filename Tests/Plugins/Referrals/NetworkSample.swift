import Core

@testable import Referrals

/// Small networks written by hand, one line a record.
///
/// The region 24 has two départements: 36 (bassins 2410 and 2411) and 45 (2421). An id says where its
/// structure is: `cio-2410` is of the network `cio`, in the bassin 2410; `ccir` serves everywhere.
enum NetworkSample {
  static let tree = TerritoryTree([
    territory("region:24", .region, parent: nil),
    territory("departement:36", .departement, parent: "region:24"),
    territory("departement:45", .departement, parent: "region:24"),
    territory("bmo:2410", .bassin, parent: "departement:36"),
    territory("bmo:2411", .bassin, parent: "departement:36"),
    territory("bmo:2421", .bassin, parent: "departement:45"),
  ])

  /// Gathers records `origin period persons destinations`, then as one likes `public=` and
  /// `instrument=`; `- ` before a received one without origin, `<` before any received one.
  ///
  ///     "cio-2410 2015-01 2 cad-2410,ml-2410"     "< - 2015 0 ml-2410"
  static func network(
    _ rows: [String], expecting expectations: [ExpectedReports] = [],
    instruments: [Instrument] = [], hidesZeros: Bool = false
  ) throws -> ReferralNetwork {
    let records = rows.compactMap(record)
    let ids = Set(records.flatMap { $0.destinations + [$0.origin].compactMap { $0 } })
    let book = ReferralBook(
      records: records,
      structures: ids.union(expectations.map(\.structure)).sorted().map(structure),
      expectations: expectations, instruments: instruments)
    return ReferralNetwork(
      book: book, tree: tree, hidesZeros: hidesZeros, knows: { _ in true })
  }

  static func month(
    _ structure: String, since: String, until: String? = nil,
    frequency: ExpectedReports.Frequency = .month, side: Referral.Side = .sent
  ) -> ExpectedReports {
    ExpectedReports(
      structure: structure, side: side, frequency: frequency,
      since: CalendarDate(iso: since) ?? .init(year: 1, month: 1, day: 1),
      until: until.flatMap { CalendarDate(iso: $0) })
  }

  private static func territory(
    _ key: String, _ level: Territory.Level, parent: String?
  ) -> Territory {
    let parts = key.split(separator: ":").map(String.init)
    return Territory(
      key: key, level: level, zoning: parts[0], vintage: "2025", code: parts[1], name: key,
      parent: parent)
  }

  private static func structure(_ id: String) -> Structure {
    let parts = id.split(separator: "-").map(String.init)
    return Structure(
      id: id, name: id, shortName: id, network: parts[0], networkName: parts[0],
      territory: parts.count > 1 ? "bmo:\(parts[1])" : nil)
  }

  private static func record(_ row: String) -> Referral? {
    var words = row.split(separator: " ").map(String.init)
    let isReceived = words.first == "<"
    if isReceived { words.removeFirst() }
    guard words.count >= 3, let span = span(words[1]) else { return nil }
    let rest = words.dropFirst(3)
    let destinations = rest.first { !$0.contains("=") }?.split(separator: ",").map(String.init)
    let origin = words[0] == "-" ? nil : words[0]
    let home = (isReceived ? destinations?.first : origin)?.split(separator: "-").last
    func option(_ name: String) -> String? {
      rest.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    return Referral(
      side: isReceived ? .received : .sent, origin: origin, span: span,
      persons: persons(words[2]), destinations: (destinations ?? []).sorted(),
      audience: option("public"), instrument: option("instrument"),
      territory: "bmo:\(home ?? "")")
  }

  private static func span(_ text: String) -> DaySpan? {
    if let month = Month(text) { return DaySpan(month) }
    if let fortnight = Fortnight(text) { return DaySpan(fortnight) }
    if let year = Int(text) { return DaySpan(year: year) }
    return DaySpan(text)
  }

  private static func persons(_ text: String) -> PersonCount {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    if ends.count == 2 { return .between(ends[0], ends[1]) }
    return Int(text).map(PersonCount.exact) ?? .missing(.notTransmitted)
  }
}

extension ReferralMetric {
  /// The measures of one territory and subject by period.
  func measures(
    _ network: ReferralNetwork, _ territory: String, _ subject: String
  ) -> [String: Measure] {
    let rows = indicators(of: network).filter {
      $0.territory == territory && $0.subject == subject
    }
    return Dictionary(rows.map { ($0.period, $0.measure) }, uniquingKeysWith: { first, _ in first })
  }

  func measure(
    _ network: ReferralNetwork, _ territory: String, _ subject: String, _ period: String
  ) -> Measure? {
    measures(network, territory, subject)[period]
  }
}
