/// How a partner writes a metric.
public enum PluginKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A CSV or XLSX of figures.
  case table
  /// One SELECT.
  case sql
  /// Any program: a JSON request on stdin, a JSON document on stdout.
  case process
  /// A target of dash.
  case swift
}

/// The contract between dash and its plugins.
public enum PluginContract {
  /// The version that this dash writes; the one before it is read as well.
  public static let version = 1
  /// The versions that this dash reads.
  public static let readable = 1...version
  /// The file that makes a folder a plugin.
  public static let manifestName = "plugin.toml"
  /// The folder of a project that holds plugins, each in a folder of its own.
  public static let folderName = "plugins"
  /// The JSON Schema of a manifest, draft 2020-12: what editors check while it is written.
  public static var schema: [UInt8] { PackageResources.plugin_schema_json }
}
