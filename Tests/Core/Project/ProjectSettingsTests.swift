import Core
import Testing

@Suite struct ProjectSettingsTests {
  private func read(_ text: String) -> (settings: ProjectSettings, log: FindingLog) {
    var log = FindingLog()
    let settings = ProjectSettings(toml: text, file: "dash.toml", into: &log)
    return (settings, log)
  }

  @Test func `reads every key`() {
    let (settings, log) = read(
      """
      title = "Besoins"
      publisher = "Observatoire"
      contact = "a@exemple.fr"
      [site]
      folder = "public"
      formats = ["slide"]
      [map]
      outlines = "departements.geojson"
      """)

    #expect(log.isEmpty)
    #expect(settings.title == "Besoins")
    #expect(settings.publisher == "Observatoire")
    #expect(settings.contact == "a@exemple.fr")
    #expect(settings.siteFolder == "public")
    #expect(settings.formats == [.slide])
    #expect(settings.outlines == "departements.geojson")
  }

  @Test func `keeps the defaults of an empty file`() {
    let (settings, log) = read("")

    #expect(log.isEmpty)
    #expect(settings == ProjectSettings())
  }

  @Test func `warns of an unknown key at its line, with the one that was meant`() {
    let (_, log) = read("title = \"a\"\n[site]\nfoldr = \"b\"\n")

    let finding = log.sorted.first?.first
    #expect(finding?.severity == .warning)
    #expect(finding?.code == "unknown-key")
    #expect(finding?.location.row == 3)
    #expect(finding?.location.field == "site.foldr")
    #expect(finding?.advice.fr == "vouliez-vous dire folder ?")
  }

  @Test func `refuses a title that is no text, and goes on`() {
    let (settings, log) = read("title = 12\npublisher = \"O\"\n")

    #expect(log.sorted.first?.first.code == "settings-type")
    #expect(log.sorted.first?.first.location.row == 1)
    #expect(settings.publisher == "O")
  }

  @Test func `refuses a format that does not exist`() {
    let (settings, log) = read("[site]\nformats = [\"poster\"]\n")

    #expect(log.sorted.first?.first.code == "settings-choice")
    #expect(settings.formats == ChartFormat.allCases)
  }

  @Test(arguments: [".", "", "a/.."])
  func `refuses a site in the place of the project`(folder: String) {
    let (settings, log) = read("[site]\nfolder = \"\(folder)\"\n")

    #expect(log.sorted.first?.first.code == "settings-folder")
    #expect(settings.siteFolder == "site")
  }

  @Test func `says where the text stops being TOML`() {
    let (_, log) = read("title = \"a\"\npublisher = Observatoire\n")

    #expect(log.hasErrors)
    #expect(log.sorted.first?.first.code == "settings-syntax")
    #expect(log.sorted.first?.first.location.row == 2)
  }

  @Test func `reads the thresholds of opportunity`() {
    let (settings, log) = read(
      """
      [opportunity]
      volume = 0.8
      durable_share = 0.55
      durable_class = 2
      seasonal = 1
      weights = { volume = 0.5, durability = 0.3, season = 0.2 }
      niveau = 0.3
      """)

    #expect(log.isEmpty)
    var expected = OpportunityThresholds()
    expected.volume = 0.8
    expected.durableShare = 0.55
    expected.durableClass = 2
    expected.seasonal = 1
    expected.weights.volume = 0.5
    expected.weights.durability = 0.3
    expected.weights.season = 0.2
    expected.niveau = 0.3
    #expect(settings.opportunity == expected)
  }

  @Test(
    arguments: [
      (
        "volume = 75", "settings-range", 2, 1, "75",
        "opportunity.volume n’est pas un nombre de 0 à 1", "écrire par exemple volume = 0.75"
      ),
      (
        "  seasonal = nan", "settings-range", 2, 3, "nan",
        "opportunity.seasonal n’est pas un nombre de 0 à 1",
        "écrire par exemple seasonal = 0.5"
      ),
      (
        "durable_class = 3.5", "settings-range", 2, 1, "3.5",
        "opportunity.durable_class n’est pas un nombre entier de 1 à 5",
        "écrire par exemple durable_class = 3"
      ),
      (
        "durable_share = \"60 %\"", "settings-type", 2, 1, "\"60 %\"",
        "opportunity.durable_share n’est pas un nombre",
        "l’écrire sans guillemets, avec un point décimal : durable_share = 0.6"
      ),
      (
        "weights = { volume = 0.5 }", "settings-weights", 2, 1, "1,10",
        "les poids de opportunity.weights ne font pas 1 en tout",
        "les trois poids comptent, ceux qui manquent aussi : "
          + "weights = { volume = 0.4, durability = 0.4, season = 0.2 }"
      ),
      (
        "weights = { volume = 0.4, durablity = 0.4 }", "unknown-key", 2, 27, "durablity",
        "clé inconnue opportunity.weights.durablity", "vouliez-vous dire durability ?"
      ),
      (
        "volum = 0.8", "unknown-key", 2, 1, "volum", "clé inconnue opportunity.volum",
        "vouliez-vous dire volume ?"
      ),
    ])
  func `says what is wrong with a threshold at its place, and keeps the usual one`(
    line: String, code: String, row: Int, column: Int, found: String, message: String,
    advice: String
  ) {
    let (settings, log) = read("[opportunity]\n\(line)\n")

    let finding = log.sorted.first?.first
    #expect(log.sorted.count == 1)
    #expect(finding?.code == code)
    #expect(finding?.location.row == row)
    #expect(finding?.location.column == column)
    #expect(finding?.found == found)
    #expect(finding?.message.fr == message)
    #expect(finding?.advice.fr == advice)
    #expect(settings.opportunity == OpportunityThresholds())
  }
}
