/// The referrals of several datasets: who sent how many people where, once every name is understood.
struct ReferralMerge {
  private(set) var structures: StructureMerge
  private(set) var instruments: InstrumentMerge
  private(set) var records: [ReferralRecord] = []
  private(set) var expectations: [ExpectedReports] = []
  /// How publics are written, by code.
  private var audiences: [String: Set<String>] = [:]
  /// Every name that nobody bears is told once a table.
  private var unknownNames: Set<[String]> = []
  private let territories: TerritoryCodes

  /// Merges datasets: structures first, then instruments, then what speaks of them.
  init(_ datasets: [Dataset], territories: [String: Territory], into log: inout FindingLog) {
    self.territories = TerritoryCodes(territories)
    structures = StructureMerge(territories: self.territories)
    instruments = InstrumentMerge(territories: self.territories)
    for dataset in datasets { structures.add(dataset, into: &log) }
    for dataset in datasets { addInstruments(dataset, into: &log) }
    for dataset in datasets {
      addExpectations(dataset, into: &log)
      addRecords(dataset, into: &log)
    }
    records.sort()
    DuplicateCheck(records).run(into: &log)
    OverlapCheck(records).run(into: &log)
  }

  /// What the records say, in the order of the book.
  var contents: ReferralContents {
    let book = ReferralBook(
      records: records.map(\.referral), structures: structures.structures,
      expectations: expectations.sorted {
        ($0.structure, $0.since, $0.side.rawValue) < ($1.structure, $1.since, $1.side.rawValue)
      },
      instruments: instruments.instruments)
    return ReferralContents(
      book: book, owners: records.map(\.owner),
      audiences: audiences.compactMapValues { $0.min() }, instruments: instruments.names)
  }

  // MARK: - Records

  private mutating func addRecords(_ dataset: Dataset, into log: inout FindingLog) {
    for table in dataset.tables(role: "referrals") {
      let columns = ReferralColumns(table, owner: dataset.origin.name)
      for row in 0..<table.rowCount {
        if let record = record(columns, row, into: &log) { records.append(record) }
      }
    }
  }

  /// Reads a row; nil, with a finding at each cell that is wrong.
  private mutating func record(
    _ columns: ReferralColumns, _ row: Int, into log: inout FindingLog
  ) -> ReferralRecord? {
    let side = columns.side(row)
    let written = territories.key(of: columns.text, row)
    let span = columns.span(row, into: &log)
    let origin = structure(columns.text["origin", row], columns, row, "origin", written, &log)
    let about = written ?? origin.flatMap { structures.homes[$0] }
    let destinations = destinations(columns, row, about: about, origin: origin, into: &log)
    guard let span, let destinations, origin != nil || columns.text["origin", row] == nil else {
      return nil
    }
    guard let reporter = side == .sent ? origin : destinations.first else {
      log.addNoReporter(side, at: columns.place(row, side == .sent ? "origin" : "destinations"))
      return nil
    }
    guard side == .sent || destinations.count == 1 else {
      log.addSeveralReporters(at: columns.place(row, "destinations"))
      return nil
    }
    guard
      let territory = territory(
        written ?? structures.homes[reporter], columns, row, reporter, into: &log)
    else { return nil }
    let referral = Referral(
      side: side, origin: origin, span: span, persons: columns.persons(row),
      destinations: destinations.sorted(), audience: audience(columns, row),
      instrument: instruments.code(
        columns.text["instrument", row], at: columns.place(row, "instrument"), into: &log),
      territory: territory)
    return ReferralRecord(
      referral: referral, owner: columns.owner, table: columns.table, row: row,
      number: columns.text["record", row])
  }

  private mutating func destinations(
    _ columns: ReferralColumns, _ row: Int, about territory: String?, origin: String?,
    into log: inout FindingLog
  ) -> [String]? {
    let text = columns.text["destinations", row] ?? ""
    let names = DestinationList(text) {
      structures.match($0, in: columns.owner, about: territory) != .unknown
    }.names
    var ids: [String] = []
    for name in names {
      guard let id = structure(name, columns, row, "destinations", territory, &log) else {
        continue
      }
      if id == origin || ids.contains(id) {
        log.addRepeated(name, isOrigin: id == origin, at: columns.place(row, "destinations"))
      } else {
        ids.append(id)
      }
    }
    return ids.count == names.count ? ids : nil
  }

  /// The structure that a cell names; nil where it is empty, or, with a finding, nobody's.
  private mutating func structure(
    _ name: String?, _ columns: ReferralColumns, _ row: Int, _ field: String,
    _ territory: String?, _ log: inout FindingLog
  ) -> String? {
    guard let name else { return nil }
    let match = structures.match(name, in: columns.owner, about: territory)
    let isTold =
      match == .unknown
      && !unknownNames.insert([columns.owner, columns.table.name, NameFolding.key(name)]).inserted
    if !isTold { log.add(match, of: name, among: structures, at: columns.place(row, field)) }
    return match.id
  }

  private mutating func audience(_ columns: ReferralColumns, _ row: Int) -> String? {
    guard let name = columns.text["public", row] else { return nil }
    let code = Slug.text(name)
    guard !code.isEmpty else { return nil }
    audiences[code, default: []].insert(name)
    return code
  }

  /// The territory of a record, nil where the project does not hold it or nobody says it.
  private func territory(
    _ key: String?, _ columns: ReferralColumns, _ row: Int, _ reporter: String,
    into log: inout FindingLog
  ) -> String? {
    let place = columns.place(row, "territory")
    if let code = columns.text["territory", row], territories.key(of: columns.text, row) == nil {
      log.addUnknownTerritory(
        code, zoning: columns.text["zoning", row], similar: territories.similar(to: code),
        at: place)
      return nil
    }
    guard let key else {
      log.addNoTerritory(of: reporter, at: place)
      return nil
    }
    guard territories.holds(key) else {
      log.addElsewhere(key, role: "referrals", at: place)
      return nil
    }
    return key
  }

  // MARK: - Instruments and expectations

  private mutating func addInstruments(_ dataset: Dataset, into log: inout FindingLog) {
    for table in dataset.tables(role: "instruments") {
      let columns = ReferralColumns(table, owner: dataset.origin.name)
      for row in 0..<table.rowCount {
        let territory = territories.key(of: columns.text, row)
        let name = columns.text["structure", row]
        let structure = structure(name, columns, row, "structure", territory, &log)
        guard name == nil || structure != nil else { continue }
        instruments.add(columns, row, structure: structure, territory: territory, into: &log)
      }
    }
  }

  private mutating func addExpectations(_ dataset: Dataset, into log: inout FindingLog) {
    for table in dataset.tables(role: "reports") {
      let columns = ReferralColumns(table, owner: dataset.origin.name)
      for row in 0..<table.rowCount {
        let name = columns.text["structure", row]
        let structure = structure(name, columns, row, "structure", nil, &log)
        guard let structure, let frequency = columns.frequency(row),
          let since = columns.day("since", row)?.first
        else { continue }
        let until = columns.day("until", row)?.last
        guard since <= until ?? since else {
          log.addReversedDays(at: columns.place(row, "until"))
          continue
        }
        let expected = ExpectedReports(
          structure: structure, side: columns.side(row), frequency: frequency, since: since,
          until: until)
        // A form comes back with the network's sheets in it, so what they say is said again.
        if !expectations.contains(expected) { expectations.append(expected) }
      }
    }
  }
}

/// A line of a record with where it stood.
struct ReferralRecord: Comparable {
  var referral: Referral
  /// The name of its dataset.
  var owner: String
  var table: DataTable
  var row: Int
  /// What its partner numbers it by.
  var number: String?

  var place: SourceLocation { table.place(row: row) }

  static func == (left: ReferralRecord, right: ReferralRecord) -> Bool {
    left.referral == right.referral && left.owner == right.owner
      && left.table.name == right.table.name && left.row == right.row
  }

  /// By first day, last day, origin, then as given.
  static func < (left: ReferralRecord, right: ReferralRecord) -> Bool {
    let (a, b) = (left.referral, right.referral)
    if a.span != b.span {
      return (a.span.first, a.span.last) < (b.span.first, b.span.last)
    }
    if a.origin != b.origin { return (a.origin ?? "") < (b.origin ?? "") }
    return (left.owner, left.table.name, left.row) < (right.owner, right.table.name, right.row)
  }
}
