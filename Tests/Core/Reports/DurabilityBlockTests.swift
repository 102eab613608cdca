import Core
import Testing

struct DurabilityBlockTests {
  private let shares =
    "kind = \"stacked-shares\"\nmetrics = [\"mix.long\", \"mix.short\"]\nsort = \"mix.offers\""

  private let quadrant = """
    kind = "quadrant"
    x = ["mix.long", "mix.class"]
    x_thresholds = ["chance.durable", "chance.durable"]
    y = "demand.projects"
    y_threshold = "chance.volume"
    shade = "demand.seasonal"
    zones = ["porteur", "saisonnier", "niche", "à surveiller"]
    across = "occupation"
    """

  private let table = """
    kind = "table"
    metrics = ["chance.class", "demand.projects", "mix.class", "levels.open"]
    across = "occupation"
    sort = "demand.projects"
    notes = ["chance.class"]
    filter = "levels.open"

        [[section.block.choice]]
        label = "Niveau V"
        classes = ["V"]

        [[section.block.choice]]
        label = "V ou IV"
        classes = ["V", "IV"]
    """

  @Test func `cuts the country's sectors where the territory has fewer than two`() throws {
    let chart = try #require(SeasonFixture.chart(shares))
    #expect(
      chart.table.rows.map(\.name) == ["Ensemble", "Commerce", "Hébergement et restauration"])
    #expect(
      chart.table.rows.first?.cells.map(\.text) == [
        "50,0\u{202F}%", "50,0\u{202F}%", "1\u{202F}000",
      ])
    #expect(chart.spec.texts.subtitle == "Contrats par secteur, France, 2025")
  }

  @Test func `cuts the territory's own sectors where it has two`() throws {
    let more = SeasonFixture.mix(SeasonFixture.blois, "sector:A21-I", long: 0.2, offers: 300)
    let contents = SeasonFixture.contents(SeasonFixture.mixes + more)
    let chart = try #require(SeasonFixture.chart(shares, contents: contents))
    #expect(chart.table.rows.map(\.name) == ["Hébergement et restauration", "Commerce"])
    #expect(chart.spec.texts.subtitle == "Contrats par secteur, bassin de Blois, 2025")
    #expect(chart.spec.texts.note == nil)
  }

  @Test func `ranks the country's sectors where the territory has none, and says so`() throws {
    let national = SeasonFixture.mixes.filter { $0.territory == SeasonFixture.france }
    let chart = try #require(
      SeasonFixture.chart(
        "kind = \"ranked-bars\"\nmetric = \"mix.long\"\nacross = \"sector\"",
        contents: SeasonFixture.contents(SeasonFixture.needs + national)))
    #expect(chart.table.rows.map(\.name) == ["Commerce", "Hébergement et restauration"])
    #expect(chart.spec.texts.subtitle == "CDI par secteur, France, 2025")
    #expect(chart.spec.texts.note?.hasPrefix("«\u{A0}France\u{A0}»") == true)
  }

  @Test func `places occupations by the first metric that knows enough of them`() throws {
    let chart = try #require(SeasonFixture.chart(quadrant))
    #expect(chart.table.rows.map(\.name) == ["Maçons", "Cuisiniers, chefs", "Serveurs"])
    #expect(chart.table.rows.first?.cells.map(\.text) == ["60", "5 sur 5", "10,0\u{202F}%"])
    #expect(
      chart.spec.texts.note
        == "1\u{A0}métier sans «\u{A0}Classe de durabilité\u{A0}» n’y figure pas.")
    #expect(
      chart.spec.texts.source == "Source\u{A0}: Enquête, 2025. Source\u{A0}: Source tension, 2021.")
  }

  @Test func `draws no quadrant without its thresholds`() {
    let contents = SeasonFixture.contents(
      SeasonFixture.needs + SeasonFixture.chances.filter { $0.metric != "chance.volume" })
    #expect(SeasonFixture.blocks(quadrant, contents: contents).isEmpty)
  }

  @Test func `says in the head of a column whose figures it holds, and of when`() throws {
    let table = try #require(SeasonFixture.table(table))
    #expect(
      table.columns.map(\.title) == [
        "Métier", "Classe", "Projets", "Classe de durabilité, 2019 à 2021",
        "Ouvert au niveau, France, 2017-2019", "Repose sur",
      ])
    #expect(table.rows.map(\.name) == ["Maçons", "Cuisiniers, chefs", "Serveurs", "Vendangeurs"])
    #expect(
      table.rows.first?.cells.map(\.text) == [
        "porteur", "60", "5 sur 5", "V", "60 projets (seuil 35)",
      ])
    #expect(table.rows.last?.cells.map(\.text) == ["–", "8", "–", "–", ""])
    #expect(table.rows.map { $0.cells[0].category } == [1, 1, 2, nil])
  }

  @Test func `narrows a table down to the rows of a class`() throws {
    let filter = try #require(SeasonFixture.table(table)?.filter)
    #expect(filter.all == "Tous")
    #expect(filter.choices.map(\.rows) == [[0], [0, 2]])
  }

  @Test func `names the rows of a class, apart by semicolons where a name holds a comma`() {
    let blocks = SeasonFixture.blocks(
      "kind = \"text\"\ntitle = \"{chance.class:porteur} ({chance.class:porteur:count})\"")
    #expect(blocks.map(text) == ["Maçons\u{202F}; cuisiniers, chefs (2)"])
    #expect(SeasonFixture.blocks("kind = \"text\"\ntitle = \"{chance.class:autre}\"").isEmpty)
  }

  private func text(_ block: ReportBlock) -> String {
    if case .text(let text) = block { text.text } else { "" }
  }

  @Test func `compares a share with the country's, which stands alone where there is no other`() {
    let blocks = SeasonFixture.blocks(
      "kind = \"key-figures\"\nmetrics = [\"mix.long\", \"mix.class\"]")
    guard case .keyFigures(let figures)? = blocks.first else {
      Issue.record("a key figure was expected")
      return
    }
    #expect(figures.map(\.value) == ["aucune donnée"])
    #expect(figures.map(\.comparison) == ["France\u{A0}: 50,0\u{202F}%"])
  }

  @Test func `says what a key figure rests on`() {
    var indicators = SeasonFixture.needs
    indicators.append(
      SeasonFixture.one("mix.class", "region:24", "FAP2021:A", "2021", 4, basis: "ROME F1703"))
    let blocks = SeasonFixture.blocks(
      "kind = \"key-figures\"\nmetric = \"mix.class\"", on: "metiers/fap2021-a-macons/index.html",
      contents: SeasonFixture.contents(indicators))
    guard case .keyFigures(let figures)? = blocks.first else {
      Issue.record("a key figure was expected")
      return
    }
    #expect(figures.map(\.value) == ["4 sur 5"])
    #expect(figures.map(\.caveat) == ["ROME F1703"])
    #expect(figures.map(\.period) == ["2021"])
  }
}
