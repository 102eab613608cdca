import ArgumentParser
import Core
import Partners

/// `dash plugin test mission.accueil`.
struct TestPluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: Phrase(
      fr: "Lance un plugin sur ses exemples, puis sur des données difficiles.",
      en: "Runs a plugin on its examples, then on difficult data."
    ).help,
    discussion: Phrase(
      fr: """
        examples/simple/given/ contient des tableaux standards (needs.csv, offers.csv …) ou le fichier \
        de chiffres du plugin ; examples/simple/expect.csv, ce qui est attendu : territory, subject, \
        period, value, status. Puis dash essaie sans données, avec tous les nombres manquants, de \
        petits nombres, des accents, des codes qui commencent par 0, et les lignes mélangées.
        """,
      en: """
        examples/simple/given/ holds standard tables (needs.csv, offers.csv …) or the plugin's file of \
        figures; examples/simple/expect.csv what is expected: territory, subject, period, value, \
        status. Then dash tries no data, all numbers missing, small numbers, accents, codes with a \
        leading 0, and rows in another order.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var folders: PluginFolderOption

  @Flag(
    help: ArgumentHelp(
      Phrase(
        fr: "Écrit ce qui est obtenu dans expect.csv ; à relire ensuite.",
        en: "Writes what comes out to expect.csv; to be read afterwards."
      ).help))
  var record = false

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "Un seul plugin ; tous à défaut.", en: "One plugin only; by default all.").help,
      valueName: pluginArgumentName))
  var id: String?

  func run() async throws {
    try await options.perform("plugin test") { session in
      let project = try session.projectIfAny(location)
      if project == nil, folders.pluginDir.isEmpty { throw Failure.noProject(in: nil) }
      var trust = try session.trust(of: project)
      let chosen = try ChosenPlugins(
        in: folders.folders(of: project, in: session), id: id, trust: trust)
      for one in chosen.unavailable { session.log.merge(one.log) }
      var facts: [Fact] = []
      for plugin in chosen.plugins {
        if record {
          let wasTrusted = try trust.changes(of: plugin.folder).isEmpty
          try await recordExamples(of: plugin, trust, in: &session)
          // dash wrote these files itself: what was allowed stays so.
          if wasTrusted, let project {
            try trust.trust(plugin.folder)
            try trust.write(to: project.folder)
          }
        }
        facts.append(await test(plugin, trust, in: &session))
      }
      session.facts["plugins"] = .list(facts)
      try session.requireNoErrors()
      let failed = facts.contains { if case .object(let fact) = $0 { fact.fails } else { false } }
      if failed { throw Self.failure }
    }
  }

  private func recordExamples(
    of plugin: PartnerPlugin, _ trust: TrustLock, in session: inout Session
  ) async throws {
    do {
      for file in try await PluginTest(plugin.folder, trust: trust).record() {
        session.console.say(Phrase(fr: "écrit : \(file)", en: "written: \(file)"))
      }
    } catch let failure as MetricFailure {
      session.log.merge(failure.log)
      throw Failure(.badData)
    }
  }

  private func test(
    _ plugin: PartnerPlugin, _ trust: TrustLock, in session: inout Session
  ) async -> Fact {
    session.console.say(Phrase(fr: plugin.id, en: plugin.id))
    var trials: [Fact] = []
    let results = await PluginTest(plugin.folder, trust: trust).results()
    for result in results {
      say(result, in: session)
      session.log.merge(result.log)
      trials.append(
        .object([
          "name": .text(result.name[session.language]),
          "outcome": .text(result.passed.map { $0 ? "passed" : "failed" } ?? "skipped"),
          "figures": .integer(result.figures),
          "differences": .list(
            result.passed == false ? result.lines.map { .text($0[session.language]) } : []),
        ]))
    }
    return .object([
      "id": .text(plugin.id), "passed": .boolean(!results.contains { $0.passed == false }),
      "trials": .list(trials),
    ])
  }

  private func say(_ result: PluginTest.Result, in session: Session) {
    let figures = Phrase(
      fr: result.figures > 1 ? "\(result.figures) chiffres" : "\(result.figures) chiffre",
      en: result.figures == 1 ? "1 figure" : "\(result.figures) figures")
    switch result.passed {
    case true:
      session.console.say(
        Phrase(
          fr: "  ✓ \(result.name.fr) : \(figures.fr)", en: "  ✓ \(result.name.en): \(figures.en)"))
    case nil:
      let why = result.lines.first
      session.console.say(
        Phrase(
          fr: "  – \(result.name.fr) : sans objet, \(why?.fr ?? "")",
          en: "  – \(result.name.en): does not apply, \(why?.en ?? "")"))
    case false?:
      session.console.say(Phrase(fr: "  ✗ \(result.name.fr)", en: "  ✗ \(result.name.en)"))
      for line in result.lines {
        session.console.say(Phrase(fr: "      \(line.fr)", en: "      \(line.en)"))
      }
    }
  }

  private static var failure: Failure {
    Failure(
      .badData, Phrase(fr: "le plugin ne passe pas ses tests", en: "the plugin fails its tests"),
      advice: Phrase(
        fr:
          "corriger ce qui est marqué ✗ ; si c’est l’attendu qui est faux, --record l’écrit à nouveau",
        en: "mend what is marked ✗; where what is expected is wrong, --record writes it anew"))
  }
}

extension [String: Fact] {
  /// Whether the facts of a plugin say that it fails.
  fileprivate var fails: Bool {
    if case .boolean(let passed)? = self["passed"] { !passed } else { true }
  }
}
