import Core
import HTMLDashboard
import Testing

struct InternalEditionTests {
  private static func pages(_ mode: DisclosureMode) throws -> [(path: String, html: String)] {
    var report = try SiteFixture.report()
    report.settings.mode = mode
    return try HTMLDashboard().files(of: report).filter { $0.path.hasSuffix(".html") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  @Test func `says on every page of an internal edition that it is not for everybody`() throws {
    let pages = try Self.pages(.interne)
    #expect(pages.count > 40)
    for page in pages {
      #expect(page.html.contains("<p class=\"banner internal\" role=\"note\">"), "\(page.path)")
      #expect(page.html.contains("<title>[interne] "), "\(page.path)")
      #expect(page.html.contains("content: \"Édition interne — ne pas diffuser · "), "\(page.path)")
      #expect(page.html.contains("noindex"), "\(page.path)")
    }
  }

  @Test func `says nothing of it on the pages for everybody`() throws {
    for page in try Self.pages(.diffusion) {
      #expect(!page.html.contains("interne"), "\(page.path)")
    }
  }
}
