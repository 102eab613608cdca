public import Core
import Synchronization

/// The rows of partners' plugins, kept from one build to the next.
///
/// A plugin is run again where one of its files, a table that it declares, or dash itself has changed,
/// and where it failed. `.dash/plugins` can be deleted at any time; where it cannot be written, plugins
/// are run at every build.
public final class RunCache: Sendable {
  /// What became of a plugin in this build.
  public struct Run: Sendable, Hashable {
    /// The plugin's id.
    public var plugin: String
    /// Whether it was run; else its rows are those of an earlier build.
    public var wasRun: Bool
    /// Why: `la table needTotal a changé`.
    public var reason: Phrase
  }

  private let folder: String
  private let state = Mutex(State())

  private struct State {
    var runs: [Run] = []
    /// The digests of tables, by the content of the store, then name.
    var digests: [String: [String: String]] = [:]
  }

  /// Keeps rows in a folder, made when it is needed: `.dash/plugins`.
  public init(in folder: String) {
    self.folder = folder
  }

  /// What became of each plugin, in the order in which they were asked.
  public var runs: [Run] { state.withLock { $0.runs } }

  /// Returns the rows of a plugin: those of an earlier build where nothing they depend on has changed.
  func rows(
    of plugin: PluginFolder, from snapshot: Snapshot, date: String?,
    run: () async throws -> [ContractRow]
  ) async throws -> [ContractRow] {
    // A program is also told every territory, subject and period.
    let told = plugin.manifest.kind == .process ? ["territory", "subject", "period"] : []
    let key = RunKey(
      plugin, tables: try digests(of: plugin.manifest.reads + told, in: snapshot), date: date)
    let path = "\(folder)/\(plugin.manifest.id).rows"
    let kept = (try? FileAccess.text(of: path)).flatMap(KeptRows.init)
    let change = kept.map { key.change(since: $0.key) } ?? Self.nothingKept
    guard let change else {
      note(plugin, wasRun: false, Phrase(fr: "rien n’a changé", en: "nothing has changed"))
      return kept?.rows ?? []
    }
    note(plugin, wasRun: true, change)
    // What failed once must not be taken for done.
    try? FileAccess.remove(path)
    let rows = try await run()
    keep(KeptRows(key: key, rows: rows), at: path)
    return rows
  }

  private static let nothingKept: Phrase? = Phrase(
    fr: "aucun résultat gardé", en: "no result was kept")

  private func note(_ plugin: PluginFolder, wasRun: Bool, _ reason: Phrase) {
    state.withLock {
      $0.runs.append(Run(plugin: plugin.manifest.id, wasRun: wasRun, reason: reason))
    }
  }

  /// A cache that cannot be written costs time, nothing else.
  private func keep(_ rows: KeptRows, at path: String) {
    guard (try? FileAccess.createFolder(folder)) != nil else { return }
    try? FileAccess.replace(path, bytes: Array(rows.text.utf8))
  }

  /// The digests of tables, each worked out once; a name that is no table has none, and fails when it is
  /// read.
  private func digests(
    of tables: [String], in snapshot: Snapshot
  ) throws -> [(name: String, digest: String)] {
    let store = snapshot.contentHash.description
    return try Set(tables).sorted().map { table in
      if let known = state.withLock({ $0.digests[store]?[table] }) { return (table, known) }
      let digest =
        StoreTable.named(table) == nil ? "-" : try snapshot.digest(of: table).description
      state.withLock { $0.digests[store, default: [:]][table] = digest }
      return (table, digest)
    }
  }
}

/// A runner that asks the cache first.
struct CachedRunner: ContractRunner {
  private let folder: PluginFolder
  private let runner: any ContractRunner
  private let cache: RunCache
  /// What a program may take for the present; nil for what is told no date.
  private let date: Int??

  init(
    _ folder: PluginFolder, runner: any ContractRunner, cache: RunCache, date: Int?? = nil
  ) {
    self.folder = folder
    self.runner = runner
    self.cache = cache
    self.date = date
  }

  var fingerprint: String { runner.fingerprint }

  func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
    // Where no date is given, a program is told the end of the newest year of the data.
    let year = snapshot.periods.map { String($0.prefix(4)) }.max() ?? ""
    let date = date.map { $0.map(String.init) ?? year }
    return try await cache.rows(of: folder, from: snapshot, date: date) {
      try await runner.rows(from: snapshot)
    }
  }
}
