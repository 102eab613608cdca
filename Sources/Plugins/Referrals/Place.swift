import Core

/// A territory with all that is told of it and of the places below, under the codes that its pages
/// use: structures in a bassin, their networks (`@cio`) above.
struct Place: Sendable {
  let territory: Territory
  let periods: ReferralPeriods
  /// What origins counted.
  let sent: [Line]
  /// What destinations counted.
  let received: [Line]
  /// The reports that were due from here.
  let reports: [Report]

  /// A record under the codes of the place.
  struct Line: Sendable {
    let record: Referral
    let origin: String?
    let destinations: [String]
  }

  /// A report under the code of its structure.
  struct Report: Sendable {
    let report: ReferralReport
    let code: String
    /// The territory of the structure.
    let home: String
  }

  /// All territories that records or expected reports speak of, with those above them, in the order of
  /// the tree.
  static func all(of book: ReferralBook, in tree: TerritoryTree) -> [Place] {
    let codes = Codes(book)
    let records = Dictionary(grouping: book.records, by: \.territory)
    let reports = Dictionary(grouping: book.reports()) { codes.home(of: $0.structure) ?? "" }
    let spoken = Set(records.keys).union(reports.keys)
    return tree.territories.compactMap { territory in
      let places = spoken.filter { tree.holds($0, in: territory.key) }.sorted()
      guard !places.isEmpty else { return nil }
      let code = { codes.code(of: $0, at: territory.level) }
      let lines = places.flatMap { records[$0] ?? [] }.map { record in
        Line(
          record: record, origin: record.origin.map(code),
          destinations: record.destinations.map(code))
      }
      return Place(
        territory: territory, periods: book.periods(in: territory.key, of: tree),
        sent: lines.filter { $0.record.side == .sent },
        received: lines.filter { $0.record.side == .received },
        reports: places.flatMap { home in
          (reports[home] ?? []).map {
            Report(report: $0, code: code($0.structure), home: home)
          }
        })
    }
  }

  /// The codes of all that a line of the place names, each once, sorted.
  var destinations: [String] { Set((sent + received).flatMap(\.destinations)).sorted() }
}

/// What structures are called on the pages of a level, and where they are.
struct Codes: Sendable {
  private let structures: [String: Structure]
  private let homes: [String: String]

  init(_ book: ReferralBook) {
    structures = Dictionary(
      book.structures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let told = book.records.compactMap { record in record.reporter.map { ($0, record.territory) } }
    homes = Dictionary(told, uniquingKeysWith: min)
  }

  func code(of structure: String, at level: Territory.Level) -> String {
    level == .bassin ? structure : structures[structure]?.networkCode ?? "@\(structure)"
  }

  /// The territory a structure serves; of one that serves everywhere, a territory it reports of.
  func home(of structure: String) -> String? {
    structures[structure]?.territory ?? homes[structure]
  }
}
