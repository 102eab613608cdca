import ArgumentParser
import Core

/// The command: `dash init | import | check | build | doctor | version`.
@main
struct Dash: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dash",
    abstract: "Tableaux de bord territoriaux de l’emploi.",
    discussion: """
      Des fichiers officiels en entrée, un site publié en sortie :

        dash init mon-observatoire && cd mon-observatoire
        dash import bmo ~/Base_open_data_BMO_2025.xlsx --region 24
        dash check && dash build

      Codes de sortie :
      \(ExitStatus.table)

      Sur Debian, dash est aussi l’interpréteur de commandes /usr/bin/dash ; cette commande \
      s’appelle aussi dash-observatoire (voir dash doctor).
      """,
    version: ToolVersion.current,
    subcommands: [
      InitCommand.self, ImportCommand.self, CheckCommand.self, BuildCommand.self,
      DoctorCommand.self, VersionCommand.self,
    ],
    helpNames: [.long, .customShort("h")])

  static func main() async {
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
