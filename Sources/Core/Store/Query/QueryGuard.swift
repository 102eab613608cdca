internal import GRDBSQLite

/// What one query may do, asked by SQLite at every step, and what it did.
///
/// SQLite names what it is about to do while it reads the statement (`decide`), and calls every few
/// thousand steps while it runs it (`mayGoOn`).
final class QueryGuard {
  /// What a query was refused.
  enum Denial {
    /// A documented table that its author did not declare.
    case undeclared(String)
    /// A table that is not for queries: of the store itself, of SQLite, of a module.
    case hidden(String)
    case function(String)
    /// Anything but reading: `ATTACH`, `PRAGMA`, `INSERT`.
    case action(Int32)
  }

  /// Why a query that was running had to stop.
  enum Stop {
    case deadline, memory
  }

  /// The first thing that was refused.
  private(set) var denial: Denial?
  private(set) var stop: Stop?
  /// The declared tables that the statement really reads, by name.
  private(set) var tablesRead: Set<String> = []
  /// How many numbers functions of ours hold now.
  var heldNumbers = 0
  let limits: QueryLimits

  /// The declared tables, their names by those in lower case.
  private let declared: [String: String]
  /// What the store holds under the declared views, in lower case: SQLite names it when it unfolds one.
  ///
  /// StoreQuery refuses a statement that names any of it itself.
  private let basis: Set<String>
  /// Every table and view of the store, documented or not, in lower case.
  private let known: Set<String>
  /// The names that the statement gives by WITH, in lower case.
  private let ownNames: Set<String>
  private let start = ContinuousClock.now
  private let memoryAtStart = sqlite3_memory_used()

  init(
    declared: [String], basis: Set<String>, known: Set<String>, ownNames: Set<String>,
    limits: QueryLimits
  ) {
    self.declared = Dictionary(
      declared.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    self.basis = basis
    self.known = known
    self.ownNames = ownNames
    self.limits = limits
  }

  /// Whether SQLite may do something; the first refusal is kept.
  ///
  /// - Parameters:
  ///   - first: What it is about: of a reading, the table.
  ///   - second: Of a function, its name.
  ///   - inside: The view, or the name given by WITH, whose text says so.
  func allows(_ action: Int32, _ first: String?, _ second: String?, inside: String?) -> Bool {
    guard let refused = refusal(action, first, second, inside: inside) else { return true }
    denial = denial ?? refused
    return false
  }

  /// Whether the author of the statement declared a table.
  func isDeclared(_ table: String) -> Bool { declared[table.lowercased()] != nil }

  /// Whether a running statement may go on.
  func mayGoOn() -> Bool {
    if ContinuousClock.now - start > .seconds(limits.seconds) { stop = .deadline }
    if sqlite3_memory_used() - memoryAtStart > Int64(limits.memoryBytes) { stop = .memory }
    return stop == nil
  }

  private func refusal(
    _ action: Int32, _ first: String?, _ second: String?, inside: String?
  ) -> Denial? {
    switch action {
    case SQLITE_SELECT: refusal(unfolding: inside)
    case SQLITE_RECURSIVE: nil
    case SQLITE_FUNCTION: refusal(function: second ?? "")
    case SQLITE_READ: refusal(unfolding: inside) ?? refusal(reading: first ?? "")
    default: .action(action)
    }
  }

  /// A view of which no column is asked (`count(*)`) is never read by its name, but always unfolded; no
  /// name given by WITH is that of a view, StoreQuery refuses those.
  private func refusal(unfolding view: String?) -> Denial? {
    view.flatMap(StoreTable.named).flatMap { refusal(reading: $0.name) }
  }

  private func refusal(reading table: String) -> Denial? {
    let name = table.lowercased()
    if let table = declared[name] {
      tablesRead.insert(table)
      return nil
    }
    if StoreTable.named(name) != nil { return .undeclared(name) }
    if basis.contains(name) { return nil }
    if known.contains(name) || !(ownNames.contains(name) || Self.modules.contains(name)) {
      return .hidden(table)
    }
    return nil
  }

  private func refusal(function name: String) -> Denial? {
    QueryFunctions.allowed.contains(name.lowercased()) ? nil : .function(name)
  }

  /// Tables that SQLite makes of an argument, and of nothing else.
  static let modules: Set<String> = ["json_each", "json_tree"]
}

extension QueryGuard {
  /// Puts the guard before a connection; it must outlive it, or `remove` be called.
  func watch(_ connection: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, inside in
        guard let context else { return SQLITE_DENY }
        let own = Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue()
        let texts = [first, second, inside].map { $0.map { String(cString: $0) } }
        return own.allows(action, texts[0], texts[1], inside: texts[2]) ? SQLITE_OK : SQLITE_DENY
      }, context)
    sqlite3_progress_handler(
      connection, 1000,
      { context in
        guard let context else { return 1 }
        let own = Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue()
        return own.mayGoOn() ? 0 : 1
      }, context)
  }

  /// Lets a connection go.
  static func remove(from connection: OpaquePointer) {
    sqlite3_set_authorizer(connection, nil, nil)
    sqlite3_progress_handler(connection, 0, nil, nil)
  }
}
