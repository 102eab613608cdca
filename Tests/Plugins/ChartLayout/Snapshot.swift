import ChartLayout
import FoundationEssentials
import Testing

/// Compares a scene with the one recorded as text beside the tests.
enum Snapshot {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots")

  /// Expects the scene of a name; with `RECORD_SNAPSHOTS=1` records it instead.
  static func expect(
    _ scene: Scene, named name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(scene.description.utf8).write(to: file)
      return
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let expected = recorded.split(separator: "\n")
    let drawn = scene.description.split(separator: "\n")
    #expect(drawn.count == expected.count, "items of \(name)", sourceLocation: place)
    let changes = zip(expected, drawn).filter { $0 != $1 }.prefix(5).map { "- \($0)\n+ \($1)" }
    #expect(
      changes == [], "\(name) changed; RECORD_SNAPSHOTS=1 records it", sourceLocation: place)
  }
}
