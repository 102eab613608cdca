import Testing

@testable import Core

struct SeasonBlockTests {
  private let calendar =
    "kind = \"calendar\"\nmetric = \"season.index\"\nacross = \"occupation\"\nsort = \"demand.projects\""

  @Test func `fills a calendar with the country's rows where the territory has none`() throws {
    let chart = try #require(SeasonFixture.chart(calendar))
    #expect(chart.table.rows.map(\.name) == ["Maçons", "Serveurs (France)"])
    #expect(chart.table.columns.count == 13)
    #expect(chart.table.rows.first?.cells[5].text == "1,60")
    #expect(chart.spec.texts.note?.hasPrefix("«\u{A0}France\u{A0}»") == true)
    #expect(chart.spec.texts.subtitle.hasSuffix("par métier, bassin de Blois, 2025"))
  }

  @Test func `names the peak of a calendar's first row`() {
    let chart = SeasonFixture.chart(
      calendar + "\ntitle = \"{first.label} : {peak} ({peak.value}), au plus bas en {trough}\"")
    // (12 − 1,60) / 11 = 0,945 for the eleven other months; the first of them is January.
    #expect(
      chart?.spec.texts.title == "Maçons\u{A0}: juin (1,60), au plus bas en janvier")
  }

  @Test func `leaves a series on a small base out of a calendar`() {
    let small = SeasonFixture.year(SeasonFixture.blois, "FAP2021:B", peak: 2, 3, base: 40)
    let contents = SeasonFixture.contents(SeasonFixture.needs + SeasonFixture.seasons + small)
    let chart = SeasonFixture.chart(calendar, contents: contents)
    #expect(chart?.table.rows.map(\.name) == ["Maçons", "Serveurs (France)"])
    #expect(
      chart?.spec.texts.note?.hasPrefix("1\u{A0}métier sur une base de moins de 120") == true)
  }

  @Test func `shows the country's profile as the country's`() throws {
    let chart = try #require(
      SeasonFixture.chart(
        "kind = \"profile\"\nmetric = \"season.index\"\ntitle = \"Un pic en {peak} {territory.in}\""
      ))
    #expect(chart.spec.texts.title == "Un pic en mars en France")
    #expect(chart.spec.texts.subtitle == "Indice saisonnier, France, 2025")
    #expect(chart.table.rows.map(\.name) == ["France"])
  }

  @Test func `draws a monthly line with its gap and its break, of the country and said so`() throws
  {
    let chart = try #require(
      SeasonFixture.chart(
        """
        kind = "monthly-line"
        metrics = ["season.offers", "season.trend"]
        title = "Les offres {territory.of} de {since} à {period}"
        """))
    #expect(
      chart.spec.texts.title == "Les offres de la France de janvier 2024 à décembre 2025")
    #expect(chart.table.rows.map(\.name) == ["2024", "2025"])
    #expect(
      chart.table.rows.first?.cells.map(\.text).prefix(6) == [
        "100", "101", "102", "103", "104", "–",
      ])
    #expect(chart.table.rows.last?.cells.last?.text == "123")
  }

  @Test func `draws a gap where a sum lacks a cell, and a point where one is masked`() {
    let numbers = [
      PublishedNumber(value: 100), PublishedNumber(value: 20, missingCells: 1),
      PublishedNumber(value: 90, maskedCells: 2),
    ]
    let series = MonthlySeries(
      first: Month(year: 2025, month: 1), figures: numbers.map { .number($0) })
    #expect(series.values == [100, nil, 90])
  }

  @Test func `draws small multiples only where two territories have a series`() {
    let block = "kind = \"small-multiples\"\nmetric = \"season.offers\"\nacross = \"bassin\""
    #expect(SeasonFixture.blocks(block).isEmpty)
    let local = ["bmo:2416", "bmo:2421"].flatMap { territory in
      (1...3).map {
        SeasonFixture.one(
          "season.offers", territory, "all", Month(year: 2025, month: $0).key, Double($0))
      }
    }
    let chart = SeasonFixture.chart(
      block, contents: SeasonFixture.contents(SeasonFixture.needs + local))
    #expect(chart?.table.rows.map(\.name) == ["Blois", "Orléans"])
    #expect(chart?.table.rows.first?.cells.suffix(3).map(\.text) == ["1", "2", "3"])
    #expect(chart?.table.columns.last?.title == "mars")
  }
}
