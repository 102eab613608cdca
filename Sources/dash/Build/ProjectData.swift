import Core
import Partners
import Plugins

/// A project whose datasets were read, checked and put in the store.
struct ProjectData {
  let datasets: [Dataset]
  let snapshot: Snapshot
  let catalogue: Catalogue
  /// The plugins of the project and of the folders that the user named.
  let partners: PartnerPlugins
  /// What structures told of the people they refer.
  let referrals: ReferralBook

  /// Reads all datasets, and leaves every problem of all of them in the session's log.
  ///
  /// - Parameter plugins: Where plugins are looked for; nil for the project's own.
  /// - Throws: `Failure` where there is nothing to read or something is wrong with it.
  static func load(
    _ project: Project, plugins: PluginChoice? = nil, into session: inout Session
  ) throws -> ProjectData {
    let folders = try project.datasetFolders()
    guard !folders.isEmpty else { throw noDatasets(session.shown(project.folder)) }
    var datasets: [Dataset] = []
    for folder in folders {
      let name = FilePath.relative(folder, to: project.folder)
      session.console.progress(Phrase(fr: "lecture de \(name)", en: "reading \(name)"))
      if let dataset = DatasetFolder.load(folder, shownAs: name, into: &session.log) {
        datasets.append(dataset)
      }
    }
    let partners = PartnerPlugins(
      in: (plugins ?? .own(of: project)).folders, trust: try session.trust(of: project),
      sourceDate: try session.sourceDate() == nil
        ? nil : session.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) },
      cache: plugins?.cache)
    let catalogue = Catalogue(
      Plugins.all(project.settings) + partners.plugins, into: &session.log)
    try session.requireNoErrors()
    let place = Store.Place.file("\(project.cacheFolder)/store.sqlite")
    guard let snapshot = try Store.open(datasets, at: place, into: &session.log) else {
      throw Failure(.badData)
    }
    return ProjectData(
      datasets: datasets, snapshot: snapshot, catalogue: catalogue, partners: partners,
      referrals: try snapshot.referrals())
  }

  /// What figures may be about: what the datasets name, and what plugins alone know.
  var subjects: [Subject] { snapshot.subjects + catalogue.subjects }

  /// Whether only working the figures out tells if they can be published.
  var mustBeWorkedOut: Bool {
    !partners.plugins.isEmpty || snapshot.sources.contains { $0.disclosure != nil }
  }

  /// Whether some page would have a figure.
  var hasSomethingToPublish: Bool {
    !snapshot.periods.isEmpty || !referrals.records.isEmpty || !partners.plugins.isEmpty
      || !partners.unavailable.isEmpty
  }

  /// How many rows all tables hold together.
  var rowCount: Int { datasets.flatMap(\.tables).reduce(0) { $0 + $1.rowCount } }

  private static func noDatasets(_ folder: String) -> Failure {
    Failure(
      .noInput,
      Phrase(fr: "aucun jeu de données dans \(folder)", en: "there is no dataset in \(folder)"),
      advice: Phrase(
        fr: "importez un millésime : dash import bmo FICHIER.xlsx --region 24",
        en: "import a vintage: dash import bmo FILE.xlsx --region 24"))
  }
}
