internal import Core
internal import Glibc

/// The program of a manifest as a file: in the plugin's folder where it has a `/`, else on the path.
struct ProgramPath {
  private let words: [String]
  private let folder: String

  init(_ words: [String], in folder: String) {
    self.words = words
    self.folder = folder
  }

  /// Returns the argument vector with the program's absolute path.
  func resolved(_ failures: ProcessFailures) throws(MetricFailure) -> [String] {
    guard let name = words.first, !name.isEmpty else { throw failures.noProgram() }
    let places =
      name.contains("/")
      ? [FilePath.absolute(name, in: folder)]
      : ProcessEnvironment.path.map { "\($0)/\(name)" }
    guard let found = places.first(where: FileAccess.exists) else { throw failures.absent(name) }
    guard access(found, X_OK) == 0, !FileAccess.isFolder(found) else {
      throw failures.notExecutable(name)
    }
    return [found] + words.dropFirst()
  }
}
