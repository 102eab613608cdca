import Core

/// What the rows of a plugin depend on, each part with its digest.
struct RunKey: Hashable {
  /// A part: a file of the plugin, a table it reads, dash itself.
  struct Part: Hashable {
    let kind: Kind
    let name: String
    let digest: String

    /// What a part is.
    enum Kind: String {
      case date, file, program, table
    }
  }

  /// By kind, then name.
  let parts: [Part]

  init(parts: [Part]) {
    self.parts = parts.sorted { ($0.kind.rawValue, $0.name) < ($1.kind.rawValue, $1.name) }
  }

  /// Takes the digests of a plugin's files and of the tables that it declares, and what a program may take
  /// for the present.
  init(_ folder: PluginFolder, tables: [(name: String, digest: String)], date: String? = nil) {
    // Rows are checked anew at each build, so the checks are no part of what they depend on.
    let version = "contract \(PluginContract.version), cache \(KeptRows.version)"
    self.init(
      parts: [Part(kind: .program, name: "dash", digest: "\(ToolVersion.current), \(version)")]
        + folder.digests.map { Part(kind: .file, name: $0.path, digest: $0.hash) }
        + tables.map { Part(kind: .table, name: $0.name, digest: $0.digest) }
        + (date.map { [Part(kind: .date, name: "SOURCE_DATE_EPOCH", digest: $0)] } ?? []))
  }

  /// What has changed since another key, in words; nil where nothing has.
  func change(since other: RunKey) -> Phrase? {
    let before = Dictionary(other.parts.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
    let now = Dictionary(parts.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one })
    let changes =
      parts.compactMap { part -> Phrase? in
        guard let former = before[part.name] else { return part.words("est nouveau", "is new") }
        return former == part ? nil : part.words("a changé", "changed")
      } + other.parts.filter { now[$0.name] == nil }.map { $0.words("n’est plus là", "is gone") }
    guard !changes.isEmpty else { return nil }
    return Phrase(
      fr: changes.map(\.fr).joined(separator: ", "), en: changes.map(\.en).joined(separator: ", "))
  }
}

extension RunKey.Part {
  fileprivate func words(_ fr: String, _ en: String) -> Phrase {
    switch kind {
    case .date: Phrase(fr: "la date \(fr)", en: "the date \(en)")
    case .program: Phrase(fr: "la version de dash \(fr)", en: "the version of dash \(en)")
    case .file: Phrase(fr: "\(name) \(fr)", en: "\(name) \(en)")
    case .table: Phrase(fr: "la table \(name) \(fr)", en: "the table \(name) \(en)")
    }
  }
}
