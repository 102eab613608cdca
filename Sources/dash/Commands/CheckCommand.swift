import ArgumentParser
import Core
import Partners

/// `dash check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      fr: "Vérifie les données, les réglages et le thème.",
      en: "Checks the data, the settings and the theme."
    ).help,
    discussion: Phrase(
      fr: """
        Dit en une fois tout ce qui ne va pas, avec le fichier, la feuille et la cellule, ce qui \
        s’y trouve, ce qui était attendu et quoi faire. N’écrit rien dans site/.
        """,
      en: """
        Says at once everything that is wrong, with the file, the sheet and the cell, what stands \
        there, what was expected and what to do. Writes nothing in site/.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var plugins: PluginOptions

  func run() async throws {
    try await options.perform("check") { session in
      let project = try session.project(location)
      let plugins = try plugins.choice(for: project, in: session)
      let data = try ProjectData.load(project, plugins: plugins, into: &session)
      _ = try SiteParts(project, data: data, into: &session)
      try session.requireNoErrors()
      // Working everything out takes a while: only where some of it is secret, or may not work out.
      session.unavailable = data.partners.unavailable
      if data.mustBeWorkedOut {
        _ = try await Secrecy(
          project, mode: project.settings.disclosure.mode, data: data, into: &session)
      }
      try plugins.requireAll(session.unavailable)
      Self.say(data, in: &session)
    }
  }

  private static func say(_ data: ProjectData, in session: inout Session) {
    let counts = (data.datasets.count, data.rowCount, data.snapshot.territories.count)
    session.facts = [
      "datasets": .integer(counts.0), "rows": .integer(counts.1),
      "territories": .integer(counts.2),
      "periods": .list(data.snapshot.periods.map(Fact.text)),
      "unavailable": .list(session.unavailable.map { .text($0.id) }),
    ]
    let rows = NumberText.count(Double(counts.1))
    let noun = counts.0 > 1 ? "jeux" : "jeu"
    let periods = spans(data.snapshot.periods).map { ", \($0)" }.joined()
    let isPublishable = data.hasSomethingToPublish
    session.console.say(
      Phrase(
        fr: "\(counts.0) \(noun) de données, \(rows) lignes, \(counts.2) territoires\(periods) : "
          + (isPublishable ? "rien n’empêche de publier" : "aucun chiffre à publier encore"),
        en: "\(counts.0) datasets, \(counts.1) rows, \(counts.2) territories\(periods): "
          + (isPublishable ? "nothing prevents publishing" : "no figure to publish yet")))
  }

  /// The periods, all months as one, without the parts of years and months that referrals are
  /// counted in as well: `2025`, `2021-01…2025-12`.
  private static func spans(_ periods: [String]) -> [String] {
    let months = periods.compactMap(Month.init).map(\.key)
    let others = periods.filter { period in
      Month(period) == nil && Fortnight(period) == nil && DaySpan(period) == nil
        && !period.contains("-S")
    }
    guard let first = months.first, let last = months.last else { return others }
    return others + [first == last ? first : "\(first)…\(last)"]
  }
}
