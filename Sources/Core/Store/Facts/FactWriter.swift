internal import GRDB

/// Writes the facts of the roles: the tables they came from, then their rows.
struct FactWriter {
  let facts: StoreFacts
  let territories: [String: Int]
  let subjects: [String: Int]
  let periods: [String: Int]

  func write(in database: Database) throws {
    let sources = try RawInsert("datasetTable", 5, in: database)
    var firstSource = 1
    for role in facts.roles {
      for (position, source) in role.rows.sources.enumerated() {
        sources.bind(firstSource + position)
        sources.bind(source.owner)
        sources.bind(source.table.name)
        sources.bind(role.rows.table.role)
        sources.bind(source.absentRows.rawValue)
        try sources.step()
      }
      try write(role, firstSource: firstSource, in: database)
      firstSource += role.rows.sources.count
    }
  }

  private func write(_ role: FactContents, firstSource: Int, in database: Database) throws {
    let table = role.rows.table
    let insert = try RawInsert(table.table, table.columnCount, in: database)
    let idsByKey = table.keys.map(ids)
    let columns = role.rows.sources.map { source in
      table.values.map { source.table.column($0.field) }
    }
    for row in role.order {
      let index = Int(row)
      for (position, codes) in role.rows.codes.enumerated() {
        if let ids = idsByKey[position] {
          insert.bind(ids[Int(codes[index])])
        } else {
          insert.bind(role.rows.texts.texts[Int(codes[index])])
        }
      }
      let origin = role.rows.origins[index]
      insert.bind(firstSource + Int(origin.source))
      for (value, column) in zip(table.values, columns[Int(origin.source)]) {
        bind(column?[Int(origin.row)] ?? .missing(.unspecified), as: value, to: insert)
      }
      try insert.step()
    }
  }

  /// The ids of a key's codes; nil for texts, which stand for themselves.
  private func ids(_ key: FactKey) -> [Int?]? {
    switch key.kind {
    case .territory: facts.territories.map { territories[$0] }
    case .occupation, .sector, .niveau, .domain: facts.subjects.map { subjects[$0] }
    case .period: facts.periods.map { periods[$0] }
    case .text: nil
    }
  }

  private func bind(_ value: Value, as field: FactValue, to row: RawInsert) {
    guard field.isNumeric else { return row.bind(value.code) }
    switch field.type {
    case .number: NumberCell(value).bind(to: row)
    default: NeedCell(value).bindFact(to: row)
    }
  }
}

extension NeedCell {
  /// Binds value, status and bounds; a visible number needs none.
  fileprivate func bindFact(to row: RawInsert) {
    row.bind(visible)
    row.bind(status.number)
    switch self {
    case .visible, .missing:
      row.bind(Int?.none)
      row.bind(Int?.none)
    case .masked, .imprecise:
      row.bind(lower)
      row.bind(upper)
    }
  }
}

/// A number of a source, or what is known of it.
private struct NumberCell {
  private var value: Double?
  private var bounds: Bounds?
  private var status: CellStatus

  init(_ cell: Value) {
    switch cell {
    case .integer(let number): (value, status) = (Double(number), .visible)
    case .number(let number): (value, status) = (number, .visible)
    case .masked(let known): (bounds, status) = (known, .masked)
    case .imprecise(let known): (bounds, status) = (known, .imprecise)
    case .missing(let reason): status = .missing(reason)
    case .text, .boolean, .date: status = .missing(.notCollected)
    }
  }

  func bind(to row: RawInsert) {
    row.bind(value)
    row.bind(status.number)
    row.bind(bounds?.lower)
    row.bind(bounds?.upper)
  }
}
