import ArgumentParser
import Core
import Partners

/// `dash plugin check`.
struct CheckPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      fr: "Lance les plugins sur les données du projet et vérifie leurs lignes.",
      en: "Runs the plugins on the data of the project and checks their rows."
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "Un seul plugin ; tous à défaut.", en: "One plugin only; by default all.").help,
      valueName: pluginArgumentName))
  var id: String?

  func run() async throws {
    try await options.perform("plugin check") { session in
      let project = try session.project(location)
      let trust = try session.trust(of: project)
      let chosen = try ChosenPlugins(
        in: folders.folders(of: project, in: session), id: id, trust: trust)
      for one in chosen.unavailable { session.log.merge(one.log) }
      let data = try ProjectData.load(project, into: &session)
      var facts: [Fact] = []
      for plugin in chosen.plugins {
        facts.append(await check(plugin, data.snapshot, trust, in: &session))
      }
      session.facts["plugins"] = .list(facts)
      try session.requireNoErrors()
    }
  }

  private func check(
    _ plugin: PartnerPlugin, _ snapshot: Snapshot, _ trust: TrustLock,
    in session: inout Session
  ) async -> Fact {
    let manifest = plugin.folder.manifest
    var figures = 0
    var sandbox: String?
    var log = FindingLog()
    do {
      let indicators = try await plugin.metric.indicators(from: snapshot)
      figures = indicators.count
      let territories = Set(indicators.map(\.territory)).count
      session.console.say(
        Phrase(
          fr: "\(manifest.id) : \(NumberText.count(Double(figures))) chiffres, "
            + "\(territories) territoires",
          en: "\(manifest.id): \(figures) figures, \(territories) territories"))
      if manifest.kind == .process {
        let report = try await ProcessRunner(plugin.folder, trust: trust).check(over: snapshot)
        sandbox = report.sandbox
        log.merge(report.log)
        session.console.say(
          Phrase(fr: "  sandbox : \(report.sandbox)", en: "  sandbox: \(report.sandbox)"))
      }
    } catch {
      let failure = error as? MetricFailure ?? MetricFailure(error, of: manifest.id)
      log.merge(failure.log)
    }
    session.log.merge(log)
    let facts: [String: Fact] = [
      "id": .text(manifest.id), "kind": .text(manifest.kind.rawValue),
      "figures": .integer(figures), "passed": .boolean(!log.hasErrors),
    ]
    return .object(facts.merging(sandbox.map { ["sandbox": .text($0)] } ?? [:]) { $1 })
  }
}
