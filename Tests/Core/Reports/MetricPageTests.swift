import Core
import Testing

/// The page of a metric, and its card on the pages of territories, whatever it is about.
struct MetricPageTests {
  private let page = "indicateurs/accueil-demandes/index.html"

  private func page(_ path: String, of report: Report) throws -> ReportPage {
    try #require(report.pages.first { $0.path == path })
  }

  private func tables(_ page: ReportPage) -> [ReportTable] {
    page.sections.flatMap(\.blocks).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  @Test func `lists every metric by theme, with its periods`() throws {
    let index = try page("indicateurs/index.html", of: FirstVisitFixture.report())

    #expect(index.sections.map(\.title) == ["Indicateurs des partenaires"])
    guard case .links(let groups)? = index.sections.first?.blocks.first else {
      Issue.record("the index holds links")
      return
    }
    #expect(groups.flatMap(\.links).map(\.text) == ["Demandes au premier accueil"])
    #expect(groups.flatMap(\.links).map(\.detail) == ["2024 à 2025"])
  }

  @Test func `shows a metric by territory and by answer, bassins below their département`() throws {
    let tables = tables(try page(page, of: FirstVisitFixture.report()))

    #expect(
      tables.map { $0.columns.map(\.title) } == [
        ["Territoire", "2024", "2025"],
        ["Territoire", "Un emploi d’été", "Une formation", "Une aide"],
      ])
    #expect(
      tables[0].rows.map(\.name) == ["Centre-Val de Loire", "Loir-et-Cher", "Blois", "Vendôme"])
    #expect(tables[0].rows.map(\.depth) == [0, 1, 2, 2])
    #expect(
      tables[0].rows.map { $0.cells.map(\.text) } == [
        ["–", "70,5"], ["–", "70,5"], ["–", "70,5"], ["–", "non transmis"],
      ])
    #expect(
      tables[1].rows.map { $0.cells.map(\.text) } == [
        ["–", "–", "–"], ["–", "–", "–"], ["40,0", "s", "0,0"], ["–", "–", "–"],
      ])
  }

  @Test func `says who made a metric, where its series break, and which way is better`() throws {
    let report = FirstVisitFixture.report()
    let section = try page(page, of: report).sections.last
    guard case .definitions(let definitions)? = section?.blocks.first else {
      Issue.record("the page ends with the definition")
      return
    }
    let facts = Dictionary(
      uniqueKeysWithValues: (definitions.first?.facts ?? []).map { ($0.term, $0.text) })

    #expect(facts["Auteur"] == "Mission locale du Blaisois")
    #expect(facts["Licence"] == "Licence Ouverte 2.0")
    #expect(facts["Écrit en"] == "tableau de chiffres, version 1.2.0")
    #expect(
      facts["Ruptures de série"]
        == "Rupture de série le 3 novembre 2025\u{202F}: les chiffres d’avant et d’après ne se "
        + "comparent pas."
        || facts["Ruptures de série"]
          == "Rupture de série le 3 novembre 2025\u{A0}: les chiffres d’avant et d’après ne se "
          + "comparent pas."
    )
    #expect(facts["Lecture"] == "plus la valeur est haute, mieux c’est")
  }

  @Test func `offers the figures of a metric as CSV and as JSON`() throws {
    let report = FirstVisitFixture.report()
    #expect(
      try page(page, of: report).downloads.map(\.path) == [
        "donnees/accueil-demandes.csv", "donnees/accueil-demandes.json",
      ])
    let files = report.dataFiles()
    let json = try #require(files.first { $0.path == "donnees/accueil-demandes.json" })
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      text.contains(
        #""bmo:2416":{"2024":{"item:accueil/ete":{"value":30}},"2025":{"all":{"value":70.5},"#
          + #""item:accueil/aide":{"value":0},"item:accueil/ete":{"value":40},"item:accueil/formation":{"status":"masked"}}}"#
      ),
      "\(text)")
    #expect(!text.contains("4242"))
  }

  @Test func `ends a card with what the figure means and the way to its page`() throws {
    let report = FirstVisitFixture.report()
    let card = try #require(
      try page("bassins/2416-blois/index.html", of: report).sections
        .first { $0.id == "accueil-demandes" })

    #expect(card.blocks.map(\.name) == ["keyFigures", "chart", "table", "text", "text", "links"])
    guard case .chart(let chart) = card.blocks[1], case .links(let ways)? = card.blocks.last else {
      Issue.record("the card shows the answers")
      return
    }
    // The hidden answer is told, after the others, without a number.
    #expect(chart.table.rows.map(\.name) == ["Un emploi d’été", "Une aide", "Une formation"])
    #expect(chart.table.rows.map { $0.cells[0].text } == ["40,0", "0,0", "s"])
    #expect(ways.flatMap(\.links).map(\.path) == [page])
  }

  @Test func `says why a metric is missing where it would have stood, and on its page`() throws {
    let report = FirstVisitFixture.report(unavailable: [FirstVisitFixture.lost])
    for path in ["index.html", "bassins/2416-blois/index.html", "indicateurs/ml-casse/index.html"] {
      let notices = try page(path, of: report).sections.flatMap(\.blocks).compactMap {
        if case .notice(let notice) = $0 { notice } else { nil as Notice? }
      }
      #expect(notices.map(\.title) == ["Indisponible"])
      let reason = try #require(notices.first?.reason)
      #expect(reason.hasSuffix("Il manque id (plugins/ml.casse/plugin.toml, ligne 2)."))
      #expect(!reason.contains("4242"))
      #expect(notices.first?.advice.hasSuffix("Écrire id.") == true)
    }
    let card = try page("bassins/2416-blois/index.html", of: report).sections
    #expect(card.contains { $0.id == "accueil-demandes" })
  }
}

extension ReportBlock {
  /// Which case it is.
  fileprivate var name: String {
    switch self {
    case .keyFigures: "keyFigures"
    case .chart: "chart"
    case .table: "table"
    case .text: "text"
    case .links: "links"
    case .definitions: "definitions"
    case .notice: "notice"
    }
  }
}
