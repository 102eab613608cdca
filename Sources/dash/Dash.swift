import ArgumentParser

/// The command: `dash init | import | check | build | doctor`.
@main
struct Dash: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dash", abstract: "Tableaux de bord territoriaux de l’emploi.")
}
