import ArgumentParser
import Core
import Partners

/// `dash plugin list`.
struct ListPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Phrase(
      fr: "Dit quels plugins sont là, et dans quel état.",
      en: "Says which plugins there are, and in what state."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  func run() async throws {
    try await options.perform("plugin list") { session in
      let project = try session.projectIfAny(location)
      if project == nil, folders.pluginDir.isEmpty { throw Failure.noProject(in: nil) }
      let chosen = try ChosenPlugins(
        in: folders.folders(of: project, in: session), id: nil, trust: session.trust(of: project))
      let language = session.language
      let rows =
        chosen.plugins.map { PluginLine($0, language) }
        + chosen.unavailable.map { PluginLine($0, language) }
      session.facts["plugins"] = .list(rows.map(\.fact))
      let head = PluginLine(head: language)
      for line in PluginLine.aligned([head] + rows) {
        session.console.say(Phrase(fr: line, en: line))
      }
    }
  }
}

/// A plugin in a list.
private struct PluginLine {
  private var cells: [String]

  init(head language: Language) {
    cells = [
      "id", Phrase(fr: "sorte", en: "kind")[language], "version",
      Phrase(fr: "état", en: "state")[language], Phrase(fr: "bac à sable", en: "sandbox")[language],
    ]
  }

  init(_ plugin: PartnerPlugin, _ language: Language) {
    let manifest = plugin.folder.manifest
    cells = [
      manifest.id, manifest.kind.rawValue, manifest.version,
      Phrase(fr: "prêt", en: "ready")[language], PluginSandbox.text(of: manifest.kind)[language],
    ]
  }

  init(_ metric: UnavailableMetric, _ language: Language) {
    let why = metric.log.sorted.first?.first.message[language] ?? ""
    cells = [
      metric.id, "–", "–", Phrase(fr: "indisponible : \(why)", en: "unavailable: \(why)")[language],
      "–",
    ]
  }

  var fact: Fact {
    .object([
      "id": .text(cells[0]), "kind": .text(cells[1]), "version": .text(cells[2]),
      "state": .text(cells[3]), "sandbox": .text(cells[4]),
    ])
  }

  /// The lines of a table, columns one under the other.
  static func aligned(_ lines: [PluginLine]) -> [String] {
    let widths = (0..<5).map { column in lines.map { $0.cells[column].count }.max() ?? 0 }
    return lines.map { line in
      let cells = zip(line.cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      return cells.joined(separator: "  ").replacing(/\ +$/, with: "")
    }
  }
}

/// What keeps a plugin from harm.
enum PluginSandbox {
  /// In a few words, by kind.
  static func text(of kind: PluginKind) -> Phrase {
    switch kind {
    case .table: Phrase(fr: "aucun programme", en: "no program")
    case .sql: Phrase(fr: "lecture seule", en: "read only")
    case .process, .swift: Phrase(fr: "voir dash plugin check", en: "see dash plugin check")
    }
  }
}
