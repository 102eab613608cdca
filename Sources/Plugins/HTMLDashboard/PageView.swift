internal import Core

/// What every page of a site shows around its own content.
struct SiteView: Sendable {
  let report: Report
  /// Each producer once.
  let sources: [DataSource]
  let pictures: PictureSizes

  /// Whether the site hides nothing, and so is not for everybody.
  var isInternal: Bool { report.settings.mode == .interne }

  init(_ report: Report, pictures: PictureSizes = PictureSizes(of: [])) {
    self.report = report
    self.pictures = pictures
    var seen: Set<String> = []
    sources = report.contents.sources.filter { seen.insert($0.source).inserted }
  }
}

/// One page as the templates see it: every name a template may use is always there, since a name
/// that is missing would silently show as nothing.
struct PageView {
  let page: ReportPage
  let site: SiteView
  /// From the page back to the site's folder: `../../`.
  let base: String

  init(_ page: ReportPage, in site: SiteView) {
    self.page = page
    self.site = site
    base = String(repeating: "../", count: page.path.count { $0 == "/" })
  }

  /// The names and values of `page.mustache`.
  var model: [String: Any] {
    let settings = site.report.settings
    return [
      "base": base, "runningHead": runningHead, "title": page.title, "siteTitle": settings.title,
      "description": page.lead ?? "\(page.title) – \(settings.title)",
      "kind": page.kind.rawValue, "kicker": page.kicker, "lead": optional(page.lead),
      "isSynthetic": site.report.isSynthetic, "internal": site.isInternal,
      "home": base + "index.html",
      "method": base + "sources-et-methode/index.html",
      "navigation": site.report.navigation.map(navigation), "hasTrail": !page.trail.isEmpty,
      "trail": page.trail.map(link), "hasContents": page.sections.count > 2,
      "sections": sections, "hasDownloads": !page.downloads.isEmpty,
      "downloads": page.downloads.map(link), "publisher": optional(settings.publisher),
      "contact": optional(settings.contact), "edition": optional(settings.edition),
      "hasSources": !site.sources.isEmpty, "sources": site.sources.map(source),
    ]
  }

  private var sections: [[String: Any]] {
    page.sections.map { section in
      [
        "id": section.id, "title": section.title,
        "blocks": section.blocks.map {
          BlockView(block: $0, base: base, pictures: site.pictures).model
        },
      ]
    }
  }

  /// What stands above every printed page but the first: the title, and the period of its
  /// figures; of an internal edition, that it is one.
  private var runningHead: String {
    let warning = site.isInternal ? "Édition interne — ne pas diffuser" : nil
    return [warning, page.title, page.period].compactMap { $0 }.joined(separator: " · ")
      .inStylesheet
  }

  private func navigation(_ link: ReportLink) -> [String: Any] {
    ["text": link.text, "path": base + link.path, "isCurrent": link.path == page.path]
  }

  private func source(_ source: DataSource) -> [String: Any] {
    ["text": source.source, "licence": optional(source.licence)]
  }

  private func link(_ link: ReportLink) -> [String: Any] {
    ["text": link.text, "path": base + link.path, "detail": optional(link.detail)]
  }
}

extension String {
  /// The text between the quotes of a stylesheet inside a page: whatever could end either is
  /// written by its number.
  fileprivate var inStylesheet: String {
    unicodeScalars.map { scalar in
      let isPlain = scalar.value >= 0x20 && !"\"\\<>&'".unicodeScalars.contains(scalar)
      return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
  }
}

/// A text where there is one, else false: a section of the template that is not shown.
func optional(_ text: String?) -> Any {
  text.map { $0 as Any } ?? false
}
