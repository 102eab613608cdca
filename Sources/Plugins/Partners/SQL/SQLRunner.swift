import Core

/// What makes the rows of a plugin of kind sql: its one SELECT.
struct SQLRunner: ContractRunner {
  /// The file that holds it.
  static let fileName = "query.sql"

  let fingerprint: String
  private let manifest: PluginManifest
  /// The bytes of the statement, or why they cannot be had.
  private let bytes: Result<[UInt8], MetricFailure>
  private let file: String

  /// Takes the statement of a folder; one that cannot be read fails when it is run.
  init(_ folder: PluginFolder) {
    manifest = folder.manifest
    fingerprint = folder.fingerprint
    file = "\(folder.name)/\(Self.fileName)"
    bytes = folder.bytes(of: Self.fileName)
  }

  func rows(from snapshot: Snapshot) async throws -> [ContractRow] {
    var limits = QueryLimits()
    if let seconds = manifest.run?.timeout { limits.seconds = Double(seconds) }
    let query = try StoreQuery(
      bytes: bytes.get(), file: file, tables: manifest.reads, limits: limits)
    let result = try query.result(from: snapshot)
    return try ContractColumns(result.columns, of: query, for: manifest).rows(result)
  }
}
