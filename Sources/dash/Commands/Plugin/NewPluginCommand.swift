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
    let template = PluginTemplate(id: id, kind: kind, language: programLanguage)
    guard !template.files.isEmpty else { throw Self.noTemplate }
    for file in template.files {
      try FileAccess.createFolder(FilePath.parent(of: "\(path)/\(file.path)"))
      try FileAccess.create("\(path)/\(file.path)", bytes: file.bytes)
    }
    session.facts = [
      "id": .text(id), "folder": .text(path),
      "files": .list(template.files.map { .text($0.path) }),
    ]
    let place2 = pluginDir.map { " --plugin-dir \($0)" } ?? ""
    session.console.say(
      Phrase(
        fr: "Plugin écrit : \(place)\nLa suite : dash plugin test \(id)\(place2)",
        en: "Plugin written: \(place)\nNext: dash plugin test \(id)\(place2)"))
  }

  private static var noTemplate: Failure {
    Failure(
      .usage,
      Phrase(
        fr: "un plugin en Swift se construit avant de se lancer : dash n’en écrit pas",
        en: "a plugin in Swift is built before it runs: dash writes none"),
      advice: Phrase(
        fr: "copier Examples/swift-plugin du code de dash (docs/reference/process.md)",
        en: "copy Examples/swift-plugin of dash’s source (docs/reference/process.md)"))
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
