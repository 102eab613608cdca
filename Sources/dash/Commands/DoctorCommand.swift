import ArgumentParser
import Core

/// `dash doctor`.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: Phrase(
      fr: "Examine le poste et dit quoi faire.", en: "Examines the machine and says what to do."
    ).help,
    discussion: Phrase(
      fr: """
        Regarde libgd et les polices, SQLite, le nom dash sur le PATH, le projet et ses dossiers. \
        Une ligne « erreur » empêche de construire ; une ligne « attention » mérite un regard.
        """,
      en: """
        Looks at libgd and the fonts, SQLite, the name dash on the PATH, the project and its \
        folders. A line “error” prevents building; a line “attention” deserves a look.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption

  func run() async throws {
    try await options.perform("doctor") { session in
      let checks =
        Diagnosis.drawing() + [Diagnosis.store(), Diagnosis.name(session)]
        + Diagnosis.project(location, in: session)
      session.facts["checks"] = .list(checks.map { $0.fact(in: session.language) })
      for check in checks { session.console.say(check.text) }
      if checks.contains(where: { $0.level == .error }) { throw Failure(.badData) }
    }
  }
}
