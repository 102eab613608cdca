import Core
import Testing

@testable import HTMLDashboard

struct TemplateTests {
  @Test func `every tag of every template names something of its view model`() throws {
    let templates = Dictionary(
      uniqueKeysWithValues: Theme.templateNames.map {
        ($0, TemplateTag.read(Theme().source(of: $0)))
      })
    let report = try SiteFixture.report()
    let site = SiteView(report)
    var walk = TagWalk(templates: templates)
    for page in report.pages { walk.walk("page", stack: [PageView(page, in: site).model]) }
    let broken = try SiteFixture(unavailable: [SiteFixture.lost]).report()
    for page in broken.pages { walk.walk("page", stack: [PageView(page, in: site).model]) }
    let bulletin = BulletinView(bulletin: Self.bulletin, stylesheet: "p {}")
    walk.walk("bulletin", stack: [bulletin.model])

    #expect(walk.unknown == [])
    #expect(walk.all.subtracting(walk.seen) == [])
  }

  /// One of everything that a bulletin may hold.
  private static let bulletin = Bulletin(
    title: "Orientations", dates: "Depuis le 3 novembre 2015", lead: "5 personnes",
    sections: [
      Bulletin.Section(
        "Tout",
        blocks: [
          .paragraph("Un mot suffit."), .list(["Première orientation"]),
          .table(
            ReportTable(
              caption: "Personnes", columns: [ReportTable.Column("Origine", isNumeric: false)],
              rows: [ReportTable.Row("CIO", cells: [])], source: "")),
        ])
    ], notes: ["s : secret statistique"], mode: .interne, isSynthetic: true, site: "Essai",
    publisher: "Réseau", contact: "contact", fileName: "2015-11-13-chateauroux-interne")

  @Test func `a project replaces a template, the stylesheet, and adds files`() throws {
    let theme = Theme(files: [
      SiteFile(path: "footer.mustache", text: "<footer>{{siteTitle}} & co</footer>"),
      SiteFile(path: "dash.css", text: "body { color: red }"),
      SiteFile(path: "logo.svg", text: "<svg/>"),
    ])
    let files = try HTMLDashboard(theme: theme).files(of: SiteFixture.report())
    let home = files.first { $0.path == "index.html" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(
      home?.contains("<footer>Les besoins de recrutement en Centre-Val de Loire & co") == true)
    #expect(files.first { $0.path == "dash.css" }?.bytes == Array("body { color: red }".utf8))
    #expect(files.contains { $0.path == "theme/logo.svg" })
    #expect(theme.findings().isEmpty)
  }

  @Test func `says which template does not read, and which no page uses`() throws {
    let theme = Theme(files: [
      SiteFile(path: "footer.mustache", text: "<p>\n{{#a}}</p>"),
      SiteFile(path: "foter.mustache", text: ""),
    ])
    #expect(theme.findings().map(\.code) == ["template-syntax", "template-unused"])
    #expect(theme.findings().last?.advice.en == "did you mean \"footer\"?")
    #expect(throws: ThemeError.self) { try HTMLDashboard(theme: theme) }
  }
}
