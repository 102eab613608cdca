public import Core
import Foundation

/// The files that tests read: those of the package, and the public ones beside it.
public enum ProjectFiles {
  /// The package's folder.
  public static var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Returns the path of a public file, in `DASH_SHARED_DATA` or in `../shared/data`; nil where it
  /// is absent, so that a test can skip.
  ///
  ///     ProjectFiles.shared("bmo/Base_open_data_BMO_2025.xlsx")
  public static func shared(_ name: String) -> String? {
    let named = ProcessInfo.processInfo.environment["DASH_SHARED_DATA"]
    let path = "\(named ?? "\(root)/../shared/data")/\(name)"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Loads datasets of a folder by name.
  ///
  /// - Throws: `MetricContract.InvalidDatasets` where one is wrong.
  public static func datasets(_ names: [String], in folder: String) throws -> [Dataset] {
    var log = FindingLog()
    let datasets = names.compactMap { DatasetFolder.load("\(folder)/\($0)", into: &log) }
    guard !log.hasErrors else { throw MetricContract.InvalidDatasets(log: log) }
    return datasets
  }
}
