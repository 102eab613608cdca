internal import GRDB
internal import Synchronization

/// The connection that the copies of a snapshot share, and what was read from it once.
final class StoreReader: Sendable {
  private let queue: DatabaseQueue
  /// Where another connection finds the same tables.
  let address: StoreAddress
  let contentHash: ContentHash
  private let totals = Kept<[NeedTotal]>()
  private let offers = Kept<OfferCube>()
  private let links = Kept<OccupationLinks>()
  private let book = Kept<ReferralBook>()

  init(queue: DatabaseQueue, address: StoreAddress, contentHash: ContentHash) {
    self.queue = queue
    self.contentHash = contentHash
    self.address = address
  }

  func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
    do {
      return try queue.read { database in
        let statement = try database.makeStatement(sql: sql)
        guard statement.isReadonly else { throw StoreError.writes(sql) }
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(
          statement, arguments: StatementArguments(arguments.map(\.databaseValue)))
        return try Array(
          cursor.map { SQLRow(columns: columns, values: $0.databaseValues.map(SQLValue.init)) })
      }
    } catch let error as DatabaseError {
      throw StoreError(sql: sql, reason: error.message ?? "error \(error.resultCode)")
    }
  }

  func needTotals() throws -> [NeedTotal] {
    try totals.value { try queue.read(NeedTotal.all) }
  }

  func offers(_ fill: (OfferReader) throws -> OfferCube) throws -> OfferCube {
    try offers.value { try queue.read { try fill(OfferReader($0)) } }
  }

  func links(_ make: ([Correspondence]) -> OccupationLinks) throws -> OccupationLinks {
    try links.value {
      let sql = "SELECT source, qualification, target FROM correspondence ORDER BY 1, 2, 3"
      let rows = try facts(sql) { row in
        let digit = row.text(1)
        return Correspondence(
          source: row.text(0), qualification: digit.isEmpty ? nil : digit, target: row.text(2))
      }
      return make(rows)
    }
  }

  func referrals() throws -> ReferralBook {
    try book.value { try queue.read { try ReferralReader($0).book() } }
  }

  /// Reads the facts of a role, one row at a time.
  func facts<Fact>(_ sql: String, _ fact: (SQLiteRow) throws -> Fact?) throws -> [Fact] {
    try queue.read { database in
      var facts: [Fact] = []
      try SQLiteRow.each(of: sql, in: database) { row in
        if let fact = try fact(row) { facts.append(fact) }
      }
      return facts
    }
  }
}

/// A value that is made once, at the first need, and kept.
private final class Kept<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  func value(_ make: () throws -> Value) throws -> Value {
    try kept.withLock { kept in
      if let kept { return kept }
      let value = try make()
      kept = value
      return value
    }
  }
}

extension SQLValue {
  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(Int(number))
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    }
  }
}
