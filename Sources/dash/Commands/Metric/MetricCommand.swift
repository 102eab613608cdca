import ArgumentParser
import Core

/// `dash metric list | show`.
struct MetricCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metric",
    abstract: Phrase(
      fr: "Liste les indicateurs du projet et montre leurs chiffres.",
      en: "Lists the metrics of the project and shows their figures."
    ).help,
    discussion: Phrase(
      fr: """
        dash metric list
        dash metric show demand.projects --territory bmo:2416

        Les chiffres sont ceux que le site publie : ce qui y est masqué l’est ici aussi.
        """,
      en: """
        dash metric list
        dash metric show demand.projects --territory bmo:2416

        The figures are those that the site publishes: what it hides is hidden here as well.
        """
    ).help, subcommands: [ListMetricsCommand.self, ShowMetricCommand.self])
}
