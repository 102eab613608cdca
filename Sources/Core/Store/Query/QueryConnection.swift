internal import GRDBSQLite

/// Where the tables of a store are.
enum StoreAddress: Sendable {
  /// A file, with the digest of what it holds: another build may have put another in its place.
  case file(String, ContentHash)
  /// In the memory of this process, by a name.
  case memory(String)
}

/// A connection of its own to a store, for one statement that is not ours: it only reads, has tight
/// limits and no extension, and what it is asked goes through a `QueryGuard`.
///
/// Not shared between tasks.
final class QueryConnection {
  let handle: OpaquePointer
  private var watchman: QueryGuard?

  /// Opens a connection.
  ///
  /// - Throws: `StoreError` where the file is gone, or is another.
  init(to address: StoreAddress) throws(StoreError) {
    let name =
      switch address {
      case .file(let path, _): path
      case .memory(let name): "file:\(name)?mode=memory&cache=shared"
      }
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(name, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw StoreError(sql: "", reason: "the store cannot be opened: error \(code)")
    }
    handle = opened
    // A name in quotation marks that nothing bears is a mistake, not a text.
    _disableDoubleQuotedStringLiterals(handle)
    try execute("PRAGMA trusted_schema = OFF")
    if case .file(_, let hash) = address {
      let found = try texts("SELECT contentHash FROM storeInfo")
      guard found == [hash.description] else {
        throw StoreError(sql: "", reason: "another build has changed the store")
      }
    }
  }

  deinit {
    QueryGuard.remove(from: handle)
    sqlite3_close_v2(handle)
  }

  /// From here on, nothing can be written, everything is limited and asked of a guard.
  func put(under guardian: QueryGuard) throws(StoreError) {
    try execute("PRAGMA query_only = ON")
    limit(by: guardian.limits)
    watchman = guardian
    guardian.watch(handle)
  }

  /// The first column of a query of ours.
  func texts(_ sql: String) throws(StoreError) -> [String] {
    let statement = try statement(sql)
    defer { sqlite3_finalize(statement) }
    var texts: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return texts
  }

  /// Runs a statement of ours that gives no row.
  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw StoreError(sql: sql, reason: message)
    }
  }

  /// Prepares a statement of ours; who asks finalizes it.
  func statement(_ sql: String) throws(StoreError) -> OpaquePointer {
    var made: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &made, nil) == SQLITE_OK, let made else {
      throw StoreError(sql: sql, reason: message)
    }
    return made
  }

  /// What SQLite says of the last thing it was asked.
  var message: String { String(cString: sqlite3_errmsg(handle)) }

  /// The columns of a table or a view; none where there is no such thing.
  func columns(of table: String) -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let sql = "SELECT * FROM \"\(table)\""
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
    return (0..<sqlite3_column_count(statement)).map {
      String(cString: sqlite3_column_name(statement, $0))
    }
  }

  /// The tables that a view is made of, in lower case: SQLite names them when it unfolds it.
  func basis(of view: String) -> Set<String> {
    final class Found { var tables: Set<String> = [] }
    let found = Found()
    sqlite3_set_authorizer(
      handle,
      { context, action, table, _, _, _ in
        guard let context, action == SQLITE_READ, let table else { return SQLITE_OK }
        Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
          .tables.insert(String(cString: table).lowercased())
        return SQLITE_OK
      }, Unmanaged.passUnretained(found).toOpaque())
    _ = columns(of: view)
    sqlite3_set_authorizer(handle, nil, nil)
    return found.tables.subtracting([view.lowercased()])
  }

  private func limit(by limits: QueryLimits) {
    let values: [(Int32, Int)] = [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes), (SQLITE_LIMIT_SQL_LENGTH, StoreQuery.longestText),
      (SQLITE_LIMIT_COLUMN, 200), (SQLITE_LIMIT_EXPR_DEPTH, 100),
      (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 100_000),
      (SQLITE_LIMIT_FUNCTION_ARG, 30), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in values { sqlite3_limit(handle, limit, Int32(clamping: value)) }
  }
}
