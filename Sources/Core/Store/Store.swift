internal import GRDB
import Synchronization

/// The embedded database of a project: all its datasets in one place, in tables that check
/// themselves, with every total computed once.
public enum Store {
  /// Where the database is kept.
  public enum Place: Sendable, Hashable {
    /// In memory, for the time of a build.
    case memory
    /// In a file that is reused as long as the datasets are the same.
    ///
    /// It can be deleted at any time; a damaged or foreign one is replaced, and a folder that
    /// cannot be written costs only the time of filling the database again.
    case file(String)
  }

  /// Merges datasets into a store and returns a view of it; nil where the log holds errors.
  ///
  ///     var log = FindingLog()
  ///     let snapshot = try Store.open(datasets, at: .file(".dash/store.sqlite"), into: &log)
  ///
  /// The order of the datasets does not matter.
  public static func open(
    _ datasets: [Dataset], at place: Place, into log: inout FindingLog
  ) throws -> Snapshot? {
    guard let contents = StoreContents(merging: datasets, into: &log) else { return nil }
    switch place {
    case .memory:
      return try inMemory(contents)
    case .file(let path):
      guard let queue = try StoreFile(path: path).queue(for: contents) else {
        return try inMemory(contents)
      }
      return Snapshot(contents: contents, queue: queue, address: .file(path, contents.hash))
    }
  }

  /// Fills a database that has a name within this process, so that queries of others find it by another
  /// connection.
  private static func inMemory(_ contents: StoreContents) throws -> Snapshot {
    let name = "dash-store-\(count.add(1, ordering: .relaxed).newValue)"
    let queue = try DatabaseQueue(named: name, configuration: StoreWriter.configuration)
    try StoreWriter(contents: contents).write(to: queue)
    return Snapshot(contents: contents, queue: queue, address: .memory(name))
  }

  /// How many databases were made in memory.
  private static let count = Atomic<Int>(0)
}
