import Testing

@testable import Core

struct NetworkBlockTests {
  private let page = NetworkFixture.page(NetworkFixture.report())

  private func chart(_ file: String) throws -> ChartBlock {
    try #require(
      NetworkFixture.charts(page).first { $0.files.first?.path.hasSuffix("/\(file).png") == true })
  }

  @Test func `draws one matrix before and one after the instrument changed`() throws {
    let titles = try [chart("matrice-2"), chart("matrice-2-partie-2")].map(\.spec.texts.title)
    #expect(
      titles == [
        "Orientations entre structures, du 1ᵉʳ janvier au 2 novembre 2015",
        "Orientations entre structures, du 3 novembre au 31 décembre 2015",
      ])
  }

  @Test func `names the largest flow only where no hidden one may be larger`() {
    let title = { (figures: [PublishedIndicator]) in
      NetworkFixture.charts(
        NetworkFixture.page(NetworkFixture.report(NetworkFixture.contents(figures)))
      ).first?.spec.texts.title
    }
    #expect(title(NetworkFixture.figures)?.hasPrefix("Orientations entre structures") == true)
    #expect(
      title(NetworkFixture.figures.filter { !$0.figure.isHidden })
        == "Mission locale vers CAD d’abord (12\u{A0}orientations), "
        + "du 1ᵉʳ janvier au 2 novembre 2015")
  }

  private func blocks(_ block: String) -> [ReportBlock] {
    let layout = """
      [[section]]
      on = ["network"]
      id = "essai"
      title = "Essai"

        [[section.block]]
        \(block)
      """
    return NetworkFixture.page(NetworkFixture.report(layout: layout))?.sections
      .first { $0.id == "essai" }?.blocks ?? []
  }

  @Test func `tells a text's figure once, without a card`() throws {
    let blocks = blocks("kind = \"text\"\ntitle = \"{referrals.rate} {territory.in}.\"")
    guard case .text(let text)? = blocks.first else {
      Issue.record("no text")
      return
    }
    #expect(text.text == "1,8 personnes pour 30 jours dans le bassin de Blois.")
    var log = FindingLog()
    let layout = PageLayout.read(
      toml: "[[section]]\non = [\"network\"]\ntitle = \"t\"\n[[section.block]]\nkind = \"text\"\n"
        + "title = \"{referrals.rate}\"", file: "l", metrics: ["referrals.rate"], into: &log)
    #expect(layout.metrics.contains("referrals.rate"))
  }

  @Test func `sets the parts of a year side by side, where something changed in it`() throws {
    let table = { (metric: String) -> ReportTable? in
      let found = self.blocks(
        "kind = \"table\"\nmetric = \"\(metric)\"\nacross = \"origin\"\nperiods = \"windows\""
      ).first
      guard case .table(let table)? = found else { return nil }
      return table
    }
    let persons = try #require(table("referrals.persons"))
    #expect(persons.rows.map(\.name) == ["CIO"])
    #expect(persons.rows[0].cells.map(\.text) == ["13", "5"])
    #expect(
      persons.columns.last?.title == "Personnes, du 3 novembre au 31 décembre 2015")
    #expect(table("referrals.difference") == nil)
  }

  @Test func `lists what a single origin sent instead of drawing one row`() {
    let figures = NetworkFixture.figures.filter {
      Subject.ends(ofFlow: $0.subject)?.origin != "ml"
    }
    let page = NetworkFixture.page(NetworkFixture.report(NetworkFixture.contents(figures)))
    let list = NetworkFixture.tables(page).first { $0.columns.first?.title == "De" }
    #expect(list?.rows.map { $0.cells.map(\.text) } == [["Mission locale", "9"], ["CAD", "s"]])
  }

  @Test func `names flows in files by their two ends`() {
    let names = NameBook(NetworkFixture.contents())
    #expect(names.subject(Subject.flow(from: "cio", to: "ml"))?.name == "CIO vers Mission locale")
    #expect(names.subject(Subject.flow(from: "x", to: "ml"))?.name == "x vers Mission locale")
    #expect(names.subject("from:x") == nil)
  }

  @Test func `says of rounded counts that they are`() throws {
    let rounded = NetworkFixture.figures.map { one in
      var one = one
      if case .number(var number) = one.figure {
        number.isRounded = true
        one.figure = .number(number)
      }
      return one
    }
    let report = NetworkFixture.report(NetworkFixture.contents(rounded))
    let page = try #require(NetworkFixture.page(report))
    let text = page.sections.first { $0.id == "secret" }.map { String(describing: $0.blocks) }
    #expect(text?.contains("arrondis à un multiple de 5") == true)
    #expect(
      NetworkFixture.charts(page).first?.spec.texts.note?.contains(
        "Effectifs arrondis à 5 près.") == true)
    #expect(
      NetworkFixture.charts(page).first?.table.legend.contains {
        $0.hasPrefix("effectifs arrondis à 5 près")
      } == true)
  }

  @Test func `writes a matrix as a table with its totals, hidden cells by one sign`() throws {
    let table = try chart("matrice-2").table
    #expect(table.columns.map(\.title) == ["De… vers…", "CAD", "CIO", "Mission locale", "Total"])
    #expect(table.rows.map(\.name) == ["Mission locale", "CIO", "Total"])
    #expect(table.rows[0].cells.map(\.text) == ["12", "0", "–", "12"])
    #expect(table.rows[1].cells.map(\.text) == ["s", "–", "9", "s"])
    #expect(table.legend.contains("s\u{A0}: secret statistique"))
  }

  @Test func `says beside a matrix who had no destination, and how much is hidden`() throws {
    let note = try #require(chart("matrice-2").spec.texts.note)
    #expect(note.hasPrefix("Personnes sans destination nommée\u{A0}: 6\u{A0}personnes."))
    #expect(note.contains("3\u{A0}chiffres cachés"))
  }

  @Test func `lists the flows of the year from the largest, the hidden ones last`() throws {
    let flows = try chart("matrice-3")
    #expect(flows.table.rows.map(\.name) == ["Mission locale", "CIO", "CIO"])
    #expect(flows.table.rows.map { $0.cells.map(\.text) }.last == ["CAD", "s"])
    #expect(
      flows.spec.texts.alternativeText.contains(
        "Mission locale vers CAD 24\u{A0}orientations\u{202F}; CIO vers Mission locale 18"))
    #expect(
      flows.spec.texts.alternativeText.contains("1\u{A0}chiffre sous secret statistique"))
  }

  @Test func `leaves a gap where nobody told, and names the day the form changed`() throws {
    let series = try chart("matrice-4")
    #expect(series.spec.texts.title == "CIO de janvier 2015 à novembre 2015")
    #expect(series.table.rows.count == 11)
    let cells = series.table.rows.map { $0.cells[0].text }
    #expect(
      cells == ["5", "6", "7", "8", "non transmis", "10", "s", "–", "–", "–", "5"])
    #expect(
      series.table.legend.contains {
        $0.hasPrefix("le 3 novembre 2015\u{A0}: formulaire d’accueil")
      })
    #expect(series.spec.texts.note?.hasPrefix("4\u{A0}périodes sans remontée") == true)
  }

  @Test func `shows who told, who told nobody and who is still awaited`() throws {
    let calendar = try chart("matrice-5")
    #expect(calendar.table.columns.count == 13)
    let cells = try #require(calendar.table.rows.first?.cells.map(\.text))
    #expect(
      cells[3...6] == ["remontée", "pas encore remontée", "remontée", "remontée\u{A0}: personne"])
    #expect(calendar.spec.texts.alternativeText.contains("CIO 1"))
  }

  @Test func `sets sent beside received with their difference, and all of them together`() throws {
    let table = try #require(
      NetworkFixture.tables(page).first { $0.columns.first?.title == "Structure de destination" })
    #expect(table.rows.map(\.name) == ["Mission locale", "Ensemble"])
    #expect(table.rows[0].cells.map(\.text) == ["9", "7", "+2"])
  }

  @Test func `tells a rate for each part of the year`() throws {
    let figures = (page?.sections ?? []).flatMap(\.blocks).compactMap { block in
      if case .keyFigures(let figures) = block { figures } else { nil }
    }.joined()
    let rates = figures.filter { $0.label == "Personnes orientées pour 30 jours" }
    #expect(rates.map(\.value) == ["1,3", "13,6"])
    #expect(rates.last?.period == "du 3 novembre au 31 décembre 2015")
  }

  @Test func `keeps about a dozen an interval, and a hidden structure in the list`() throws {
    let table = try #require(
      NetworkFixture.tables(page).last { $0.columns.first?.title == "Structure d’origine" })
    #expect(table.rows.map(\.name) == ["CIO", "CAD", "Mission locale"])
    #expect(table.rows.map { $0.cells[0].text } == ["≥\u{A0}18", "s", "8 à 12"])
  }

  @Test func `says nothing that changes with the number behind a hidden figure`() {
    // Hidden figures hold no number, so the two computed tables that differ only there are one
    // published table.
    let texts = [1.0, 4242].map { value in
      let hidden = Indicator(
        metric: "referrals.orientations", territory: NetworkFixture.blois,
        subject: Subject.flow(from: "ml", to: "ml2"), period: NetworkFixture.after,
        measure: Measure(value: value, status: .masked))
      let published = Array(Protection.publish([hidden], metrics: NetworkFixture.metrics))
      let report = NetworkFixture.report(
        NetworkFixture.contents(NetworkFixture.figures + published))
      return String(describing: report.pages)
    }
    #expect(texts[0] == texts[1])
    #expect(!texts[1].contains("4242"))
  }
}
