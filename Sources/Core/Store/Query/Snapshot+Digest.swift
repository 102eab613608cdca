internal import GRDBSQLite

extension Snapshot {
  /// The digest of all that the project's data say: the same store, the same digest.
  public var contentHash: ContentHash { reader.contentHash }

  /// Returns the digest of what a documented table holds; another dataset that leaves it as it was leaves
  /// the digest too.
  ///
  /// - Throws: `StoreError` where there is no such table.
  public func digest(of table: String) throws -> ContentHash {
    guard let known = StoreTable.named(table) else {
      throw StoreError(sql: table, reason: "no such table")
    }
    let connection = try connection()
    guard known.name == OfferTotals.name else {
      return try connection.digest(of: "SELECT * FROM \(known.name)")
    }
    // Its rows are made of these: reading them is quicker than making it.
    let parts =
      ["offer", "territory", "subject"].map { "SELECT * FROM \($0)" }
      + ["SELECT dataset, name, absentRows FROM datasetTable WHERE role = 'offers'"]
    let digests = try parts.map { try connection.digest(of: $0).description }
    return ContentHash(of: digests.joined(separator: "\n"))
  }
}

extension QueryConnection {
  /// Hashes all cells of a query of ours, a megabyte at a time.
  fileprivate func digest(of sql: String) throws(StoreError) -> ContentHash {
    let statement = try statement(sql)
    defer { sqlite3_finalize(statement) }
    let columns = sqlite3_column_count(statement)
    var bytes: [UInt8] = []
    var digests: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      for column in 0..<columns {
        // The type first: an absent text is not an empty one.
        bytes.append(UInt8(truncatingIfNeeded: sqlite3_column_type(statement, column)))
        let text = sqlite3_column_text(statement, column)
        let count = Int(sqlite3_column_bytes(statement, column))
        bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: text == nil ? 0 : count))
        bytes.append(0)
      }
      if bytes.count > 1 << 20 {
        digests.append(ContentHash(of: bytes).description)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    digests.append(ContentHash(of: bytes).description)
    return ContentHash(of: digests.joined(separator: "\n"))
  }
}
