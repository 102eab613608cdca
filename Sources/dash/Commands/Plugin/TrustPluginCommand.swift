import ArgumentParser
import Core
import Partners

/// `dash plugin trust`.
struct TrustPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: Phrase(
      fr: "Autorise le programme d’un plugin, tel qu’il est aujourd’hui.",
      en: "Allows a plugin's program, as it is today."
    ).help,
    discussion: Phrase(
      fr: """
        Note dans dash.lock l’empreinte (SHA-256) de chaque fichier du plugin. Un fichier qui change, \
        apparaît ou disparaît ensuite redemande cet accord. Les plugins table et sql n’en ont pas \
        besoin : ils ne lancent aucun programme.
        """,
      en: """
        Records in dash.lock the digest (SHA-256) of every file of the plugin. A file that changes, \
        appears or goes afterwards asks for this again. Plugins of kind table and sql need none: they \
        run no program.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  @Argument(
    help: ArgumentHelp(
      Phrase(
        fr: "Identifiant du plugin, par exemple mlblois.prf.",
        en: "Id of the plugin, for example mlblois.prf."
      ).help, valueName: pluginArgumentName))
  var id: String

  func run() async throws {
    try await options.perform("plugin trust") { session in
      let project = try session.project(location)
      let folder = try find(in: project, session: &session)
      var lock = try TrustLock(of: project.folder)
      let changes = try lock.changes(of: folder)
      try lock.trust(folder)
      try lock.write(to: project.folder)
      session.facts = [
        "plugin": .text(id), "files": .list(changes.map(Fact.text)),
      ]
      let file = session.shown("\(project.folder)/\(TrustLock.name)")
      let list = changes.map { "\n  \($0)" }.joined()
      session.console.say(
        changes.isEmpty
          ? Phrase(
            fr: "\(id) était déjà autorisé, rien n’a changé",
            en: "\(id) was already allowed, nothing has changed")
          : Phrase(
            fr: "\(id) est autorisé, noté dans \(file) :\(list)",
            en: "\(id) is allowed, recorded in \(file):\(list)"))
    }
  }

  private func find(in project: Project, session: inout Session) throws -> PluginFolder {
    let chosen = try ChosenPlugins(
      in: folders.folders(of: project, in: session), id: id, trust: session.trust(of: project))
    for metric in chosen.unavailable { session.log.merge(metric.log) }
    try session.requireNoErrors()
    guard let folder = chosen.plugins.first?.folder else { throw Failure(.badData) }
    let kind = folder.manifest.kind
    guard kind == .process else {
      throw Failure(
        .usage,
        Phrase(
          fr: "le plugin \(id) ne lance aucun programme (kind = \"\(kind.rawValue)\")",
          en: "the plugin \(id) runs no program (kind = \"\(kind.rawValue)\")"),
        advice: Phrase(fr: "il n’y a rien à autoriser", en: "there is nothing to allow"))
    }
    return folder
  }
}
