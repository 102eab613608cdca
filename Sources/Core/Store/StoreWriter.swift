internal import GRDB
internal import GRDBSQLite

/// Fills an empty database with the contents of a project, in one transaction.
struct StoreWriter {
  let contents: StoreContents

  /// Settings for filling a database that nobody else sees and that can be filled again.
  ///
  /// No journal and no waiting for the disk; foreign keys are checked once at the end, all tables
  /// at a time, which costs a tenth of checking each row.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  func write(to queue: DatabaseQueue) throws {
    try queue.write { database in
      let facts = FactTable.all.flatMap(\.definitions)
      for table in StoreSchema.tables + StoreSchema.views + facts + ReferralSchema.definitions {
        try database.execute(sql: table)
      }
      try writeSources(in: database)
      try writeStatuses(in: database)
      let territories = try writeTerritories(in: database)
      let subjects = try writeSubjects(in: database)
      let periods = try writePeriods(in: database)
      let ids = (territories: territories, subjects: subjects, periods: periods)
      try writeNeeds(in: database, ids)
      try writeGaps(in: database, ids)
      try FactWriter(
        facts: contents.facts, territories: territories, subjects: subjects, periods: periods
      ).write(in: database)
      try ReferralWriter(
        contents: contents.referrals, sources: contents.sources.map(\.name),
        territories: territories, subjects: subjects
      ).write(in: database)
      for statement in StoreSchema.totals { try database.execute(sql: statement) }
      try insert("storeInfo", 1, in: database) { $0.bind(contents.hash.description) }
      try database.checkForeignKeys()
    }
  }

  private func writeSources(in database: Database) throws {
    let rows = try RawInsert("datasetSourceFact", 8, in: database)
    for (position, source) in contents.sources.enumerated() {
      rows.bind(position + 1)
      rows.bind(source.name)
      rows.bind(source.title)
      rows.bind(source.source)
      rows.bind(source.licence)
      rows.bind(source.vintage)
      rows.bind(source.synthetic ? 1 : 0)
      rows.bind(source.roles.joined(separator: " "))
      try rows.step()
    }
  }

  private func writeStatuses(in database: Database) throws {
    let rows = try RawInsert("cellStatus", 2, in: database)
    for status in CellStatus.all {
      rows.bind(status.number)
      rows.bind(status.name)
      try rows.step()
    }
  }

  /// Ids that follow the order of the keys, so that rows in the order of ids are in that of keys.
  private static func ids(_ keys: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: keys.sorted().enumerated().map { ($1, $0 + 1) })
  }

  /// Writes territories and their ancestors.
  private func writeTerritories(in database: Database) throws -> [String: Int] {
    let tree = contents.tree
    let known = tree.territories + tree.references
    let ids = Self.ids(known.map(\.key))
    let rows = try RawInsert("territoryFact", 10, in: database)
    for territory in known {
      rows.bind(ids[territory.key])
      rows.bind(territory.key)
      rows.bind(territory.level.rawValue)
      rows.bind(territory.zoning)
      rows.bind(territory.vintage)
      rows.bind(territory.code)
      rows.bind(territory.name)
      rows.bind(territory.parent.flatMap { ids[$0] })
      rows.bind(territory.latitude)
      rows.bind(territory.longitude)
      try rows.step()
    }
    let ancestors = try RawInsert("territoryAncestorFact", 3, in: database)
    for territory in known {
      for (depth, ancestor) in ([territory] + tree.ancestors(of: territory.key)).enumerated() {
        ancestors.bind(ids[territory.key])
        ancestors.bind(ids[ancestor.key])
        ancestors.bind(depth)
        try ancestors.step()
      }
    }
    return ids
  }

  private func writeSubjects(in database: Database) throws -> [String: Int] {
    let ids = Self.ids(contents.subjects.map(\.key))
    let rows = try RawInsert("subjectFact", 7, in: database)
    for subject in contents.subjects {
      rows.bind(ids[subject.key])
      rows.bind(subject.key)
      rows.bind(subject.kind.rawValue)
      rows.bind(subject.code)
      rows.bind(subject.name)
      rows.bind(subject.nomenclature)
      rows.bind(subject.parent.flatMap { ids[$0] })
      try rows.step()
    }
    let occupations = try RawInsert("occupationFact", 5, in: database)
    for subject in contents.occupations {
      occupations.bind(ids[subject.key])
      occupations.bind(subject.nomenclature)
      occupations.bind(subject.code)
      occupations.bind(subject.name)
      occupations.bind(subject.parent.flatMap { ids[$0] })
      try occupations.step()
    }
    return ids
  }

  private func writePeriods(in database: Database) throws -> [String: Int] {
    let ids = Self.ids(contents.periods)
    let rows = try RawInsert("periodFact", 2, in: database)
    for period in contents.periods {
      rows.bind(ids[period])
      rows.bind(period)
      try rows.step()
    }
    return ids
  }

  /// The ids of keys.
  private typealias Ids = (
    territories: [String: Int], subjects: [String: Int], periods: [String: Int]
  )

  private func writeNeeds(in database: Database, _ ids: Ids) throws {
    let territories = contents.needs.territories.keys.map { ids.territories[$0] }
    let occupations = contents.needs.occupations.keys.map { ids.subjects[$0] }
    let periods = contents.needs.periods.map { ids.periods[$0] }
    let rows = try RawInsert("needFact", 16, in: database)
    for need in contents.needs.rows {
      rows.bind(territories[Int(need.key.territory)])
      rows.bind(occupations[Int(need.key.occupation)])
      rows.bind(periods[Int(need.key.period)])
      rows.bind(territories[Int(need.key.departement)])
      bind(need.projects, to: rows)
      bind(need.difficult, to: rows)
      bind(need.seasonal, to: rows)
      try rows.step()
    }
  }

  private func bind(_ cell: NeedCell, to row: RawInsert) {
    row.bind(cell.visible)
    row.bind(cell.status.number)
    row.bind(cell.lower)
    row.bind(cell.upper)
  }

  private func writeGaps(in database: Database, _ ids: Ids) throws {
    let rows = try RawInsert("needGap", 3, in: database)
    for gap in contents.gaps {
      rows.bind(ids.territories[gap.territory])
      rows.bind(ids.periods[gap.period])
      rows.bind(gap.absent)
      try rows.step()
    }
  }

  private func insert(
    _ table: String, _ columns: Int, in database: Database, row: (RawInsert) -> Void
  ) throws {
    let rows = try RawInsert(table, columns, in: database)
    row(rows)
    try rows.step()
  }
}
