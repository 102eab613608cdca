import ArgumentParser
import Core
import Partners

/// The plugins that a command takes beside those of the project, and what a broken one costs.
struct PluginOptions: ParsableArguments {
  @OptionGroup var folders: PluginFolderOption

  @Flag(
    help: ArgumentHelp(
      Phrase(
        fr: "Ne publie rien si un indicateur est en panne.",
        en: "Publishes nothing where a metric fails."
      ).help))
  var strict = false

  /// What the user chose for a project.
  ///
  /// - Parameter keepsRows: Whether an unchanged plugin is spared; what only checks writes nothing.
  func choice(
    for project: Project, in session: Session, keepsRows: Bool = false
  ) throws -> PluginChoice {
    PluginChoice(
      folders: try folders.folders(of: project, in: session), isStrict: strict,
      cache: keepsRows ? RunCache(in: "\(project.cacheFolder)/plugins") : nil)
  }
}
