import FoundationEssentials
internal import GRDB

/// The file that keeps a store from one build to the next.
struct StoreFile {
  let path: String

  /// Opens the file where it holds these contents, else writes it anew; nil where the folder
  /// cannot be written.
  func queue(for contents: StoreContents) throws -> DatabaseQueue? {
    if let queue = reopened(holding: contents.hash) { return queue }
    guard rebuild(from: contents) else { return nil }
    return reopened(holding: contents.hash)
  }

  /// The file, if it is whole and its contents are these.
  private func reopened(holding hash: ContentHash) -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.readonly = true
    guard FileManager.default.fileExists(atPath: path),
      let queue = try? DatabaseQueue(path: path, configuration: configuration),
      let found = try? queue.read(StoreFile.contentHash), found == hash.description
    else { return nil }
    return queue
  }

  private static func contentHash(in database: Database) throws -> String? {
    guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else { return nil }
    return try String.fetchOne(database, sql: "SELECT contentHash FROM storeInfo")
  }

  /// Writes a fresh file beside and puts it in place whole, so that a killed build leaves the old
  /// one or none.
  private func rebuild(from contents: StoreContents) -> Bool {
    let fresh = "\(path).new"
    remove(fresh)
    do {
      let queue = try DatabaseQueue(path: fresh, configuration: StoreWriter.configuration)
      try StoreWriter(contents: contents).write(to: queue)
      try queue.close()
      for leftover in ["\(path)-journal", "\(path)-wal", "\(path)-shm"] { remove(leftover) }
      remove(path)
      try FileManager.default.moveItem(atPath: fresh, toPath: path)
      return true
    } catch {
      remove(fresh)
      return false
    }
  }

  /// Removes what an earlier build left; what cannot be removed shows itself when it is replaced.
  private func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
