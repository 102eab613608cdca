import Core
import Partners

/// Which plugins a run takes, and what a broken one costs.
struct PluginChoice {
  /// Folders of plugins with their shown names, the project's own first.
  var folders: [(path: String, name: String)] = []
  /// Whether one metric that cannot be computed stops everything.
  var isStrict = false
  /// Where rows are kept from one build to the next; nil to run every plugin.
  var cache: RunCache?

  /// Stops here, where some metric could not be computed and that costs everything.
  func requireAll(_ unavailable: [UnavailableMetric]) throws {
    guard isStrict, !unavailable.isEmpty else { return }
    let ids = unavailable.map(\.id).joined(separator: ", ")
    throw Failure(
      .badData,
      Phrase(
        fr: "\(ids) : en panne, et --strict ne publie rien",
        en: "\(ids): failed, and --strict publishes nothing"),
      advice: Phrase(
        fr: "corriger le plugin, ou publier le reste sans --strict",
        en: "mend the plugin, or publish the rest without --strict"))
  }

  /// The plugins of a project alone.
  static func own(of project: Project) -> PluginChoice {
    PluginChoice(
      folders: [
        (path: "\(project.folder)/\(PluginContract.folderName)", name: PluginContract.folderName)
      ])
  }
}
