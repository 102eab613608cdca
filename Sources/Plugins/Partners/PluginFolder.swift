public import Core

/// A folder with a `plugin.toml`: what its author says of it, and its files.
public struct PluginFolder: Sendable, Hashable {
  /// Absolute.
  public let path: String
  /// As messages name it: `plugins/mlblois.accueil`.
  public let name: String
  /// What `plugin.toml` says.
  public let manifest: PluginManifest
  /// SHA-256 of every file of the folder with its path, sorted by path: what a run depends on beside the data.
  public let fingerprint: String

  /// Reads the manifest of a folder; nil where the log then holds why not.
  public init?(_ path: String, shownAs name: String, into log: inout FindingLog) {
    let file = "\(name)/\(PluginContract.manifestName)"
    do {
      let text = try FileAccess.text(of: "\(path)/\(PluginContract.manifestName)")
      guard let manifest = PluginManifest(toml: text, file: file, into: &log) else { return nil }
      let digests = try FileAccess.files(below: path)
        .map { "\($0.path) \(ContentHash(of: $0.bytes))" }.sorted()
      self.path = path
      self.name = name
      self.manifest = manifest
      fingerprint = ContentHash(of: digests.joined(separator: "\n")).description
    } catch {
      log.add(
        .error, "plugin-unreadable", at: SourceLocation(file: file), message: error.message,
        advice: error.advice)
      return nil
    }
  }
}
