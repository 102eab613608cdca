import ArgumentParser
import Core

/// `dash plugin new | check | test | list | docs | trust | schema`.
struct PluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract: Phrase(
      fr: "Ajoute un indicateur : un tableau, une requête, un programme.",
      en: "Adds a metric: a table, a query, a program."
    ).help,
    discussion: Phrase(
      fr: """
        dash plugin new mission.accueil --kind table
        dash plugin test mission.accueil
        dash plugin check

        La première ligne écrit plugins/mission.accueil/, un exemple complet à modifier. La deuxième \
        le lance sur ses propres exemples, la troisième sur les données du projet.
        """,
      en: """
        dash plugin new mission.accueil --kind table
        dash plugin test mission.accueil
        dash plugin check

        The first line writes plugins/mission.accueil/, a whole example to change. The second runs \
        it on its own examples, the third on the data of the project.
        """
    ).help,
    subcommands: [
      NewPluginCommand.self, CheckPluginCommand.self, TestPluginCommand.self,
      ListPluginCommand.self, DocsPluginCommand.self, TrustPluginCommand.self,
      SchemaPluginCommand.self,
    ])
}
