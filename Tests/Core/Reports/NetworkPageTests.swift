import Testing

@testable import Core

struct NetworkPageTests {
  private let report = NetworkFixture.report()

  @Test func `gives every territory with referrals a page, and none to the others`() {
    let paths = report.pages.filter { $0.kind == .network }.map(\.path)
    #expect(
      paths == [
        "regions/24-centre-val-de-loire/reseau/index.html", "bassins/2416-blois/reseau/index.html",
      ])
  }

  @Test func `heads the page by its place and its own period`() throws {
    let page = try #require(NetworkFixture.page(report))
    #expect(page.title == "Les orientations entre structures du bassin de Blois")
    #expect(page.kicker == "Réseau · 2015")
    #expect(page.lead == "Au moins 18\u{A0}personnes orientées dans le bassin de Blois en 2015.")
    #expect(page.trail.map(\.path) == ["index.html", "bassins/2416-blois/index.html"])
  }

  @Test func `is found from the navigation, the territory's page and the other networks`() throws {
    #expect(report.navigation.first { $0.text == "Réseau" }?.path.hasPrefix("regions/24-") == true)
    let territory = try #require(NetworkFixture.page(report, "bassins/2416-blois/index.html"))
    #expect(
      Self.links(territory).contains {
        $0.path == "bassins/2416-blois/reseau/index.html"
          && $0.text == "Toutes les orientations entre structures du bassin de Blois"
      })
    let network = try #require(NetworkFixture.page(report))
    #expect(
      Self.links(network).contains {
        $0.path == "regions/24-centre-val-de-loire/reseau/index.html"
      })
  }

  @Test func `builds a site of referrals alone from its home page on`() throws {
    let home = try #require(report.pages.first)
    #expect(home.kind == .home)
    #expect(Self.links(home).contains { $0.path.hasSuffix("reseau/index.html") })
    #expect(!report.navigation.contains { $0.text == "Métiers" })
  }

  @Test func `leaves the year of the survey alone, and is left alone by it`() {
    let survey = PublishedIndicator(
      metric: "demand.projects", territory: "bmo:2416", subject: "all", period: "2012",
      figure: .number(PublishedNumber(value: 50)))
    let contents = NetworkFixture.contents(besides: [survey])
    let site = SiteIndex(contents: contents, settings: SiteSettings(title: "Essai"), outlines: [])
    #expect(site.newestPeriod == "2012")
    #expect(site.networkPeriod("bmo:2416") == "2015")
    #expect(
      NetworkFixture.page(NetworkFixture.report(contents))?.kicker == "Réseau · 2015")
  }

  @Test func `speaks of structures in a bassin and of networks above`() throws {
    let region = try #require(
      NetworkFixture.page(report, "regions/24-centre-val-de-loire/reseau/index.html"))
    let subtitles = NetworkFixture.charts(region).map(\.spec.texts.subtitle)
    #expect(subtitles.contains("Orientations entre réseaux, Centre-Val de Loire, 2015"))
    let bassin = NetworkFixture.charts(NetworkFixture.page(report)).map(\.spec.texts.subtitle)
    #expect(bassin.contains("Orientations entre structures, bassin de Blois, 2015"))
  }

  @Test func `says the rule of secrecy and how much is hidden`() throws {
    let page = try #require(NetworkFixture.page(report))
    let text = try #require(Self.texts(page, "secret").first)
    #expect(text.contains("moins de 5 n’est pas montré"))
    #expect(text.contains("Un vrai zéro est montré."))
    #expect(text.hasSuffix("Ici, 9\u{A0}chiffres sont cachés."))
  }

  @Test func `says of a dataset that hides its zeros that it does`() throws {
    let contents = NetworkFixture.contents(rule: DisclosureRule(threshold: 11, zeros: .hidden))
    let method = try #require(
      NetworkFixture.report(contents).pages.first { $0.kind == .sources })
    let texts = Self.texts(method, "secret")
    #expect(texts.first?.contains("moins de 11 n’est pas montré") == true)
    #expect(texts.first?.contains("Les zéros sont cachés") == true)
    #expect(texts.count == 3)
  }

  @Test func `says nothing of secrecy where no dataset has a rule`() {
    let report = NetworkFixture.report(NetworkFixture.contents(rule: nil))
    #expect(!report.pages.flatMap(\.sections).contains { $0.id == "secret" })
  }

  @Test func `says under every chart of an internal edition that it is one`() {
    let charts = NetworkFixture.report(mode: .interne).pages.flatMap(NetworkFixture.charts)
    #expect(!charts.isEmpty)
    #expect(
      charts.allSatisfy { $0.spec.texts.source.hasSuffix("Édition interne, ne pas diffuser.") })
    #expect(
      !report.pages.flatMap(NetworkFixture.charts).contains {
        $0.spec.texts.source.contains("interne")
      })
  }

  private static func links(_ page: ReportPage) -> [ReportLink] {
    page.sections.flatMap(\.blocks).flatMap { block in
      if case .links(let groups) = block { groups.flatMap(\.links) } else { [ReportLink]() }
    }
  }

  private static func texts(_ page: ReportPage, _ section: String) -> [String] {
    (page.sections.first { $0.id == section }?.blocks ?? []).compactMap { block in
      if case .text(let text) = block { text.text } else { nil }
    }
  }
}
