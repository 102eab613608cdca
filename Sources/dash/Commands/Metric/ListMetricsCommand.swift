import ArgumentParser
import Core
import Partners
import Plugins

/// `dash metric list`.
struct ListMetricsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      fr: "Liste les indicateurs, ceux de dash et ceux des plugins.",
      en: "Lists the metrics, those of dash and those of plugins."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  func run() async throws {
    try await options.perform("metric list") { session in
      let project = try session.projectIfAny(location)
      let partners = PartnerPlugins(in: try folders.folders(of: project, in: session))
      let catalogue = Catalogue(
        Plugins.all(project?.settings ?? ProjectSettings()) + partners.plugins, into: &session.log)
      session.unavailable = partners.unavailable
      session.facts["metrics"] = .list(
        catalogue.manifests.map(Self.fact) + partners.unavailable.map(Self.fact))
      for theme in catalogue.themes {
        session.console.say(Phrase(fr: "\n\(theme.title)", en: "\n\(theme.title)"))
        let lines = theme.metrics.compactMap { catalogue.manifest($0) }.map { [$0.id, $0.title] }
        for line in Columns.aligned(lines) {
          session.console.say(Phrase(fr: "  \(line)", en: "  \(line)"))
        }
      }
    }
  }

  private static func fact(_ metric: MetricManifest) -> Fact {
    .object([
      "id": .text(metric.id), "title": .text(metric.title), "chart": .text(metric.chart.rawValue),
      "kind": .text(metric.credit?.kind.rawValue ?? PluginKind.swift.rawValue),
      "levels": .list(metric.levels.map { .text($0.rawValue) }),
      "subjects": .list(metric.subjects.map { .text($0.rawValue) }),
      "reads": .list(metric.reads.map(Fact.text)), "available": .boolean(true),
    ])
  }

  private static func fact(_ metric: UnavailableMetric) -> Fact {
    .object([
      "id": .text(metric.id), "title": .text(metric.title), "available": .boolean(false),
    ])
  }
}

/// Lines of a table on a terminal.
enum Columns {
  /// The lines with their columns one under the other.
  static func aligned(_ lines: [[String]]) -> [String] {
    let count = lines.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return lines.map { line in
      let cells = zip(line, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return cells.joined(separator: "  ").replacing(/\ +$/, with: "")
    }
  }
}
