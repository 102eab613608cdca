import Core
import GDRenderer
import HTMLDashboard

/// From a project to its published site, stage by stage.
struct SiteBuild {
  let project: Project
  let site: SiteFolder
  /// How many charts are drawn at a time.
  let jobs: Int
  /// The day of the edition, if any.
  let date: CalendarDate?
  /// Which plugins it takes, and what a broken one costs.
  let plugins: PluginChoice

  /// For whom the site is made.
  private var mode: DisclosureMode { site.mode }

  /// What was published.
  struct Result {
    var territories: Int
    var occupations: Int
    var pages: Int
    var charts: Int
    var files: Int
    var mode: DisclosureMode
    var method: FolderExchange.Method
    var stopwatch: Stopwatch
  }

  /// Builds and publishes; anything wrong leaves the former site as it was.
  func run(in session: inout Session) async throws -> Result {
    let lock = try BuildLock(in: project.cacheFolder)
    try site.checkIsFree()
    var stopwatch = Stopwatch()
    let data = try ProjectData.load(project, plugins: plugins, into: &session)
    guard data.hasSomethingToPublish else { throw Self.nothingToPublish }
    let parts = try SiteParts(project, data: data, into: &session)
    stopwatch.lap(Phrase(fr: "lecture et vérification", en: "reading and checking"))

    let secrecy = try await Secrecy(project, mode: mode, data: data, into: &session)
    try plugins.requireAll(session.unavailable)
    stopwatch.lap(Phrase(fr: "indicateurs et secret", en: "indicators and secrecy"))

    let report = report(secrecy, data: data, parts: parts, findings: session.log.sorted)
    stopwatch.lap(Phrase(fr: "composition des pages", en: "laying out the pages"))

    let cache = ChartCache(in: chartFolder, for: try GDRenderer())
    let pictures = try await pictures(of: report, from: cache, saying: session.console)
    let files = parts.dashboard.files(of: report, pictures: pictures) + pictures
    stopwatch.lap(Phrase(fr: "pages et graphiques", en: "pages and charts"))

    try audit(files, small: secrecy.outcome.small, into: &session)
    stopwatch.lap(Phrase(fr: "audit", en: "audit"))

    let method = try site.publish(files)
    try secrecy.keep()
    cache.prune()
    stopwatch.lap(Phrase(fr: "publication", en: "publishing"))
    _ = consume lock
    return Result(
      territories: data.snapshot.territories.count,
      occupations: report.pages.count { $0.kind == .occupation },
      pages: report.pages.count, charts: pictures.count, files: files.count, mode: mode,
      method: method,
      stopwatch: stopwatch)
  }

  /// Pictures of an internal edition are kept apart: they show what others hide.
  private var chartFolder: String {
    let name = mode == .interne ? "charts-\(mode.rawValue)" : "charts"
    return "\(project.cacheFolder)/\(name)"
  }

  private func pictures(
    of report: Report, from cache: ChartCache, saying console: Console
  ) async throws -> [SiteFile] {
    let charts = report.charts
    return try await ChartDrawing(cache: cache, jobs: jobs).files(charts) { done in
      console.progress(
        Phrase(
          fr: "graphiques : \(done) sur \(charts.count)", en: "charts: \(done) of \(charts.count)"))
    }
  }

  private func report(
    _ secrecy: Secrecy, data: ProjectData, parts: SiteParts, findings: [FindingLog.Group]
  ) -> Report {
    let contents = ReportContents(
      figures: secrecy.outcome.figures, tree: data.snapshot.tree, subjects: data.subjects,
      sources: data.snapshot.sources.map(heldToThreshold), metrics: data.catalogue.manifests,
      hidden: Set(secrecy.outcome.report.hidden.map(\.key)), rests: secrecy.rests,
      instruments: data.referrals.instruments, themes: data.catalogue.themes,
      unavailable: secrecy.unavailable)
    let settings = SiteSettings(
      title: project.settings.title, publisher: project.settings.publisher,
      contact: project.settings.contact, edition: date.map { "Édition de \($0.frenchMonth)" },
      formats: Set(project.settings.formats), mode: mode)
    return ReportBuilder(
      contents: contents, settings: settings, layout: parts.layout, outlines: parts.outlines,
      findings: findings
    ).report()
  }

  /// A dataset with the threshold that its figures were held to: its own, or the project's.
  private func heldToThreshold(_ source: DataSource) -> DataSource {
    var source = source
    if let rule = source.disclosure {
      source.disclosure?.threshold = max(
        rule.threshold, project.settings.disclosure.threshold ?? rule.threshold)
    }
    return source
  }

  private static var nothingToPublish: Failure {
    Failure(
      .noInput,
      Phrase(
        fr: "les jeux de données ne contiennent ni besoin de recrutement ni orientation",
        en: "the datasets hold neither a recruitment need nor a referral"),
      advice: Phrase(
        fr: "importez un millésime : dash import bmo FICHIER.xlsx --region 24",
        en: "import a vintage: dash import bmo FILE.xlsx --region 24"))
  }
}
