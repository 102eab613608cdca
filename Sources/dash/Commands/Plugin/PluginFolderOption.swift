import ArgumentParser
import Core
import Partners

/// Where plugins are looked for beside the project.
struct PluginFolderOption: ParsableArguments {
  @Option(
    name: .customLong("plugin-dir"), parsing: .singleValue,
    help: ArgumentHelp(
      Phrase(
        fr: "Un autre dossier de plugins, lu après plugins/ du projet ; répétable.",
        en: "Another folder of plugins, read after plugins/ of the project; may be repeated."
      ).help, valueName: GlobalOptions.folderName))
  var pluginDir: [String] = []

  /// The folders of plugins, the project's first, each with its shown name.
  func folders(of project: Project?, in session: Session) throws -> [(path: String, name: String)] {
    let own = project.map {
      [(path: "\($0.folder)/\(PluginContract.folderName)", name: PluginContract.folderName)]
    }
    let named = try pluginDir.map { name in
      let path = FilePath.absolute(name, in: session.folder)
      guard FileAccess.isFolder(path) else { throw Failure.absent(name) }
      return (path: path, name: session.shown(path))
    }
    return (own ?? []) + named
  }
}

/// The plugins that a command is about.
struct ChosenPlugins {
  var plugins: [PartnerPlugin]
  var unavailable: [UnavailableMetric]

  /// Finds the plugins of some folders, or the one of an id.
  ///
  /// - Throws: `Failure` where there is none, or none of the id.
  init(in folders: [(path: String, name: String)], id: String?, trust: TrustLock) throws {
    let found = PartnerPlugins(in: folders, trust: trust)
    (plugins, unavailable) = (found.plugins, found.unavailable)
    guard let id else {
      if plugins.isEmpty, unavailable.isEmpty { throw Self.none(in: folders.map(\.name)) }
      return
    }
    let known = plugins.map(\.id) + unavailable.map(\.id)
    plugins.removeAll { $0.id != id && FilePath.name(of: $0.folder.path) != id }
    unavailable.removeAll { $0.id != id }
    if plugins.isEmpty, unavailable.isEmpty { throw Self.unknown(id, among: known) }
  }

  private static func none(in folders: [String]) -> Failure {
    let list = folders.joined(separator: ", ")
    return Failure(
      .noInput, Phrase(fr: "aucun plugin dans \(list)", en: "there is no plugin in \(list)"),
      advice: Phrase(
        fr: "en créer un : dash plugin new mission.accueil --kind table",
        en: "make one: dash plugin new mission.accueil --kind table"))
  }

  private static func unknown(_ id: String, among known: [String]) -> Failure {
    let list = known.sorted().joined(separator: ", ")
    return Failure(
      .noInput, Phrase(fr: "aucun plugin ne s’appelle \(id)", en: "no plugin is called \(id)"),
      advice: Suggestion.closest(to: id, among: known).map {
        Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?")
      }
        ?? (list.isEmpty
          ? Phrase(
            fr: "le créer : dash plugin new \(id) --kind table",
            en: "make it: dash plugin new \(id) --kind table")
          : Phrase(fr: "il y a \(list)", en: "there are \(list)")))
  }
}

extension Session {
  /// The programs that a project lets run; none where there is no project.
  func trust(of project: Project?) throws -> TrustLock {
    try project.map { try TrustLock(of: $0.folder) } ?? TrustLock()
  }

  /// The project around, where there is one: a plugin may be tried without any.
  mutating func projectIfAny(_ option: ProjectOption) throws -> Project? {
    if option.project == nil, Project.folder(around: folder) == nil { return nil }
    return try project(option)
  }
}

/// How a command names a plugin.
let pluginArgumentName = Phrase(fr: "plugin", en: "plugin").help
