public import Core

/// Finds out what a reader of a published site can find of what it hides.
///
/// Reads the published files and nothing else: the figures, and what the site says of their sums.
/// It shares no code with disclosure control, so that one checks the other; and it cannot tell which
/// figure was hidden for itself and which to protect another, so it asks the same of all.
///
///     let report = try SiteAudit(folder: "site").report()
///     report.isClean
public struct SiteAudit: Sendable {
  private let knowledge: Knowledge
  private let known: [String]

  /// Audits files about to be published.
  ///
  /// - Parameters:
  ///   - earlier: The files of earlier editions, which readers may have kept.
  ///   - known: Whose counts a reader knows already, as subjects: `from:cio-36`.
  /// - Throws: `SiteAuditError` where the files are no site.
  public init(
    files: [SiteFile], earlier: [[SiteFile]] = [], known: [String] = []
  ) throws(SiteAuditError) {
    var editions: [PublishedSite] = []
    for files in earlier { editions.append(try PublishedSite(files, named: "earlier")) }
    knowledge = Knowledge(try PublishedSite(files, named: "site"), earlier: editions)
    self.known = known
  }

  /// Audits a folder, with the folders of earlier editions.
  ///
  /// - Throws: `FileError` or `SiteAuditError` where one cannot be read.
  public init(folder: String, earlier: [String] = [], known: [String] = []) throws {
    let editions = try earlier.map { try PublishedSite(Self.files(of: $0), named: $0) }
    knowledge = Knowledge(
      try PublishedSite(Self.files(of: folder), named: folder), earlier: editions)
    self.known = known
  }

  private static func files(of folder: String) throws -> [SiteFile] {
    guard FileAccess.isFolder(folder) else { throw SiteAuditError(noDescriptor: folder) }
    return try FileAccess.files(below: folder)
  }

  /// Whether the site protects any metric; otherwise there is little to find.
  public var isProtected: Bool { !knowledge.site.descriptor.secret.isEmpty }

  /// How many published counts are hidden.
  private var hiddenCount: Int {
    let secret = knowledge.site.descriptor.secret
    return knowledge.site.cells.count { key, cell in
      cell.state == .hidden && secret[key.metric]?.isCount == true
        && secret[key.metric]?.path != nil
    }
  }

  /// Attacks what is hidden with all that is published.
  ///
  /// - Parameter small: The counts that are secret for their size, where the data are at hand. Nil for a
  ///   reader, who cannot tell of a count that may be small or large whether narrowing it says anything.
  public func report(small: Set<FigureKey>? = nil) -> AuditReport {
    let relations = RelationFinder(knowledge).relations()
    let hidden = HiddenCounts(knowledge, relations: relations)
    let attack = Attack(hidden)
    let words = FigureWords(knowledge: knowledge)
    let open = Set(hidden.equations.filter(\.hasRest).map(\.relation))
    let leaks = attack.findings.filter {
      !$0.mayBeLarge || small?.contains($0.key.figureKey) ?? false
    }
    let doubts = small == nil ? attack.findings.filter(\.mayBeLarge) : []
    let determined = Set(leaks.map(\.key))
    let own = known.isEmpty ? [] : OwnCounts(of: known, hidden).findings
    return AuditReport(
      figures: knowledge.site.cells.count, hidden: hiddenCount, relations: relations.count,
      problems: leaks.map { AuditProblem($0, words, open: open) }
        + own.filter { !determined.contains($0.key) }.map { AuditProblem(own: $0, words) }
        + ShownFigures(knowledge: knowledge, words: words).problems()
        + TerritoryFigures(knowledge: knowledge, words: words).problems()
        + PageFigures(pages: knowledge.pages, words: words).problems
        + StrayFiles(site: knowledge.site).problems(),
      remarks: Remarks(knowledge: knowledge, words: words)
        .all(broken: hidden.broken, contradictions: attack.contradictions)
        + Remarks(knowledge: knowledge, words: words).ofRounding(attack)
        + doubts.map { AuditProblem($0, words, open: open).doubt }
        + PageFigures(pages: knowledge.pages, words: words).remarks
        + PageFigures.unread(knowledge.site.files))
  }
}
