public import Core
internal import Mustache

/// Writes a report as a folder of pages that open by a double click: HTML, one stylesheet, CSV and
/// JSON.
///
/// It draws nothing: the pictures are `Report.charts`.
public struct HTMLDashboard: Sendable {
  private let library: MustacheLibrary
  private let theme: Theme

  /// Prepares the templates.
  ///
  /// - Parameter theme: What the project puts in the place of the standard files.
  /// - Throws: `ThemeError` where a template cannot be read.
  public init(theme: Theme = Theme()) throws {
    self.theme = theme
    var templates: [String: MustacheTemplate] = [:]
    for name in Theme.templateNames {
      templates[name] = try theme.template(name)
    }
    library = MustacheLibrary(templates: templates)
  }

  /// Returns all files of the site except its pictures, in the order of the report.
  ///
  /// - Parameter pictures: Read for their sizes; of one not given, the format's own is written.
  public func files(of report: Report, pictures: [SiteFile] = []) -> [SiteFile] {
    let site = SiteView(report, pictures: PictureSizes(of: pictures))
    var files = report.pages.concurrentMap { page in
      SiteFile(path: page.path, text: html(of: PageView(page, in: site)))
    }
    files.append(SiteFile(path: "dash.css", text: theme.stylesheet))
    files += theme.extras
    return files + report.dataFiles()
  }

  /// Returns a bulletin as one page that needs no other file: to print on A4, or to send.
  public func page(of bulletin: Bulletin) -> String {
    let view = BulletinView(bulletin: bulletin, stylesheet: theme.stylesheet)
    return library.render(view.model, withTemplate: "bulletin") ?? ""
  }

  private func html(of page: PageView) -> String {
    library.render(page.model, withTemplate: "page") ?? ""
  }
}
