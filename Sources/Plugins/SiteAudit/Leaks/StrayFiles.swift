import Core

/// Files that should not be in a site for everybody: of an internal edition, or left over.
struct StrayFiles {
  let site: PublishedSite

  func problems() -> [AuditProblem] {
    let known = Set(site.descriptor.resources.compactMap(\.path))
    let reached = SiteLinks(site)?.reached
    return site.files.compactMap { file -> AuditProblem? in
      let name = FilePath.name(of: file.path)
      if name.contains(Self.internalMark) || isInternalPage(file) {
        return internalEdition(file.path)
      }
      let isFigures = file.path.hasPrefix("donnees/") && !known.contains(Self.table(of: file.path))
      let isOther = Self.dataEndings.contains { name.hasSuffix($0) }
      let isOfTheme = file.path.hasPrefix("theme/") || name == "404.html"
      let isAlone = !isOfTheme && Self.readEndings.contains { name.hasSuffix($0) }
      if let reached, isAlone, !reached.contains(file.path) { return stale(file.path) }
      return isFigures || isOther || isOfNoTerritory(file.path) ? stale(file.path) : nil
    }
  }

  /// The table of a metric, whose figures a JSON of the same name gives again.
  private static func table(of path: String) -> String {
    path.hasSuffix(".json") ? "\(path.dropLast(".json".count)).csv" : path
  }

  /// Whether a page says itself that it is of an internal edition.
  private func isInternalPage(_ file: SiteFile) -> Bool {
    guard file.path.hasSuffix(".html") else { return false }
    return String(decoding: file.bytes.prefix(1000), as: UTF8.self).contains(Self.internalTitle)
  }

  /// How the titles of its pages begin.
  private static let internalTitle = "<title>[interne]"

  /// What the names of an internal edition's files bear.
  private static let internalMark = "-interne"

  /// Files that a site never holds: stores, logs, settings, what partners sent.
  private static let dataEndings = [".sqlite", ".log", ".toml", ".xlsx", ".xls", ".ods", ".zip"]

  /// Files that may speak of figures, to which a way must lead; a theme may bring what it likes.
  private static let readEndings = [
    ".html", ".htm", ".csv", ".json", ".png", ".svg", ".pdf",
  ]

  /// Whether the file gives the figures of a territory that the site does not know.
  private func isOfNoTerritory(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[2].hasPrefix("chiffres"), !site.places.codes.isEmpty else {
      return false
    }
    let name = parts[1].lowercased()
    return !site.places.codes.contains { name == $0 || name.hasPrefix("\($0)-") }
  }

  private func internalEdition(_ path: String) -> AuditProblem {
    AuditProblem(
      .internalEdition, at: SourceLocation(file: path),
      Phrase(
        fr: "ce fichier est d’une édition interne, qui ne masque rien",
        en: "this file is of an internal edition, which hides nothing"),
      advice: Phrase(
        fr: "ne publier que le dossier écrit par dash build sans --mode interne",
        en: "publish only the folder that dash build wrote without --mode interne"))
  }

  private func stale(_ path: String) -> AuditProblem {
    AuditProblem(
      .stale, at: SourceLocation(file: path),
      Phrase(
        fr: "rien dans ce site ne parle de ce fichier : il peut être resté d’une autre édition",
        en: "nothing in this site speaks of this file: another edition may have left it"),
      advice: Phrase(
        fr: "le retirer, ou remplacer le dossier entier par celui que dash build a écrit",
        en: "remove it, or replace the whole folder by the one that dash build wrote"))
  }
}
