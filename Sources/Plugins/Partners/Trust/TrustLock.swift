public import Core

/// The programs that a project lets run, file by file: its `dash.lock`.
///
///     # Les programmes autorisés, …
///     ["mlblois.prf"]
///     "plugin.toml" = "9f2c…"
///     "run.py" = "04ab…"
///
/// Belongs with the project's other files: who takes the project over sees what was trusted.
public struct TrustLock: Sendable, Hashable {
  /// The file of a project.
  public static let name = "dash.lock"

  /// Digests of files by plugin and path.
  private var plugins: [String: [String: String]]

  /// Makes a lock that trusts nothing.
  public init() {
    plugins = [:]
  }

  /// Reads the lock of a project; an absent one trusts nothing.
  ///
  /// What is no line of a lock is passed over: it can only trust less.
  ///
  /// - Throws: `FileError` where it is there and cannot be read.
  public init(of project: String) throws(FileError) {
    let path = "\(project)/\(Self.name)"
    plugins = [:]
    guard FileAccess.exists(path) else { return }
    var plugin = ""
    for line in try FileAccess.text(of: path).split(whereSeparator: \.isNewline) {
      let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
      if line.hasPrefix("[\""), quoted.count == 3 {
        plugin = quoted[1]
        plugins[plugin] = [:]
      } else if line.hasPrefix("\""), quoted.count == 5, !plugin.isEmpty {
        plugins[plugin]?[Self.unescaped(quoted[1])] = quoted[3]
      }
    }
  }

  /// Trusts every file of a plugin as it is now.
  ///
  /// - Throws: `FileError` where one cannot be read.
  public mutating func trust(_ folder: PluginFolder) throws(FileError) {
    plugins[folder.manifest.id] = try TrustedFiles.digests(below: folder.path)
  }

  /// Returns the paths of a plugin's files that the lock does not hold as they are, sorted; all of
  /// them where it does not hold the plugin.
  public func changes(of folder: PluginFolder) throws(FileError) -> [String] {
    let known = plugins[folder.manifest.id] ?? [:]
    let now = try TrustedFiles.digests(below: folder.path)
    return Set(known.keys).union(now.keys).filter { known[$0] != now[$0] }.sorted()
  }

  /// Why a plugin may not run; nil where it may.
  public func problem(of folder: PluginFolder) -> Finding? {
    let id = folder.manifest.id
    let advice = Phrase(
      fr: "lire ses fichiers dans \(folder.name), puis lancer dash plugin trust \(id)",
      en: "read its files in \(folder.name), then run dash plugin trust \(id)")
    let place = SourceLocation(file: folder.name)
    do {
      let changes = try changes(of: folder)
      guard let first = changes.first else { return nil }
      guard plugins[id] != nil else {
        return Finding(
          .error, code: "plugin-untrusted", at: place,
          message: Phrase(
            fr: "le plugin \(id) lance un programme que ce projet n’a pas encore autorisé",
            en: "the plugin \(id) runs a program that this project has not yet allowed"),
          advice: advice)
      }
      let others = changes.count - 1
      return Finding(
        .error, code: "plugin-changed", at: SourceLocation(file: "\(folder.name)/\(first)"),
        message: Phrase(
          fr: "le plugin \(id) a changé depuis qu’il est autorisé : \(first)"
            + (others > 0 ? ", et \(others) de plus" : ""),
          en: "the plugin \(id) has changed since it was allowed: \(first)"
            + (others > 0 ? ", and \(others) more" : "")),
        advice: advice)
    } catch {
      return Finding(
        .error, code: "plugin-unreadable", at: place, message: error.message, advice: error.advice)
    }
  }

  /// Writes the lock of a project, sorted.
  ///
  /// - Throws: `FileError`.
  public func write(to project: String) throws(FileError) {
    try FileAccess.replace("\(project)/\(Self.name)", bytes: Array(text.utf8))
  }

  /// The lock as it is written.
  public var text: String {
    var text = """
      # Les programmes que ce projet autorise, fichier par fichier (SHA-256).
      # Écrit par dash plugin trust ; à garder avec le projet.

      """
    for (id, files) in plugins.sorted(by: { $0.key < $1.key }) {
      text += "\n[\"\(id)\"]\n"
      for (path, digest) in files.sorted(by: { $0.key < $1.key }) {
        text += "\"\(Self.escaped(path))\" = \"\(digest)\"\n"
      }
    }
    return text
  }

  /// A path as TOML writes it between quotes, without a quote, a backslash or a control character.
  private static func escaped(_ path: String) -> String {
    path.unicodeScalars.map { scalar in
      guard scalar == "\"" || scalar == "\\" || scalar.properties.generalCategory == .control else {
        return String(scalar)
      }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func unescaped(_ path: String) -> String {
    let parts = path.split(separator: "\\u", omittingEmptySubsequences: false).map(String.init)
    return parts.dropFirst().reduce(parts[0]) { text, part in
      let scalar = UInt32(part.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
      return text + (scalar.map { String(Character($0)) } ?? "") + part.dropFirst(4)
    }
  }
}
