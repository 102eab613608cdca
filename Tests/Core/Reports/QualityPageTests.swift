import Testing

@testable import Core

/// The page about the quality of the data.
struct QualityPageTests {
  @Test func `counts the masks of producers apart from those that protect people`() throws {
    var contents = ReportFixture.contents
    contents.hidden = [FigureKey("demand.share-difficult", "bmo:2416", "FAP2021:A", "2025")]
    let hidden = contents.hidden
    contents.figures = PublishedFigures(
      contents.figures.map { one in
        var one = one
        if hidden.contains(one.key) { one.figure = .masked(nil) }
        return one
      })
    let report = ReportBuilder(
      contents: contents, settings: SiteSettings(title: "t"), layout: PageLayout()
    ).report()
    let page = try #require(report.pages.first { $0.kind == .quality })
    let tables = page.sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil as ReportTable? }
    }
    let table = try #require(tables.first)

    #expect(
      table.columns.map(\.title).suffix(3) == [
        "Masqués par le producteur", "Masqués par dash pour protéger les personnes", "Manquants",
      ])
    // The survey masks 4242; the other mask is ours.
    #expect(
      table.rows.map { $0.cells.suffix(3).map(\.text) } == [["1", "0", "0"], ["0", "1", "0"]])
  }
}
