internal import Core

/// What every page of a site shows around its own content.
struct SiteView {
  let report: Report
  let sources: [[String: Any]]

  init(_ report: Report) {
    self.report = report
    var seen: Set<String> = []
    sources = report.contents.sources.filter { seen.insert($0.source).inserted }.map {
      ["text": $0.source, "licence": optional($0.licence)]
    }
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
      "base": base, "title": page.title, "siteTitle": settings.title,
      "description": page.lead ?? "\(page.title) – \(settings.title)",
      "kind": page.kind.rawValue, "kicker": page.kicker, "lead": optional(page.lead),
      "isSynthetic": site.report.isSynthetic, "home": base + "index.html",
      "method": base + "sources-et-methode/index.html",
      "navigation": site.report.navigation.map(navigation), "hasTrail": !page.trail.isEmpty,
      "trail": page.trail.map(link), "hasContents": page.sections.count > 2,
      "sections": sections, "hasDownloads": !page.downloads.isEmpty,
      "downloads": page.downloads.map(link), "publisher": optional(settings.publisher),
      "contact": optional(settings.contact), "edition": optional(settings.edition),
      "hasSources": !site.sources.isEmpty, "sources": site.sources,
    ]
  }

  private var sections: [[String: Any]] {
    var isFirstChart = true
    return page.sections.map { section in
      let blocks = section.blocks.map { block in
        var isLazy = true
        if case .chart = block {
          isLazy = !isFirstChart
          isFirstChart = false
        }
        return BlockView(block, base: base, isLazy: isLazy).model
      }
      return ["id": section.id, "title": section.title, "blocks": blocks]
    }
  }

  private func navigation(_ link: ReportLink) -> [String: Any] {
    ["text": link.text, "path": base + link.path, "isCurrent": link.path == page.path]
  }

  private func link(_ link: ReportLink) -> [String: Any] {
    ["text": link.text, "path": base + link.path, "detail": optional(link.detail)]
  }
}

/// A text where there is one, else false: a section of the template that is not shown.
func optional(_ text: String?) -> Any {
  text.map { $0 as Any } ?? false
}
