public import ArgumentParser
public import Core

/// `dash bulletin`.
struct BulletinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: Phrase(
      fr: "Écrit le bulletin des orientations, à imprimer ou à envoyer.",
      en: "Writes the bulletin of referrals, to print or to send."
    ).help,
    discussion: Phrase(
      fr: """
        Une page A4 par territoire, et le même texte pour un courriel : ce qui a été orienté depuis \
        une date, ce qui est nouveau, qui n’a pas encore répondu. Les chiffres sont ceux que le site \
        publie ; rien de masqué n’y reparaît.

          dash bulletin --since 2025-11-15 --territory bmo:2416
        """,
      en: """
        One A4 page for each territory, and the same text for an e-mail: what was referred since a \
        day, what is new, who has not answered yet. The figures are those that the site publishes; \
        nothing hidden comes back in it.

          dash bulletin --since 2025-11-15 --territory bmo:2416
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var plugins: PluginOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Le dernier jour du bulletin d’avant : 2025-11-15.",
        en: "The last day of the bulletin before: 2025-11-15."
      ).help, valueName: Phrase(fr: "date", en: "date").help))
  var since: CalendarDate

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Un territoire, bmo:2416 ou son nom ; par défaut tous ceux qui ont des orientations.",
        en: "One territory, bmo:2416 or its name; by default all that have referrals."
      ).help, valueName: Phrase(fr: "territoire", en: "territory").help))
  var territory: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "diffusion ou interne ; par défaut celui de dash.toml.",
        en: "diffusion or interne; by default that of dash.toml."
      ).help, valueName: "mode"))
  var mode: DisclosureMode?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Dossier des bulletins ; par défaut bulletins/ dans le projet.",
        en: "Folder of the bulletins; by default bulletins/ in the project."
      ).help, valueName: GlobalOptions.folderName))
  var out: String?

  func run() async throws {
    try await options.perform("bulletin") { session in
      let project = try session.project(location)
      let folder = out.map { FilePath.absolute($0, in: session.folder) } ?? project.bulletinFolder
      let writing = BulletinWriting(
        project: project, since: since, territory: territory,
        mode: mode ?? project.settings.disclosure.mode, folder: folder,
        plugins: try plugins.choice(for: project, in: session, keepsRows: true))
      let files = try await writing.run(in: &session)
      session.facts = [
        "folder": .text(folder), "files": .list(files.map { .text(FilePath.name(of: $0)) }),
      ]
      session.console.endProgress()
      for file in files {
        let shown = session.shown(file)
        session.console.say(Phrase(fr: shown, en: shown))
      }
    }
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2025-11-15`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension DisclosureMode: ExpressibleByArgument {}
