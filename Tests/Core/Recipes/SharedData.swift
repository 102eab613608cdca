import Foundation

/// Public files that stand beside the repository: tests that need one are skipped where it is not.
enum SharedData {
  private static let folder =
    ProcessInfo.processInfo.environment["DASH_SHARED_DATA"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/data").path

  static func path(_ name: String) -> String { "\(folder)/\(name)" }

  static func has(_ names: String...) -> Bool {
    names.allSatisfy { FileManager.default.fileExists(atPath: path($0)) }
  }
}
