import Core
import Foundation
import HTMLDashboard
import Testing

struct HTMLDashboardTests {
  private static let report = try? SiteFixture.report()
  private static let files = report.flatMap { try? HTMLDashboard().files(of: $0) } ?? []
  private static let pictures = report?.charts.map(\.path) ?? []
  private static let pages = files.filter { $0.path.hasSuffix(".html") }
    .map { (path: $0.path, html: String(decoding: $0.bytes, as: UTF8.self)) }

  private var pages: [(path: String, html: String)] { Self.pages }

  /// What stands in an attribute, everywhere in a page.
  private func values(of attribute: String, in html: String) -> [String] {
    html.components(separatedBy: " \(attribute)=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  private func html(_ path: String) throws -> String {
    try #require(pages.first { $0.path == path }?.html)
  }

  @Test func `writes a page for every territory, family, occupation and metric`() throws {
    #expect(pages.count == 1 + 6 + 22 + 8 + 12 + (1 + 6) + 4)
    #expect(pages.map(\.path).contains("bassins/2416-blois/index.html"))
  }

  @Test func `names files once, in ASCII`() throws {
    let paths = Self.files.map(\.path) + Self.pictures
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-/.")
    #expect(Set(paths).count == paths.count)
    #expect(paths.filter { !allowed.isSuperset(of: $0) } == [])
  }

  @Test func `every link and picture leads to a file of the site`() throws {
    let known = Set(Self.files.map(\.path) + Self.pictures)
    let anchors = Dictionary(
      uniqueKeysWithValues: pages.map { ($0.path, Set(values(of: "id", in: $0.html))) })
    #expect(!Self.pictures.isEmpty)
    for page in pages {
      let targets = Set(values(of: "href", in: page.html) + values(of: "src", in: page.html))
      for target in targets where !target.hasPrefix("data:") {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? page.path : resolved(parts[0], from: page.path)
        #expect(known.contains(file), "\(page.path) → \(target)")
        guard parts.count == 2 else { continue }
        #expect(anchors[file]?.contains(parts[1]) == true, "\(page.path) → \(target)")
      }
    }
  }

  private func resolved(_ link: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/").map(String.init) {
      if part == ".." { _ = folders.popLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }

  @Test func `asks nothing of the network or of a script`() {
    for page in pages {
      #expect(!page.html.contains("<script"))
      let targets = values(of: "href", in: page.html) + values(of: "src", in: page.html)
      #expect(targets.filter { $0.hasPrefix("http") || $0.hasPrefix("//") } == [])
    }
  }

  @Test func `says on every page that the data are invented, and only then`() throws {
    #expect(pages.allSatisfy { $0.html.contains("Données fictives") })
    let real = try HTMLDashboard().files(of: SiteFixture(isSynthetic: false).report())
    #expect(!real.contains { String(decoding: $0.bytes, as: UTF8.self).contains("fictives") })
  }

  @Test func `gives every picture its alternative text, size and table`() {
    for page in pages {
      let pictures = page.html.components(separatedBy: "<img ").dropFirst()
      #expect(pictures.allSatisfy { $0.contains("width=\"1600\" height=\"1000\"") })
      #expect(values(of: "alt", in: page.html).count { $0.count >= 40 } == pictures.count)
      let tables = page.html.components(separatedBy: "<summary>Les chiffres du graphique")
      #expect(tables.count - 1 == pictures.count)
    }
  }

  @Test func `leaves each picture the room that it takes`() throws {
    let report = try SiteFixture.report()
    let path = try #require(report.charts.first?.path)
    let head: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
    let png = head + Array("IHDR".utf8) + [0, 0, 0x06, 0x40, 0, 0, 0x01, 0xf4]
    let files = try HTMLDashboard().files(of: report, pictures: [SiteFile(path: path, bytes: png)])
    let sizes = files.filter { $0.path.hasSuffix(".html") }.flatMap { file in
      values(of: "height", in: String(decoding: file.bytes, as: UTF8.self))
    }

    #expect(sizes.count { $0 == "500" } == 1)
    #expect(Set(sizes) == ["500", "1000"])
  }

  @Test func `shows every picture at once, since paper does not scroll`() {
    #expect(pages.allSatisfy { !$0.html.contains("loading=") })
  }

  @Test func `repeats title and period above every printed page`() throws {
    let page = try html("bassins/2412-amboise/index.html")
    #expect(page.contains("content: \"Bassin d’Amboise · 2025\";"))
    let about = try html("sources-et-methode/index.html")
    #expect(about.contains("content: \"Sources et méthode\";"))
  }

  @Test func `heads every page once and every section below it`() {
    for page in pages {
      #expect(page.html.components(separatedBy: "<h1>").count == 2, "\(page.path)")
      #expect(page.html.contains("<html lang=\"fr\">"))
    }
  }

  @Test func `marks a count with masked cells as a lower bound`() throws {
    let page = try html("bassins/2412-amboise/index.html")
    #expect(page.contains("<span class=\"at-least\">au moins</span>"))
    #expect(page.contains("≥\u{A0}"))
    #expect(page.contains("cellules masquées"))
  }

  @Test func `narrows a table down by buttons that need no script`() throws {
    let page = try html("bassins/2421-orleans/index.html")
    let buttons = page.components(separatedBy: "<input type=\"radio\"").dropFirst()
    #expect(buttons.count == 3)
    #expect(buttons.map { $0.contains(" checked>") } == [true, false, false])
    let shown = (1...2).map { choice in
      page.components(separatedBy: "<tr class=\"noted").dropFirst()
        .count { $0.prefix { $0 != "\"" }.contains("choice-\(choice)") }
    }
    let said = buttons.dropFirst().map { button in
      button.components(separatedBy: "<span>").dropFirst().first.flatMap {
        Int($0.prefix { $0 != "<" })
      }
    }
    #expect(said == shown.map(Optional.some))
    #expect(shown[0] > 0 && shown[1] > shown[0])
  }

  @Test func `writes a class as a word with a mark, and what it rests on`() throws {
    let page = try html("bassins/2421-orleans/index.html")
    #expect(page.contains("<td><span class=\"tag tag-2\">volume saisonnier</span></td>"))
    #expect(page.contains("<tr class=\"basis choice-1 choice-2\"><td colspan=\"3\"><p>"))
    #expect(page.contains("(seuil 60)\u{202F}; "))
  }

  @Test func `writes the same bytes twice`() throws {
    let again = try HTMLDashboard().files(of: SiteFixture.report())
    #expect(again == Self.files)
  }

  @Test func `escapes what the data say`() throws {
    var contents = SiteFixture().contents
    contents.subjects = contents.subjects.map { subject in
      var subject = subject
      if subject.kind == .occupation { subject.name += " <b>&\"" }
      return subject
    }
    let report = ReportBuilder(
      contents: contents, settings: SiteSettings(title: "A & <B>"),
      layout: try SiteFixture.layout().layout
    ).report()
    let home = try HTMLDashboard().files(of: report).first.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(home?.contains("<b>&\"") == false)
    #expect(home?.contains(" &lt;b&gt;&amp;&quot;</a></th><td class=\"number\">") == true)
    #expect(home?.contains("A &amp; &lt;B&gt;") == true)
  }
}
