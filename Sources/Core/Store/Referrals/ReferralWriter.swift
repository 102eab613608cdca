internal import GRDB

/// Writes the book of referrals: structures, expectations, instruments, then the records.
struct ReferralWriter {
  let contents: ReferralContents
  /// Names of datasets in the order of their ids.
  let sources: [String]
  let territories: [String: Int]
  let subjects: [String: Int]

  func write(in database: Database) throws {
    let structures = try writeStructures(in: database)
    try writeExpectations(in: database, structures)
    try writeInstruments(in: database, structures)
    try writeRecords(in: database, structures)
  }

  private func writeStructures(in database: Database) throws -> [String: Int] {
    let rows = try RawInsert("structureFact", 8, in: database)
    for (position, structure) in contents.book.structures.enumerated() {
      rows.bind(position + 1)
      rows.bind(structure.id)
      rows.bind(structure.name)
      rows.bind(structure.shortName)
      rows.bind(structure.aliases.joined(separator: ReferralReader.aliasSeparator))
      rows.bind(structure.network)
      rows.bind(structure.networkName)
      rows.bind(structure.territory.flatMap { territories[$0] })
      try rows.step()
    }
    return Dictionary(
      uniqueKeysWithValues: contents.book.structures.enumerated().map { ($1.id, $0 + 1) })
  }

  private func writeExpectations(in database: Database, _ structures: [String: Int]) throws {
    let rows = try RawInsert("expectedReportFact", 6, in: database)
    for (position, expected) in contents.book.expectations.enumerated() {
      rows.bind(position + 1)
      rows.bind(structures[expected.structure])
      rows.bind(expected.side.rawValue)
      rows.bind(expected.frequency.rawValue)
      rows.bind(expected.since.iso)
      rows.bind(expected.until?.iso)
      try rows.step()
    }
  }

  private func writeInstruments(in database: Database, _ structures: [String: Int]) throws {
    let rows = try RawInsert("instrumentFact", 7, in: database)
    for (position, instrument) in contents.book.instruments.enumerated() {
      rows.bind(position + 1)
      rows.bind(instrument.id)
      rows.bind(instrument.name)
      rows.bind(instrument.since?.iso)
      rows.bind(instrument.until?.iso)
      rows.bind(instrument.structure.flatMap { structures[$0] })
      rows.bind(instrument.territory.flatMap { territories[$0] })
      try rows.step()
    }
  }

  private func writeRecords(in database: Database, _ structures: [String: Int]) throws {
    let rows = try RawInsert("referralFact", 13, in: database)
    let targets = try RawInsert("referralDestinationFact", 2, in: database)
    let sourceIDs = Dictionary(
      sources.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    for (position, record) in contents.book.records.enumerated() {
      rows.bind(position + 1)
      rows.bind(record.side.rawValue)
      rows.bind(record.origin.flatMap { structures[$0] })
      rows.bind(record.span.first.iso)
      rows.bind(record.span.last.iso)
      record.persons.bind(to: rows)
      rows.bind(record.audience.flatMap { subjects[Subject.audience($0)] })
      rows.bind(record.instrument.flatMap { subjects[Subject.instrument($0)] })
      rows.bind(territories[record.territory])
      rows.bind(sourceIDs[contents.owners[position]])
      try rows.step()
      for destination in record.destinations {
        targets.bind(position + 1)
        targets.bind(structures[destination])
        try targets.step()
      }
    }
  }
}

extension PersonCount {
  /// Binds number, status and bounds.
  fileprivate func bind(to row: RawInsert) {
    switch self {
    case .exact(let count):
      row.bind(count)
      row.bind(CellStatus.visible.number)
      row.bind(Int?.none)
      row.bind(Int?.none)
    case .between(let lower, let upper):
      row.bind(Int?.none)
      row.bind(CellStatus.imprecise.number)
      row.bind(lower)
      row.bind(upper)
    case .missing(let reason):
      row.bind(Int?.none)
      row.bind(CellStatus.missing(reason).number)
      row.bind(Int?.none)
      row.bind(Int?.none)
    }
  }
}
