import ArgumentParser
import Core
import Partners
import Plugins

/// `dash plugin docs`.
struct DocsPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: Phrase(
      fr: "Écrit le catalogue des indicateurs, en Markdown.",
      en: "Writes the catalogue of metrics, in Markdown and in French."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Fichier à écrire ; par défaut la sortie standard.",
        en: "File to write; by default the standard output."
      ).help, valueName: Phrase(fr: "fichier", en: "file").help))
  var out: String?

  func run() async throws {
    try await options.perform("plugin docs") { session in
      let project = try session.projectIfAny(location)
      let partners = PartnerPlugins(in: try folders.folders(of: project, in: session))
      session.unavailable = partners.unavailable
      let catalogue = Catalogue(
        Plugins.all(project?.settings ?? ProjectSettings()) + partners.plugins, into: &session.log)
      try session.requireNoErrors()
      let document = CatalogueDocument(catalogue, notes: try Self.notes(of: partners.plugins))
      session.facts["metrics"] = .integer(catalogue.metrics.count)
      guard let out else {
        session.console.say(Phrase(fr: document.text, en: document.text))
        return
      }
      let file = FilePath.absolute(out, in: session.folder)
      try FileAccess.createFolder(FilePath.parent(of: file))
      try FileAccess.replace(file, bytes: Array(document.text.utf8))
      session.facts["file"] = .text(file)
      let shown = session.shown(file)
      session.console.say(Phrase(fr: shown, en: shown))
    }
  }

  /// What the authors say of their plugins, by id.
  private static func notes(of plugins: [PartnerPlugin]) throws -> [String: String] {
    try plugins.reduce(into: [:]) { notes, plugin in
      let file = "\(plugin.folder.path)/README.md"
      if FileAccess.exists(file) { notes[plugin.id] = try FileAccess.text(of: file) }
    }
  }
}
