/// Makes the bulletins of a project from what its site publishes.
///
/// A figure that the site hides is hidden here too: every number comes from `ReportContents.figures`,
/// and none is added up anew.
public struct BulletinBuilder: Sendable {
  let contents: ReportContents
  let book: ReferralBook
  let settings: SiteSettings
  /// The day after whose end things are told.
  let since: CalendarDate

  /// - Parameters:
  ///   - contents: After disclosure control, in the mode of the settings.
  ///   - book: Read for names, expectations and instruments; for its counts only in `interne`.
  public init(
    contents: ReportContents, book: ReferralBook, settings: SiteSettings, since: CalendarDate
  ) {
    self.contents = contents
    self.book = book
    self.settings = settings
    self.since = since
  }

  /// The territories that referrals are told of, from the widest.
  public var territories: [Territory] {
    let told = Set(book.records.map(\.territory))
    let above = told.flatMap { contents.tree.ancestors(of: $0).map(\.key) }
    return contents.tree.territories.filter { told.contains($0.key) || above.contains($0.key) }
  }

  /// The last day that a record of the territory tells of, nil where there is none.
  public func closing(of territory: Territory) -> CalendarDate? {
    records(of: territory).map(\.span.last).max()
  }

  /// Returns the bulletin of a territory; nil where nothing was told of it after the day.
  public func bulletin(of territory: Territory) -> Bulletin? {
    guard let closing = closing(of: territory), closing > since else { return nil }
    let scope = BulletinScope(
      territory: territory, contents: contents, book: book, mode: settings.mode, since: since,
      closing: closing)
    let name = FrenchName(territory)
    return Bulletin(
      title: French.typeset("Les orientations entre structures \(name.of)"),
      dates: "Depuis le \(since.french), arrêté au \(closing.french)",
      lead: scope.lead, sections: scope.sections, notes: scope.notes, mode: settings.mode,
      isSynthetic: contents.sources.contains { $0.synthetic && $0.roles.contains("referrals") },
      site: settings.title, publisher: settings.publisher, contact: settings.contact,
      fileName: fileName(of: territory, closing: closing))
  }

  private func records(of territory: Territory) -> [Referral] {
    BulletinScope.records(of: book, in: territory, tree: contents.tree)
  }

  private func fileName(of territory: Territory, closing: CalendarDate) -> String {
    let level =
      switch territory.level {
      case .nation: "nation-"
      case .region: "region-"
      case .departement: "departement-"
      case .bassin: ""
      }
    let mark = settings.mode == .interne ? "-interne" : ""
    return "\(closing.iso)-\(level)\(French.slug(territory.name))\(mark)"
  }
}
