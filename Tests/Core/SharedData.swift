import FoundationEssentials

/// The public files that tests read where they are present; see `../shared/data/README.md`.
enum SharedData {
  /// `DASH_SHARED_DATA`, else `../shared/data` beside the package.
  static let folder: String =
    ProcessInfo.processInfo.environment["DASH_SHARED_DATA"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path

  static func path(_ file: String) -> String { "\(folder)/\(file)" }

  static func has(_ files: String...) -> Bool {
    files.allSatisfy { FileManager.default.fileExists(atPath: path($0)) }
  }
}
