internal import GRDBSQLite

/// One SELECT that somebody else wrote, run on a store that it cannot harm.
///
///     let query = try StoreQuery("SELECT name FROM territory", file: "query.sql")
///     try query.result(from: snapshot).rows
///
/// It runs on a connection of its own that only reads, may read the tables that were declared and no
/// other, calls functions that always answer the same, and is stopped where it takes too long.
public struct StoreQuery: Sendable {
  /// How long a statement may be, in bytes.
  static let longestText = 100_000
  /// What findings call a statement that stands in no file.
  public static let noFile = "dash query"

  /// The statement, as written.
  public let text: String
  /// As findings name it: `plugins/mlblois.outils/query.sql`.
  public let file: String
  /// The tables that it may read.
  public let tables: [String]
  /// How much it may take.
  public let limits: QueryLimits
  let words: SQLText

  /// What a query gave.
  public struct Result: Sendable, Hashable {
    /// As the statement names them.
    public var columns: [String]
    /// In the order of the statement.
    public var rows: [[SQLValue]]
    /// The documented tables that the statement really reads, sorted.
    public var tablesRead: [String]
  }

  /// Takes the bytes of a file.
  ///
  /// - Parameter tables: The tables that it may read; all that are documented where nothing is said.
  /// - Throws: `MetricFailure` where they are not UTF-8, or hold anything but one SELECT.
  public init(
    bytes: [UInt8], file: String, tables: [String]? = nil, limits: QueryLimits = QueryLimits()
  ) throws(MetricFailure) {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw MetricFailure(QueryFindings.encoding(bytes, file: file))
    }
    try self.init(text, file: file, tables: tables, limits: limits)
  }

  /// Takes a text.
  ///
  /// - Throws: `MetricFailure` where it holds anything but one SELECT.
  public init(
    _ text: String, file: String, tables: [String]? = nil, limits: QueryLimits = QueryLimits()
  ) throws(MetricFailure) {
    self.text = text
    self.file = file
    self.tables = tables ?? StoreTable.all.map(\.name)
    self.limits = limits
    words = SQLText(text)
    if let finding = QueryFindings(words, file: file).shape(tables: self.tables) {
      throw MetricFailure(finding)
    }
  }

  /// Says what is wrong with the statement, at the first place where a name stands.
  ///
  /// - Parameter name: A column, a table or a function; nil for the whole of it.
  public func finding(
    _ code: String, about name: String?, _ message: Phrase, _ advice: Phrase
  ) -> Finding {
    QueryFindings(words, file: file)
      .finding(code, at: name.flatMap { words.token(named: $0)?.offset }, message, advice)
  }

  /// Runs the statement and returns all its rows.
  ///
  /// - Throws: `MetricFailure` with what is wrong, at its line and column.
  public func result(from snapshot: Snapshot) throws(MetricFailure) -> Result {
    let findings = QueryFindings(words, file: file)
    do {
      let connection = try snapshot.connection()
      let known = try connection.texts("SELECT name FROM sqlite_schema")
        .map { $0.lowercased() }
      if let finding = findings.names(known: Set(known)) { throw MetricFailure(finding) }
      // Only for a statement that names it: it takes a moment.
      if tables.contains(where: { $0.lowercased() == OfferTotals.name.lowercased() }),
        words.token(named: OfferTotals.name) != nil
      {
        try OfferTotals.fill(connection, from: snapshot)
      }
      let basis = tables.reduce(into: Set<String>()) { $0.formUnion(connection.basis(of: $1)) }
      let guardian = QueryGuard(
        declared: tables, basis: basis, known: Set(known),
        ownNames: Set(words.commonTables.map { $0.name.lowercased() }), limits: limits)
      QueryFunctions.install(on: connection, heldBy: guardian)
      let columns = tables.flatMap(connection.columns)
      try connection.put(under: guardian)
      let run = QueryRun(query: self, connection: connection, guardian: guardian)
      switch run.result() {
      case .success(let result): return result
      case .failure(let problem):
        throw MetricFailure(findings.finding(problem, guardian: guardian, columns: columns))
      }
    } catch let error as MetricFailure {
      throw error
    } catch {
      throw MetricFailure(findings.store(error))
    }
  }
}

extension Snapshot {
  /// Opens a connection for one statement that is not ours.
  func connection() throws(StoreError) -> QueryConnection {
    try QueryConnection(to: reader.address)
  }
}

/// A statement between its first step and its last.
struct QueryRun {
  let query: StoreQuery
  let connection: QueryConnection
  let guardian: QueryGuard

  /// Why a statement gave nothing.
  enum Problem: Error {
    /// What SQLite says, and where in the text, in bytes.
    case refused(message: String, code: Int32, offset: Int?)
    case parameter
    case tooManyRows
    case tooLarge
    /// The column that holds bytes, and the row from 1.
    case bytes(column: String, row: Int)
  }

  func result() -> Swift.Result<StoreQuery.Result, Problem> {
    do throws(Problem) { return .success(try rows()) } catch { return .failure(error) }
  }

  private func rows() throws(Problem) -> StoreQuery.Result {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_prepare_v2(connection.handle, query.text, -1, &statement, nil)
    guard code == SQLITE_OK, let statement else { throw refusal(code) }
    guard sqlite3_bind_parameter_count(statement) == 0 else { throw .parameter }
    let columns = (0..<sqlite3_column_count(statement)).map {
      String(cString: sqlite3_column_name(statement, $0))
    }
    var result = StoreQuery.Result(
      columns: columns, rows: [], tablesRead: guardian.tablesRead.sorted())
    var bytes = 0
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return result }
      guard code == SQLITE_ROW else { throw refusal(code) }
      guard result.rows.count < query.limits.rows else { throw .tooManyRows }
      var row: [SQLValue] = []
      row.reserveCapacity(columns.count)
      for column in columns.indices {
        let place = Int32(column)
        guard sqlite3_column_type(statement, place) != SQLITE_BLOB else {
          throw .bytes(column: columns[column], row: result.rows.count + 1)
        }
        row.append(SQLValue(statement, place))
        if case .text(let text) = row[column] { bytes += text.utf8.count }
      }
      guard bytes <= query.limits.resultBytes else { throw .tooLarge }
      result.rows.append(row)
    }
  }

  private func refusal(_ code: Int32) -> Problem {
    let offset = sqlite3_error_offset(connection.handle)
    return .refused(
      message: connection.message, code: code & 0xFF, offset: offset < 0 ? nil : Int(offset))
  }
}

extension SQLValue {
  /// The value of a column of the row that a statement stands on; not for bytes.
  fileprivate init(_ statement: OpaquePointer, _ column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      self = .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
    default: self = .null
    }
  }
}
