import Core
import Glibc
import TestSupport

@testable import Partners

/// A plugin written for one test, run once, and what it came to.
struct HostileRun {
  private(set) var code: String?
  private(set) var message: String?
  private(set) var advice: String?
  private(set) var found: String?
  private(set) var place: String?
  private(set) var sandbox: String?
  private(set) var seconds = 0.0
  private(set) var rows: [ContractRow] = []
  /// The processes that still have the plugin's folder as their own.
  private(set) var leftovers: [Int32] = []
  private let deadline: Double

  /// Whether it was done within a second of its time.
  var endedInTime: Bool { seconds < deadline + 1 }

  /// Writes a plugin around some Python, trusts it and runs it over three territories.
  init(
    _ python: String, program: [String] = ["python3", "run.py"], seconds: Int = 2,
    walls: Set<SandboxOrder.Barrier> = Set(SandboxOrder.Barrier.allCases), trusted: Bool = true
  ) async throws {
    deadline = Double(seconds)
    let plugin = try WrittenPlugin(python, program: program, seconds: seconds)
    var trust = TrustLock()
    if trusted { try trust.trust(plugin.folder) }
    let runner = ProcessRunner(plugin.folder, trust: trust, barriers: walls)
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.frame, SampleProject.needs("2025", ["V0X60 2416 41 10 4 3"]),
    ])
    let start = ContinuousClock.now
    do {
      let report = try await runner.run(.compute, over: snapshot)
      sandbox = report.sandbox
      rows = report.rows
    } catch let failure as MetricFailure {
      let finding = failure.log.sorted[0].first
      code = finding.code
      message = finding.message.fr
      advice = finding.advice.fr
      found = finding.found
      let location = finding.location
      place =
        location.file + (location.row.map { ":\($0)" } ?? "")
        + (location.column.map { ":\($0)" } ?? "")
    }
    self.seconds = (ContinuousClock.now - start) / .seconds(1)
    leftovers = Self.processes(in: plugin.folder.path)
  }

  private static func processes(in folder: String) -> [Int32] {
    ((try? FileAccess.names(in: "/proc")) ?? []).compactMap(Int32.init).filter { process in
      var bytes = [CChar](repeating: 0, count: 4096)
      let count = readlink("/proc/\(process)/cwd", &bytes, bytes.count)
      guard count > 0 else { return false }
      return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        == folder
    }
  }
}

/// A folder with a plugin of kind process, gone with this value.
final class WrittenPlugin {
  let folder: PluginFolder
  private let root: String

  init(
    _ python: String, program: [String] = ["python3", "run.py"], seconds: Int = 2,
    reads: [String] = [], more: [String: String] = [:]
  ) throws {
    var bytes = Array("/tmp/dash-plugin-XXXXXX".utf8CString)
    mkdtemp(&bytes)
    root = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let words = program.map { "\"\($0)\"" }.joined(separator: ", ")
    let tables = reads.map { "\"\($0)\"" }.joined(separator: ", ")
    let manifest = """
      contract = 1
      id = "test.hostile"
      version = "1.0.0"
      kind = "process"
      title = "Un essai"
      description = "Un essai."
      author = "Essais"
      contact = "essais@example.org"
      licence = "Licence Ouverte 2.0"

      [reads]
      tables = [\(tables)]

      [output]
      unit = "ratio"

      [quality]
      source = "Essais"
      periodicity = "annuelle"

      [run]
      program = [\(words)]
      timeout = \(seconds)
      """
    let files = ["plugin.toml": manifest, "run.py": python].merging(more) { $1 }
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try FileAccess.create("\(root)/\(name)", bytes: Array(text.utf8))
    }
    var log = FindingLog()
    guard let folder = PluginFolder(root, shownAs: "plugins/test.hostile", into: &log) else {
      throw MetricFailure(log)
    }
    self.folder = folder
  }

  deinit { try? FileAccess.remove(root) }
}
