import Core
import SiteAudit

extension SiteBuild {
  /// Audits the very files about to be published, beside the site that they replace; an internal
  /// edition hides nothing.
  ///
  /// - Parameter small: the counts that are secret for their size.
  /// - Throws: `Failure` where they give a hidden count away; nothing is then published.
  func audit(
    _ files: [SiteFile], small: Set<FigureKey>, into session: inout Session
  ) throws {
    guard site.mode == .diffusion else { return }
    session.console.progress(
      Phrase(fr: "audit de ce qui est masqué", en: "auditing what is hidden"))
    let audit = try SiteAudit(files: files, earlier: former())
    guard audit.isProtected else { return }
    let report = audit.report(small: small)
    for finding in report.findings where finding.severity > .note { session.log.add(finding) }
    guard report.isClean else { throw Failure(.badData, report.verdict, advice: Self.auditAdvice) }
  }

  /// The site that this one replaces, where it is a site of figures.
  private func former() throws -> [[SiteFile]] {
    guard FileAccess.exists("\(site.path)/datapackage.json") else { return [] }
    let descriptor = SiteFile(
      path: "datapackage.json", bytes: try FileAccess.bytes(of: "\(site.path)/datapackage.json"))
    let figures = try FileAccess.files(below: "\(site.path)/donnees").map {
      SiteFile(path: "donnees/\($0.path)", bytes: $0.bytes)
    }
    let files = [descriptor] + figures
    // A site of an older dash says nothing of its sums: it protected nothing.
    return (try? SiteAudit(files: files)) == nil ? [] : [files]
  }

  private static var auditAdvice: Phrase {
    Phrase(
      fr: "rien n’a été publié ; publier ces données moins finement, ou pour soi : "
        + "dash build --mode interne",
      en: "nothing was published; publish these data less finely, or for yourself: "
        + "dash build --mode interne")
  }
}
