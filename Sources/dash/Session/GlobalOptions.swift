public import ArgumentParser
public import Core

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  /// How help names a folder to give.
  static let folderName = Phrase(fr: "dossier", en: "folder").help

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Langue des messages, fr ou en ; par défaut celle de l’environnement.",
        en: "Language of the messages, fr or en; by default that of the environment."
      ).help))
  var lang: Language?

  @Flag(
    help: ArgumentHelp(
      Phrase(
        fr: "Écrit un document JSON sur la sortie standard, et rien d’autre.",
        en: "Writes one JSON document on the standard output, and nothing else."
      ).help))
  var json = false

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Couleurs : auto, always ou never. NO_COLOR vaut never.",
        en: "Colours: auto, always or never. NO_COLOR means never."
      ).help))
  var color = ColorMode.auto

  @Flag(
    name: [.long, .customShort("q")],
    help: ArgumentHelp(
      Phrase(fr: "Ne dit que ce qui ne va pas.", en: "Says only what is wrong.").help))
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      Phrase(
        fr: "Dit aussi le temps de chaque étape.", en: "Says also how long each stage took."
      ).help))
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
      Phrase(
        fr: "Dossier du projet ; par défaut le dossier courant ou un dossier au-dessus.",
        en: "Folder of the project; by default the current one or one above it."
      ).help, valueName: GlobalOptions.folderName))
  var project: String?
}
