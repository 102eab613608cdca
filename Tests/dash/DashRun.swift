import Foundation

/// One run of the built command, in a folder of its own.
struct DashRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `dash` beside the test bundle; the environment holds only what is given.
  init(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let process = Process()
    process.executableURL = bundle.deletingLastPathComponent().appendingPathComponent("dash")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "fr_FR.UTF-8"]
      .merging(environment) { _, given in given }
    // Files, not pipes: a long text would fill a pipe and stop the program.
    let place = FileManager.default.temporaryDirectory
    let names = (0..<2).map { _ in place.appendingPathComponent("dash-\(UUID().uuidString).txt") }
    for name in names { try Data().write(to: name) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: names[0], encoding: .utf8)
    errors = try String(contentsOf: names[1], encoding: .utf8)
    for name in names { try FileManager.default.removeItem(at: name) }
  }

  /// The one JSON document of a run with `--json`.
  func document() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dash-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
