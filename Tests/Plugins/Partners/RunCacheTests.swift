import Core
import Foundation
@testable import Partners
import Synchronization
import Testing
import TestSupport

struct RunCacheTests {
  private static let query = """
    SELECT territory, subject, period, projects AS value FROM needTotal WHERE nomenclature IS NOT NULL
    """

  /// A runner that counts how often it was run.
  private final class Counted: ContractRunner {
    let runs = Mutex(0)
    let fingerprint = ""
    private let runner: any ContractRunner

    init(_ runner: any ContractRunner) { self.runner = runner }

    func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
      runs.withLock { $0 += 1 }
      return try await runner.rows(from: snapshot)
    }
  }

  /// Runs a plugin by a cache of its own, as a build does; returns its rows, whether it ran, and why.
  private func build(
    _ files: PluginFiles, in folder: String, over snapshot: Snapshot
  ) async throws -> (rows: [ContractRow], ran: Bool, why: String) {
    let plugin = try files.plugin()
    let cache = RunCache(in: folder)
    let counted = Counted(SQLRunner(plugin))
    let rows = try await CachedRunner(plugin, runner: counted, cache: cache).rows(from: snapshot)
    let run = try #require(cache.runs.first)
    #expect(run.wasRun == (counted.runs.withLock { $0 } == 1))
    return (rows, run.wasRun, run.reason.en)
  }

  @Test func `runs again only what something has changed for, and says what`() async throws {
    let files = try SQLRunnerTests.files(Self.query)
    defer { files.remove() }
    let folder = "\(FilePath.parent(of: files.path))/cache"
    let snapshot = try SQLRunnerTests.snapshot()

    let first = try await build(files, in: folder, over: snapshot)
    #expect(first.ran && first.why == "no result was kept")
    let second = try await build(files, in: folder, over: snapshot)
    #expect(!second.ran && second.why == "nothing has changed")
    #expect(second.rows == first.rows && !first.rows.isEmpty)

    let unrelated = try SQLRunnerTests.snapshot([
      SampleProject.tension(["2021 bmo:2416 FAP2021:V0X60 3 4"])
    ])
    #expect(unrelated.contentHash != snapshot.contentHash)
    #expect(try await !build(files, in: folder, over: unrelated).ran)

    let other = try SQLRunnerTests.snapshot(projects: 101)
    let third = try await build(files, in: folder, over: other)
    #expect(third.ran && third.why == "the table needTotal changed")
    #expect(third.rows != first.rows)

    try FileAccess.replace("\(files.path)/query.sql", bytes: Array("\(Self.query) LIMIT 1".utf8))
    let fourth = try await build(files, in: folder, over: other)
    #expect(fourth.ran && fourth.why == "query.sql changed")
    try FileAccess.create("\(files.path)/README.md", bytes: Array("# Lire".utf8))
    #expect(try await build(files, in: folder, over: other).why == "README.md is new")
  }

  @Test func `takes a damaged or cut file for none`() async throws {
    let files = try SQLRunnerTests.files(Self.query)
    defer { files.remove() }
    let folder = "\(FilePath.parent(of: files.path))/cache"
    let snapshot = try SQLRunnerTests.snapshot()
    let first = try await build(files, in: folder, over: snapshot)
    let kept = "\(folder)/mission.accueil.rows"
    let whole = try FileAccess.bytes(of: kept)

    for damaged in [Array(whole.dropLast(9)), whole.map { $0 == 0x33 ? 0x34 : $0 }, [], [0xFF]] {
      try FileAccess.replace(kept, bytes: damaged)
      let again = try await build(files, in: folder, over: snapshot)
      #expect(again.ran && again.rows == first.rows)
    }
    #expect(try FileAccess.bytes(of: kept) == whole)
  }

  @Test func `does not take a failure for done`() async throws {
    let files = try SQLRunnerTests.files("SELECT nothing FROM needTotal")
    defer { files.remove() }
    let folder = "\(FilePath.parent(of: files.path))/cache"
    let snapshot = try SQLRunnerTests.snapshot()
    for _ in 0..<2 {
      await #expect(throws: MetricFailure.self) {
        _ = try await build(files, in: folder, over: snapshot)
      }
    }
    try FileAccess.replace("\(files.path)/query.sql", bytes: Array(Self.query.utf8))
    #expect(try await build(files, in: folder, over: snapshot).ran)
  }

  @Test func `keeps every field of a row as it is`() {
    var row = ContractRow(
      territory: "bmo:2416", subject: "a\tb\\n\n", period: "2025", value: 0.1 + 0.2, n: 1e300,
      status: "ok\r",
      location: SourceLocation(file: "é", sheet: "résultat", row: 3, column: 4, field: "value"))
    row.columns = [.value: 4, .status: 2]
    let key = RunKey(parts: [RunKey.Part(kind: .file, name: "query.sql", digest: "0")])
    let empty = ContractRow(
      territory: "", period: "", numerator: -0.0, location: SourceLocation(file: ""))
    let read = KeptRows(KeptRows(key: key, rows: [row, empty]).text)
    #expect(read?.rows == [row, empty])
    #expect(read?.key == key)
    #expect(KeptRows(KeptRows(key: key, rows: []).text)?.rows == [])
  }
}
