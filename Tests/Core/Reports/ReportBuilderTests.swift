import Core
import Testing

struct ReportBuilderTests {
  private func page(_ path: String, of report: Report = ReportFixture.report()) throws -> ReportPage
  {
    try #require(report.pages.first { $0.path == path })
  }

  @Test func `puts the region on the home page and the rest in folders`() {
    #expect(
      ReportFixture.report().pages.map(\.path) == [
        "index.html", "bassins/2416-blois/index.html", "bassins/2421-orleans/index.html",
        "metiers/index.html", "metiers/fap2021-b-cuisiniers-chefs/index.html",
        "metiers/fap2021-a-macons/index.html", "metiers/fap2021-c-serveurs/index.html",
        "indicateurs/index.html", "indicateurs/demand-projects/index.html",
        "indicateurs/demand-share-difficult/index.html", "sources-et-methode/index.html",
        "qualite/index.html", "telechargements/index.html",
      ])
  }

  @Test func `gives a card to a metric that no layout places`() throws {
    let sections = try page("bassins/2416-blois/index.html").sections
    #expect(sections.map(\.id).contains("demand-projects"))
  }

  @Test func `ranks published values only, without the masked one`() throws {
    let blocks = try page("bassins/2416-blois/index.html").sections.flatMap(\.blocks)
    let chart = blocks.lazy.compactMap { block -> ChartBlock? in
      if case .chart(let chart) = block { chart } else { nil }
    }.first
    #expect(chart?.table.rows.map(\.name) == ["Maçons", "Cuisiniers, \"chefs\""])
    #expect(chart?.table.rows.map { $0.cells[0].text } == ["40", "10"])
  }

  @Test func `leaves a rate on a small base out of the ranking, and says so`() throws {
    let blocks = try page("bassins/2416-blois/index.html").sections
      .first { $0.id == "demand-share-difficult" }?.blocks
    let remarks = (blocks ?? []).compactMap { block -> String? in
      if case .text(let text) = block, text.role == .remark { text.text } else { nil }
    }
    #expect(remarks.map { $0.prefix(43) } == ["Trop peu de métiers reposent sur une base d"])
  }

  @Test func `says that a count with masked cells is a lower bound`() throws {
    let blocks = try page("index.html").sections.flatMap(\.blocks)
    guard case .keyFigures(let figures)? = blocks.first else {
      Issue.record("the card opens with its key figure")
      return
    }
    #expect(figures.map(\.value) == ["150"])
    #expect(figures.map(\.atLeast) == ["au moins"])
    #expect(figures.map(\.caveat) == ["entre 150 et 154, 1\u{A0}cellule masquée"])
  }

  @Test func `shows a hidden number nowhere`() {
    let report = ReportFixture.report()
    let files = report.dataFiles().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(!files.contains { $0.contains("4242") })
    #expect(!"\(report.pages)".contains("4242"))
  }
}
