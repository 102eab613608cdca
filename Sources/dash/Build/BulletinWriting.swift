import Core
import HTMLDashboard

/// From a project to its bulletins: the figures of the site, told in one page each.
struct BulletinWriting {
  let project: Project
  /// The day after whose end things are told.
  let since: CalendarDate
  /// The territory as the user wrote it; nil for all.
  let territory: String?
  let mode: DisclosureMode
  let folder: String
  /// Which plugins it takes, and what a broken one costs.
  let plugins: PluginChoice

  /// Writes the pages and the mails, and returns their paths.
  func run(in session: inout Session) async throws -> [String] {
    let lock = try BuildLock(in: project.cacheFolder)
    let data = try ProjectData.load(project, plugins: plugins, into: &session)
    let book = try data.snapshot.referrals()
    guard let newest = book.records.map(\.span.last).max() else { throw Self.noReferrals }
    let parts = try SiteParts(project, data: data, into: &session)
    let builder = BulletinBuilder(
      contents: try await contents(of: data, into: &session), book: book,
      settings: SiteSettings(
        title: project.settings.title, publisher: project.settings.publisher,
        contact: project.settings.contact, mode: mode),
      since: since)
    let asked = try territories(of: builder, tree: data.snapshot.tree)
    let bulletins = asked.compactMap(builder.bulletin)
    guard !bulletins.isEmpty else {
      throw Self.nothingSince(since, newest: asked.compactMap(builder.closing).max() ?? newest)
    }
    let files = bulletins.flatMap { bulletin in
      [
        SiteFile(path: "\(bulletin.fileName).html", text: parts.dashboard.page(of: bulletin)),
        SiteFile(path: "\(bulletin.fileName).txt", text: BulletinMail(bulletin).text),
      ]
    }
    try FileAccess.createFolder(folder)
    for file in files { try FileAccess.replace("\(folder)/\(file.path)", bytes: file.bytes) }
    _ = consume lock
    return files.map { "\(folder)/\($0.path)" }
  }

  /// What the site shows: the same metrics through the same disclosure control.
  private func contents(
    of data: ProjectData, into session: inout Session
  ) async throws -> ReportContents {
    let secrecy = try await Secrecy(project, mode: mode, data: data, into: &session)
    try plugins.requireAll(session.unavailable)
    return ReportContents(
      figures: secrecy.outcome.figures, tree: data.snapshot.tree, subjects: data.subjects,
      sources: data.snapshot.sources, metrics: data.catalogue.manifests)
  }

  /// The territory asked for, by key, code or name, else all that have referrals.
  private func territories(
    of builder: BulletinBuilder, tree: TerritoryTree
  ) throws -> [Territory] {
    guard let territory else { return builder.territories }
    let wanted = NameFolding.key(territory)
    let found =
      builder.territories.first { $0.key == territory || $0.code == territory }
      ?? builder.territories.last { NameFolding.key($0.name) == wanted }
    guard let found else {
      throw Self.unknown(territory, among: builder.territories, tree: tree)
    }
    return [found]
  }

  private static var noReferrals: Failure {
    Failure(
      .noInput,
      Phrase(
        fr: "aucun jeu de données ne contient d’orientations entre structures",
        en: "no dataset holds referrals between structures"),
      advice: Phrase(
        fr: "écrivez les tableaux à remplir : dash new dataset referrals, puis reprenez-les : "
          + "dash import referrals FICHIER --as orientations-cio",
        en: "write the sheets to fill in: dash new dataset referrals, then read them back: "
          + "dash import referrals FILE --as orientations-cio"))
  }

  private static func nothingSince(_ since: CalendarDate, newest: CalendarDate) -> Failure {
    Failure(
      .badData,
      Phrase(
        fr: "aucune orientation après le \(since.iso) : "
          + "la dernière remontée s’arrête au \(newest.iso)",
        en: "no referral after \(since.iso): the newest record ends on \(newest.iso)"),
      advice: Phrase(
        fr: "donnez une date plus ancienne : --since \(earlier(newest).iso)",
        en: "give an earlier day: --since \(earlier(newest).iso)"))
  }

  /// The day before the month of a day: whoever asks so has that month in the bulletin.
  private static func earlier(_ day: CalendarDate) -> CalendarDate {
    CalendarDate(
      dayNumber: CalendarDate(year: day.year, month: day.month, day: 1).dayNumber - 1)
  }

  private static func unknown(
    _ written: String, among territories: [Territory], tree: TerritoryTree
  ) -> Failure {
    if let known = tree.territories.first(where: { $0.key == written || $0.name == written }) {
      return Failure(
        .usage,
        Phrase(
          fr: "aucune orientation n’est connue pour \(known.key), \(known.name)",
          en: "no referral is known for \(known.key), \(known.name)"),
        advice: Phrase(
          fr: "territoires qui en ont : \(list(territories))",
          en: "territories that have some: \(list(territories))"))
    }
    let near =
      Suggestion.closest(to: written, among: territories.map(\.name))
      .flatMap { name in territories.last { $0.name == name }?.key }
      ?? Suggestion.closest(to: written, among: territories.map(\.key))
    return Failure(
      .usage,
      Phrase(fr: "territoire inconnu : \(written)", en: "unknown territory: \(written)"),
      advice: near.map {
        Phrase(fr: "vouliez-vous dire \($0) ?", en: "did you mean \($0)?")
      }
        ?? Phrase(
          fr: "territoires qui ont des orientations : \(list(territories))",
          en: "territories that have referrals: \(list(territories))"))
  }

  private static func list(_ territories: [Territory]) -> String {
    territories.map(\.key).joined(separator: ", ")
  }
}
