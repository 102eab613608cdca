public import ArgumentParser
public import Core

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "Langue des messages, fr ou en ; par défaut celle de l’environnement.")
  var lang: Language?

  @Flag(help: "Écrit un document JSON sur la sortie standard, et rien d’autre.")
  var json = false

  @Option(help: "Couleurs : auto, always ou never. NO_COLOR vaut never.")
  var color = ColorMode.auto

  @Flag(name: [.long, .customShort("q")], help: "Ne dit que ce qui ne va pas.")
  var quiet = false

  @Flag(help: "Dit aussi le temps de chaque étape.")
  var verbose = false

  /// Runs a command's work, prints its findings and its result, and leaves with its code.
  func perform(
    _ command: String, _ work: (inout Session) async throws -> Void
  ) async throws {
    var session = Session(command: command, options: self)
    var failure: Failure?
    do {
      try await work(&session)
    } catch {
      failure = Failure(error)
    }
    let status = session.finish(failure)
    if status != .ok { throw ExitCode(status.rawValue) }
  }
}

/// When to colour.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {}

/// The project that a command works on.
struct ProjectOption: ParsableArguments {
  @Option(
    name: [.long, .customShort("p")],
    help: ArgumentHelp(
      "Dossier du projet ; par défaut le dossier courant ou un dossier au-dessus.",
      valueName: "dossier"))
  var project: String?
}
