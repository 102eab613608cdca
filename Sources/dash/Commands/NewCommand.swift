import ArgumentParser
import Core

/// `dash new dataset offers`, and what else a project may grow by.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: Phrase(
      fr: "Ajoute au projet un jeu de données à remplir.",
      en: "Adds a dataset to fill in to the project."
    ).help, subcommands: [NewDatasetCommand.self])
}
