/// The version of dash, a part of what it writes and of the keys of its caches.
public enum ToolVersion {
  /// Semantic: major, minor, patch.
  public static let current = "0.1.0"
}
