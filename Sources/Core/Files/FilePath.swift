/// Paths as text with `/`: joined, split and tidied without touching the disk.
public enum FilePath {
  /// The path, absolute and without `.`, `..`, doubled or final `/`.
  ///
  ///     FilePath.absolute("../data/", in: "/srv/projet")  // "/srv/data"
  public static func absolute(_ path: String, in folder: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder that holds the path: `a/b` of `a/b/c`, `.` of `c`, `/` of `/`.
  public static func parent(of path: String) -> String {
    let parts = path.split(separator: "/")
    let start = path.hasPrefix("/") ? "/" : ""
    guard parts.count > 1 else { return start.isEmpty ? "." : start }
    return start + parts.dropLast().joined(separator: "/")
  }

  /// The last part of the path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path as seen from a folder that holds it; else the path itself.
  ///
  ///     FilePath.relative("/projet/site/index.html", to: "/projet")  // "site/index.html"
  public static func relative(_ path: String, to folder: String) -> String {
    guard path != folder else { return "." }
    let prefix = folder == "/" ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// A hidden name beside the path that nothing else uses: `.site.building-3f0c9a1e`.
  static func sibling(of path: String, marked mark: String) -> String {
    let digits = String(UInt32.random(in: .min ... .max), radix: 16)
    return "\(parent(of: path))/\(siblingPrefix(of: path, marked: mark))\(digits)"
  }

  /// What the names made by `sibling(of:marked:)` begin with.
  static func siblingPrefix(of path: String, marked mark: String) -> String {
    ".\(name(of: path)).\(mark)-"
  }
}
