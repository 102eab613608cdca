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
}
