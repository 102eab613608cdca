public import ArgumentParser
public import Core
import Partners

/// `dash plugin new mission.accueil --kind table`.
struct NewPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Phrase(
      fr: "Écrit un plugin complet, à modifier.", en: "Writes a whole plugin, to be changed."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption

  @Argument(
    help: ArgumentHelp(
      Phrase(
        fr: "Son identifiant : partenaire.nom, en minuscules sans accent.",
        en: "Its id: partner.name, in lower-case ASCII letters."
      ).help, valueName: pluginArgumentName))
  var id: String

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Sa sorte : table (un tableau), sql (une requête), process (un programme), swift.",
        en: "Its kind: table, sql (a query), process (a program), swift."
      ).help))
  var kind: PluginKind

  @Option(
    name: .customLong("program"),
    help: ArgumentHelp(
      Phrase(
        fr: "Langage d’un programme : r ou python (par défaut).",
        en: "Language of a program: r or python (by default)."
      ).help))
  var programLanguage: PluginTemplate.ProgramLanguage = .python

  @Option(
    name: .customLong("dash-source"),
    help: ArgumentHelp(
      Phrase(
        fr: "Le code de dash, pour un plugin en Swift ; par défaut celui dont ce dash est fait.",
        en: "The source of dash, for a plugin in Swift; by default that which this dash is made of."
      ).help, valueName: GlobalOptions.folderName))
  var dashSource: String?

  @Option(
    name: .customLong("plugin-dir"),
    help: ArgumentHelp(
      Phrase(
        fr: "Le dossier de plugins où l’écrire ; par défaut plugins/ du projet.",
        en: "The folder of plugins to write it to; by default plugins/ of the project."
      ).help, valueName: GlobalOptions.folderName))
  var pluginDir: String?

  func run() async throws {
    try await options.perform("plugin new") { session in
      try checkID()
      let folder: String
      if let pluginDir {
        folder = FilePath.absolute(pluginDir, in: session.folder)
      } else {
        folder = "\(try session.project(location).folder)/\(PluginContract.folderName)"
      }
      try session.requireNoErrors()
      try write(to: "\(folder)/\(id)", in: &session)
      try trust("\(folder)/\(id)", in: &session)
    }
  }

  private func write(to path: String, in session: inout Session) throws {
    let place = session.shown(path)
    guard !FileAccess.exists(path) else {
      throw Failure(
        .cannotCreate, Phrase(fr: "\(place) existe déjà", en: "\(place) exists already"),
        advice: Phrase(
          fr: "le modifier, ou donner un autre identifiant",
          en: "change it, or give another id"))
    }
    let template = PluginTemplate(
      id: id, kind: kind, language: programLanguage,
      core: kind == .swift ? try source(in: session) : "")
    for file in template.files {
      try FileAccess.createFolder(FilePath.parent(of: "\(path)/\(file.path)"))
      try FileAccess.create("\(path)/\(file.path)", bytes: file.bytes)
    }
    session.facts = [
      "id": .text(id), "folder": .text(path),
      "files": .list(template.files.map { .text($0.path) }),
    ]
    let next =
      kind == .swift
      ? "sh \(place)/construire"
      : "dash plugin test \(id)" + (pluginDir.map { " --plugin-dir \($0)" } ?? "")
    session.console.say(
      Phrase(
        fr: "Plugin écrit : \(place)\nLa suite : \(next)",
        en: "Plugin written: \(place)\nNext: \(next)"))
  }

  /// The folder of dash's own package, which a program in Swift is built on.
  private func source(in session: Session) throws -> String {
    if let dashSource {
      let folder = FilePath.absolute(dashSource, in: session.folder)
      guard Self.holdsCore(folder) else { throw Self.noSource(in: dashSource) }
      return folder
    }
    var folder = FilePath.parent(of: try FileAccess.ownProgram())
    while folder.count > 1, !Self.holdsCore(folder) { folder = FilePath.parent(of: folder) }
    guard Self.holdsCore(folder) else { throw Self.noSource(in: nil) }
    return folder
  }

  private static func holdsCore(_ folder: String) -> Bool {
    FileAccess.exists("\(folder)/Package.swift") && FileAccess.isFolder("\(folder)/Sources/Core")
  }

  private static func noSource(in folder: String?) -> Failure {
    Failure(
      .noInput,
      Phrase(
        fr: folder.map { "\($0) n’est pas le code de dash" }
          ?? "le code de dash n’est pas à côté de ce programme",
        en: folder.map { "\($0) is not the source of dash" }
          ?? "the source of dash is not beside this program"),
      advice: Phrase(
        fr: "dire où il est : --dash-source DOSSIER (celui de Package.swift)",
        en: "say where it is: --dash-source FOLDER (that of Package.swift)"))
  }

  /// Allows the program that dash itself has just written, where there is a project to say so in.
  private func trust(_ path: String, in session: inout Session) throws {
    guard kind == .process, let project = try session.projectIfAny(location),
      let plugin = PluginFolder(path, shownAs: session.shown(path), into: &session.log)
    else { return }
    var lock = try TrustLock(of: project.folder)
    try lock.trust(plugin)
    try lock.write(to: project.folder)
  }

  private func checkID() throws {
    guard let near = PluginManifest.nearestID(to: id) else { return }
    throw Failure(
      .usage,
      Phrase(
        fr: "« \(id) » n’est pas un identifiant de plugin", en: "`\(id)` is not the id of a plugin"),
      advice: Phrase(
        fr: "écrire partenaire.nom, par exemple \(near)", en: "write partner.name, such as \(near)")
    )
  }
}

extension PluginKind: ExpressibleByArgument {}
extension PluginTemplate.ProgramLanguage: ExpressibleByArgument {}
