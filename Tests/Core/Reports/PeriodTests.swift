import Core
import Testing

struct PeriodTests {
  @Test func `writes periods in French`() {
    #expect(PeriodText.french("2025") == "2025")
    #expect(PeriodText.french("2025-Q1") == "1ᵉʳ trimestre 2025")
    #expect(PeriodText.french("2025-Q4") == "4ᵉ trimestre 2025")
    #expect(PeriodText.french("2025-03") == "mars 2025")
    #expect(PeriodText.french("2017-2019") == "2017-2019")
    #expect(PeriodText.french("2025-S2") == "2ᵉ semestre 2025")
    #expect(PeriodText.french("2015-11-F1") == "1ʳᵉ quinzaine de novembre 2015")
    #expect(PeriodText.french("2015-10-F2") == "2ᵉ quinzaine d’octobre 2015")
    #expect(PeriodText.french("2015-11-03/2015-11-13") == "du 3 au 13 novembre 2015")
    #expect(PeriodText.french("2015-03-01/2015-11-13") == "du 1ᵉʳ mars au 13 novembre 2015")
    #expect(PeriodText.french("2014-12-20/2015-01-02") == "du 20 décembre 2014 au 2 janvier 2015")
    #expect(PeriodText.french("2015-11-03/2015-11-03") == "le 3 novembre 2015")
  }

  @Test func `names many periods by their ends`() {
    let report = ReportBuilder(
      contents: SeasonFixture.contents(), settings: SiteSettings(title: "Essai"),
      layout: PageLayout()
    ).report()
    let blocks = report.pages.flatMap(\.sections).flatMap(\.blocks)
    let definitions = blocks.flatMap { block -> [MetricDefinition] in
      if case .definitions(let metrics) = block { metrics } else { [] }
    }
    let facts = definitions.first { $0.anchor == "season-offers" }?.facts
    #expect(
      facts?.first { $0.term == "Périodes publiées" }?.text == "janvier 2024 à décembre 2025")
  }

  @Test func `takes the newest year from yearly figures, not from months after it`() {
    let later = SeasonFixture.one("season.offers", SeasonFixture.blois, "all", "2026-02", 3)
    let contents = SeasonFixture.contents(SeasonFixture.needs + [later])
    #expect(contents.figures.newestYear == "2025")
    #expect(SeasonFixture.contents([later]).figures.newestYear == "2026")
  }

  @Test func `gives pages to the occupations that something is counted for, and to sectors`() {
    let report = ReportBuilder(
      contents: SeasonFixture.contents(), settings: SiteSettings(title: "Essai"),
      layout: PageLayout()
    ).report()
    #expect(
      report.pages.filter { $0.kind == .occupation }.map(\.title) == [
        "Cuisiniers, chefs", "Maçons", "Serveurs", "Vendangeurs",
      ])
    #expect(
      report.pages.filter { $0.kind == .sector }.map(\.path) == [
        "secteurs/g-commerce/index.html",
        "secteurs/i-hebergement-et-restauration/index.html",
      ])
    #expect(report.navigation.map(\.text).contains("Secteurs"))
  }

  @Test func `keeps the months of a territory in files of their own`() throws {
    let monthly = (1...3).map {
      SeasonFixture.one(
        "season.offers", SeasonFixture.blois, "all", Month(year: 2025, month: $0).key, Double($0))
    }
    let files = ReportBuilder(
      contents: SeasonFixture.contents(SeasonFixture.needs + monthly),
      settings: SiteSettings(title: "Essai"), layout: PageLayout()
    ).report().dataFiles()
    let text = { (path: String) in
      files.first { $0.path == "bassins/2416-blois/\(path)" }
        .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    #expect(text("chiffres-mensuels.csv").contains("Ensemble;;Tous métiers;2025-03;3"))
    #expect(!text("chiffres.csv").contains("2025-03"))
    #expect(!text("chiffres-mensuels.csv").contains("Projets de recrutement"))
    #expect(text("chiffres-mensuels.json").contains("\"2025-02\":{\"all\":{\"value\":2}}"))
  }

  @Test func `writes in files what a figure rests on and what class it is`() throws {
    let files = ReportBuilder(
      contents: SeasonFixture.contents(), settings: SiteSettings(title: "Essai"),
      layout: PageLayout()
    ).report().dataFiles()
    let tidy = files.first { $0.path == "donnees/chance-class.csv" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(
      tidy?.contains(
        "FAP2021:A,Maçons,2025,1,porteur,,,,0,0,false,ok,60 projets (seuil 35)") == true)
    let excel = files.first { $0.path == "bassins/2416-blois/chiffres.csv" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(excel?.contains(";Repose sur : Classe;") == true)
    #expect(excel?.contains(";porteur;;60 projets (seuil 35);") == true)
    let national = files.first { $0.path == "donnees/levels-open.csv" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(national?.contains("levels.open,nation,FR,France,FAP2021:A") == true)
  }
}
