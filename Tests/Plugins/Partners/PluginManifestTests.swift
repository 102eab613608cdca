import Core
import Testing

struct PluginManifestTests {
  private static let text = """
    contract = 1
    id = "mlblois.accueil"
    version = "1.0.0"
    kind = "table"
    title = "Premier accueil : ce que l’on demande"
    short_title = "Demandes"
    description = "Ce que les personnes demandent d’abord."
    author = "Mission locale"
    contact = "contact@example.org"
    licence = "Licence Ouverte 2.0"

    [output]
    unit = "count"
    noun = ["demande", "demandes"]
    subject = "item"
    level = ["bassin", "departement", "region"]
    persons = true
    n = "personnes"

    [items]
    emploi-ete = "Un emploi d’été"
    aide = "Une aide"

    [quality]
    source = "Questionnaire du premier accueil"
    periodicity = "annuelle"
    breaks = [2015-11-03]

    [disclosure]
    threshold = 5
    sums = ["subject"]

    [figures]
    file = "figures.csv"
    """

  @Test func `reads a manifest`() throws {
    var log = FindingLog()
    let manifest = try #require(PluginManifest(toml: Self.text, file: "plugin.toml", into: &log))

    #expect(log.isEmpty)
    #expect(manifest.items.map(\.code) == ["emploi-ete", "aide"])
    #expect(manifest.output.unit == .count(singular: "demande", plural: "demandes"))
    #expect(manifest.quality.breaks == [CalendarDate(year: 2015, month: 11, day: 3)])
    #expect(manifest.metric.disclosure.threshold == 5)
    #expect(manifest.metric.problems.isEmpty)
  }

  @Test func `says every wrong key at its line`() {
    var log = FindingLog()
    let text = Self.text.replacing("kind = \"table\"", with: "kind = \"tabel\"")
      .replacing("author =", with: "autor =")
    let manifest = PluginManifest(toml: text, file: "plugin.toml", into: &log)

    #expect(manifest == nil)
    #expect(
      log.sorted.map { "\($0.first.code) \($0.first.location.row ?? 0)" } == [
        "settings-missing 0", "settings-choice 4", "unknown-key 8",
      ])
  }
}
