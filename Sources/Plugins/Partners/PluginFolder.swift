public import Core

/// A folder with a `plugin.toml`: what its author says of it, and its files.
public struct PluginFolder: Sendable, Hashable {
  /// Absolute; empty where the files are not on a disk.
  public let path: String
  /// As messages name it: `plugins/mlblois.accueil`.
  public let name: String
  /// What `plugin.toml` says.
  public let manifest: PluginManifest
  /// SHA-256 of every file of the folder with its path, sorted by path: what a run depends on beside the data.
  public let fingerprint: String
  /// Every file of the folder and its SHA-256, sorted by path.
  public let digests: [FileDigest]
  /// The files that are not on a disk.
  private let embedded: [String: [UInt8]]

  /// A file and its SHA-256.
  public struct FileDigest: Sendable, Hashable {
    /// Within the folder: `query.sql`.
    public let path: String
    /// 64 hexadecimal digits.
    public let hash: String
  }

  /// Reads the manifest of a folder; nil where the log then holds why not.
  public init?(_ path: String, shownAs name: String, into log: inout FindingLog) {
    do {
      let files = try FileAccess.files(below: path)
      self.init(files, path: path, shownAs: name, embedded: [:], into: &log)
    } catch {
      log.add(
        .error, "plugin-unreadable",
        at: SourceLocation(file: "\(name)/\(PluginContract.manifestName)"), message: error.message,
        advice: error.advice)
      return nil
    }
  }

  /// Takes the files of a plugin that comes with dash.
  public init?(embedded files: [SiteFile], shownAs name: String, into log: inout FindingLog) {
    let bytes = Dictionary(
      files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    self.init(files, path: "", shownAs: name, embedded: bytes, into: &log)
  }

  private init?(
    _ files: [SiteFile], path: String, shownAs name: String, embedded: [String: [UInt8]],
    into log: inout FindingLog
  ) {
    let file = "\(name)/\(PluginContract.manifestName)"
    let bytes = files.first { $0.path == PluginContract.manifestName }?.bytes ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    guard let manifest = PluginManifest(toml: text, file: file, into: &log) else { return nil }
    self.path = path
    self.name = name
    self.manifest = manifest
    self.embedded = embedded
    digests = files.map { FileDigest(path: $0.path, hash: ContentHash(of: $0.bytes).description) }
      .sorted { $0.path < $1.path }
    fingerprint =
      ContentHash(of: digests.map { "\($0.path) \($0.hash)" }.joined(separator: "\n")).description
  }

  /// Returns the bytes of a file of the folder, or why they cannot be had.
  func bytes(of file: String) -> Result<[UInt8], MetricFailure> {
    if let bytes = embedded[file] { return .success(bytes) }
    do {
      return .success(try FileAccess.bytes(of: "\(path)/\(file)"))
    } catch {
      let finding = Finding(
        .error, code: "plugin-unreadable", at: SourceLocation(file: "\(name)/\(file)"),
        message: error.message, advice: error.advice)
      return .failure(MetricFailure(finding))
    }
  }
}
