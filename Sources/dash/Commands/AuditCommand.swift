import ArgumentParser
import Core
import SiteAudit

/// `dash audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: Phrase(
      fr: "Cherche ce qu’un site publié laisse deviner de ce qu’il masque.",
      en: "Looks for what a published site lets readers find of what it hides."
    ).help,
    discussion: Phrase(
      fr: """
        Ne lit que le dossier publié, comme un lecteur patient : totaux, parts, taux, autres \
        fichiers, éditions antérieures. Un compte masqué doit pouvoir prendre toutes les valeurs \
        sous le seuil. L’audit ignore ce qui a été masqué pour soi-même ou pour protéger un autre \
        chiffre : il en demande autant de tous.
        """,
      en: """
        Reads the published folder only, as a patient reader: totals, shares, rates, other files, \
        earlier editions. A hidden count must be able to take every value under the threshold. \
        The audit cannot tell what was hidden for itself and what to protect another figure: it \
        asks the same of all.
        """
    ).help)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      Phrase(fr: "Dossier du site publié.", en: "Folder of the published site.").help,
      valueName: "site"))
  var site: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Phrase(
        fr: "Dossier d’une édition antérieure, qu’un lecteur peut avoir gardée ; répétable.",
        en: "Folder of an earlier edition, which a reader may have kept; may be repeated."
      ).help, valueName: GlobalOptions.folderName))
  var earlier: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Phrase(
        fr: "Sujet dont un lecteur connaît déjà les comptes : from:cio-36 ; répétable.",
        en: "Subject whose counts a reader knows already: from:cio-36; may be repeated."
      ).help, valueName: Phrase(fr: "sujet", en: "subject").help))
  var knows: [String] = []

  func run() async throws {
    try await options.perform("audit") { session in
      let folders = ([site] + earlier).map { FilePath.absolute($0, in: session.folder) }
      for folder in folders where !FileAccess.isFolder(folder) {
        throw Failure.absent(session.shown(folder))
      }
      session.console.progress(Phrase(fr: "lecture du site", en: "reading the site"))
      let report = try SiteAudit(
        folder: folders[0], earlier: Array(folders.dropFirst()), known: knows
      ).report()
      session.console.endProgress()
      Self.say(report, in: &session)
    }
  }

  private static func say(_ report: AuditReport, in session: inout Session) {
    session.facts = [
      "clean": .boolean(report.isClean), "figures": .integer(report.figures),
      "hidden": .integer(report.hidden), "relations": .integer(report.relations),
      "problems": .list(
        report.problems.map { problem in
          .object([
            "code": .text(problem.kind.rawValue), "file": .text(problem.location.file),
            "figure": .text(problem.location.field ?? ""),
            "message": .text(problem.message[session.language]),
          ])
        }),
    ]
    session.console.say(report.verdict)
    for finding in report.findings { session.log.add(finding) }
  }
}
