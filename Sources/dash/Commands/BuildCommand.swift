import ArgumentParser
import Core
import Foundation

/// `dash build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: Phrase(fr: "Construit et publie le site.", en: "Builds and publishes the site.").help,
    discussion: Phrase(
      fr: """
        Vérifie tout, puis remplace le site d’un seul coup : tant que le nouveau n’est pas entier, \
        l’ancien reste. Mêmes données, mêmes octets ; SOURCE_DATE_EPOCH date l’édition.
        """,
      en: """
        Checks everything, then replaces the site in one step: until the new one is whole, the \
        former stays. Same data, same bytes; SOURCE_DATE_EPOCH dates the edition.
        """
    ).help)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var location: ProjectOption
  @OptionGroup var plugins: PluginOptions

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Dossier du site ; par défaut celui de dash.toml.",
        en: "Folder of the site; by default that of dash.toml."
      ).help, valueName: GlobalOptions.folderName))
  var site: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr:
          "Pour qui : diffusion masque les petits effectifs, interne montre tout et l’écrit partout.",
        en: "For whom: diffusion hides small counts, interne shows all and says so everywhere."
      ).help, valueName: "diffusion|interne"),
    transform: Self.mode(named:))
  var mode: DisclosureMode?

  @Option(
    help: ArgumentHelp(
      Phrase(
        fr: "Graphiques dessinés à la fois ; par défaut le nombre de processeurs.",
        en: "Charts drawn at a time; by default the number of processors."
      ).help))
  var jobs: Int?

  @Flag(
    help: ArgumentHelp(
      Phrase(
        fr: "Dit de chaque plugin s’il a été lancé, et pourquoi.",
        en: "Says of each plugin whether it was run, and why."
      ).help))
  var explain = false

  func validate() throws {
    guard let jobs, jobs < 1 else { return }
    throw ValidationError(Phrase(fr: "--jobs vaut au moins 1", en: "--jobs is at least 1").help)
  }

  func run() async throws {
    try await options.perform("build") { session in
      let project = try session.project(location)
      let mode = mode ?? project.settings.disclosure.mode
      let own = mode == .interne ? project.internalSiteFolder : project.siteFolder
      let folder = site.map { FilePath.absolute($0, in: session.folder) } ?? own
      guard !project.folder.hasPrefix(folder + "/"), project.folder != folder else {
        throw Self.siteHoldsProject(session.shown(folder))
      }
      let choice = try plugins.choice(for: project, in: session, keepsRows: true)
      let build = SiteBuild(
        project: project, site: SiteFolder(folder, mode: mode),
        jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, date: try session.sourceDate(),
        plugins: choice)
      // Told even where nothing could be published.
      defer { say(PluginRuns(choice.cache, unavailable: session.unavailable), in: &session) }
      let result = try await build.run(in: &session)
      Self.say(result, index: "\(folder)/index.html", in: &session)
    }
  }

  private func say(_ runs: PluginRuns, in session: inout Session) {
    session.facts["plugins"] = runs.fact(in: session.language)
    guard explain else { return }
    session.console.endProgress()
    for line in runs.lines { session.console.say(line) }
  }

  private static func mode(named name: String) throws -> DisclosureMode {
    if let mode = DisclosureMode(rawValue: name) { return mode }
    throw ValidationError(
      Phrase(
        fr: "--mode vaut diffusion ou interne", en: "--mode is diffusion or interne"
      ).help)
  }

  private static func say(_ result: SiteBuild.Result, index: String, in session: inout Session) {
    session.facts = [
      "index": .text(index), "mode": .text(result.mode.rawValue),
      "territories": .integer(result.territories),
      "occupations": .integer(result.occupations), "pages": .integer(result.pages),
      "charts": .integer(result.charts), "files": .integer(result.files),
      "seconds": .number((result.stopwatch.total * 100).rounded() / 100),
    ]
    session.facts["unavailable"] = .list(session.unavailable.map { .text($0.id) })
    session.console.endProgress()
    for stage in result.stopwatch.stages {
      let seconds = NumberText.decimal(stage.seconds, places: 2)
      session.console.detail(
        Phrase(fr: "\(stage.name.fr) : \(seconds) s", en: "\(stage.name.en): \(seconds) s"))
    }
    if result.method == .renamed {
      session.console.say(
        Phrase(
          fr: "ce disque ne sait pas échanger deux dossiers : le site a été absent un instant",
          en: "this disk cannot exchange two folders: the site was absent for an instant"))
    }
    let seconds = NumberText.decimal(result.stopwatch.total, places: 1)
    let place = session.shown(index)
    session.console.say(
      Phrase(
        fr: "\(result.territories) territoires, \(result.occupations) métiers, "
          + "\(result.charts) graphiques — \(place) — \(seconds) s",
        en: "\(result.territories) territories, \(result.occupations) occupations, "
          + "\(result.charts) charts — \(place) — \(seconds) s"))
  }

  private static func siteHoldsProject(_ folder: String) -> Failure {
    Failure(
      .usage,
      Phrase(
        fr: "le site ne peut pas remplacer \(folder), qui contient le projet",
        en: "the site cannot replace \(folder), which holds the project"),
      advice: Phrase(fr: "dash build --site site", en: "dash build --site site"))
  }
}
