import ArgumentParser
import Core
import Partners

/// The command: `dash init | import | new | check | plugin | metric | query | build | audit | bulletin |
/// doctor | version`.
@main
struct Dash: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dash",
    abstract: Phrase(
      fr: "Tableaux de bord territoriaux de l’emploi.",
      en: "Territorial labour-market dashboards."
    ).help,
    discussion: discussion.help,
    version: ToolVersion.current,
    subcommands: [
      InitCommand.self, ImportCommand.self, NewCommand.self, CheckCommand.self,
      PluginCommand.self, MetricCommand.self, QueryCommand.self, BuildCommand.self,
      AuditCommand.self, BulletinCommand.self, DoctorCommand.self, VersionCommand.self,
    ],
    helpNames: [.long, .customShort("h")])

  private static let discussion = Phrase(
    fr: """
      Des fichiers officiels en entrée, un site publié en sortie :

      \(example)

      Codes de sortie :
      \(ExitStatus.table)

      Sur Debian, dash est aussi l’interpréteur de commandes /usr/bin/dash ; cette commande \
      s’appelle aussi dash-observatoire (voir dash doctor).
      """,
    en: """
      Official files in, a published site out:

      \(example)

      Exit codes:
      \(ExitStatus.table)

      On Debian, dash is also the shell /usr/bin/dash; this command has a second name, \
      dash-observatoire (see dash doctor).
      """)

  private static let example = """
      dash init mon-observatoire && cd mon-observatoire
      dash import bmo ~/Base_open_data_BMO_2025.xlsx --region 24
      dash check && dash build
    """

  // On the main thread: the sandbox needs a process that has no other yet.
  @MainActor static func main() async {
    SandboxLauncher.runIfAsked(CommandLine.arguments.dropFirst())
    do {
      let command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      UsageText.exit(with: error)
    }
  }
}
