internal import GRDB
internal import GRDBSQLite

/// Fills an empty database with the contents of a project, in one transaction.
struct StoreWriter {
  let contents: StoreContents

  func write(to queue: DatabaseQueue) throws {
    try queue.write { database in
      for table in StoreSchema.tables { try database.execute(sql: table) }
      try writeSources(in: database)
      let ids = try writeTerritories(in: database)
      let occupations = try writeSubjects(in: database)
      try writeNeeds(in: database, territories: ids, occupations: occupations)
      try writeGaps(in: database, territories: ids)
      for statement in StoreSchema.totals { try database.execute(sql: statement) }
      try insert("storeInfo", 1, in: database) { $0.bind(contents.hash.description) }
    }
  }

  private func writeSources(in database: Database) throws {
    let rows = try RawInsert("datasetSource", 8, in: database)
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

  /// Writes territories and their ancestors; ids follow the order of the tree.
  private func writeTerritories(in database: Database) throws -> [String: Int] {
    let tree = contents.tree
    let ids = Dictionary(
      uniqueKeysWithValues: tree.territories.enumerated().map { ($1.key, $0 + 1) })
    let rows = try RawInsert("territory", 10, in: database)
    for territory in tree.territories {
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
    let ancestors = try RawInsert("territoryAncestor", 3, in: database)
    for territory in tree.territories {
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
    let rows = try RawInsert("subject", 6, in: database)
    for subject in contents.subjects {
      rows.bind(subject.key)
      rows.bind(subject.kind.rawValue)
      rows.bind(subject.code)
      rows.bind(subject.name)
      rows.bind(subject.nomenclature)
      rows.bind(subject.parent)
      try rows.step()
    }
    var ids: [String: Int] = [:]
    let occupations = try RawInsert("occupation", 6, in: database)
    for (position, subject) in contents.occupations.enumerated() {
      ids[subject.key] = position + 1
      occupations.bind(position + 1)
      occupations.bind(subject.key)
      occupations.bind(subject.nomenclature)
      occupations.bind(subject.code)
      occupations.bind(subject.name)
      occupations.bind(subject.parent)
      try occupations.step()
    }
    return ids
  }

  private func writeNeeds(
    in database: Database, territories: [String: Int], occupations: [String: Int]
  ) throws {
    let rows = try RawInsert("need", 16, in: database)
    for need in contents.needs {
      rows.bind(need.period)
      rows.bind(occupations[need.occupation])
      rows.bind(territories[need.territory])
      rows.bind(territories[need.departement])
      for cell in [need.projects, need.difficult, need.seasonal] {
        rows.bind(cell.visible)
        rows.bind(cell.status)
        rows.bind(cell.lower)
        rows.bind(cell.upper)
      }
      try rows.step()
    }
  }

  private func writeGaps(in database: Database, territories: [String: Int]) throws {
    let rows = try RawInsert("needGap", 3, in: database)
    for gap in contents.gaps {
      rows.bind(gap.period)
      rows.bind(territories[gap.territory])
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
