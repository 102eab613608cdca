import Foundation
import Testing

/// What a plugin of a project, good or broken, changes of a run.
@Suite struct PartnerBuildTests {
  let folder: TemporaryFolder
  var here: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    // The territories of the region, without a fact: all figures are the plugins'.
    _ = try DashRun(["init", "obs"], in: here)
  }

  private func write(_ path: String, _ text: String) throws {
    let file = here.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOf: here.appendingPathComponent(path), encoding: .utf8)
  }

  private func dash(_ line: String) throws -> DashRun {
    try DashRun(line.split(separator: " ").map(String.init), in: here)
  }

  private func addPlugin(
    _ place: String = "obs/plugins/ml.tables", id: String = "ml.tables", more: String = ""
  ) throws {
    try write(
      "\(place)/plugin.toml",
      """
      contract = 1
      id = "\(id)"
      version = "1.0.0"
      kind = "table"
      title = "Ateliers tenus"
      description = "Combien d’ateliers la mission locale a tenus."
      author = "ML"
      contact = "ml@example.org"
      licence = "Licence Ouverte 2.0"
      \(more)
      [output]
      unit = "count"
      noun = ["atelier", "ateliers"]
      subject = "none"
      period = "year"

      [quality]
      source = "Mission locale"
      periodicity = "annuelle"

      [figures]
      file = "figures.csv"

      [figures.columns]
      territory = "Bassin"
      period = "Année"
      value = "Ateliers"
      """)
    try write("\(place)/figures.csv", "Bassin,Année,Ateliers\nBlois,2025,12\nVendôme,2025,7\n")
  }

  @Test func `publishes a plugin's metric on the pages, in the files and on a page of its own`()
    throws
  {
    try addPlugin()
    let run = try dash("build --project obs")

    #expect(run.status == 0, "\(run.output) \(run.errors)")
    let page = try read("obs/site/bassins/2416-blois/index.html")
    #expect(page.contains("Combien d’ateliers la mission locale a tenus."))
    #expect(page.contains("<b>12</b>"))
    #expect(page.contains("../../indicateurs/ml-tables/index.html"))
    #expect(try read("obs/site/indicateurs/index.html").contains("Indicateurs des partenaires"))
    #expect(try read("obs/site/donnees/ml-tables.csv").contains("ml.tables,bmo,2416,Blois"))
    #expect(try read("obs/site/donnees/ml-tables.json").contains(#""bmo:2416":{"2025":"#))
  }

  @Test func `takes plugins of other folders as well, and refuses an id given twice`() throws {
    try addPlugin("elsewhere/ml.tables")
    let run = try dash("build --project obs --plugin-dir elsewhere")
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(try read("obs/site/donnees/ml-tables.csv").contains("ml.tables,bmo,2416,Blois"))

    try addPlugin()
    let twice = try dash("check --project obs --plugin-dir elsewhere")
    #expect(twice.status == 65)
    #expect(
      twice.output.contains(
        "plugins/ml.tables/plugin.toml et elsewhere/ml.tables/plugin.toml définissent tous deux "
          + "l’indicateur ml.tables"), "\(twice.output)")
  }

  @Test func `gives a built-in's place to the plugin that replaces it`() throws {
    try addPlugin(more: "replaces = \"demand.specificity\"")
    let run = try dash("build --project obs")

    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(try !read("obs/site/indicateurs/index.html").contains("demand-specificity"))
  }

  @Test func `costs a broken plugin its own card, and leaves with 1`() throws {
    try addPlugin()
    try addPlugin("obs/plugins/ml.lignes", id: "ml.lignes")
    try write("obs/plugins/ml.lignes/figures.csv", "Bassin,Année,Ateliers\nBloiss,2025,12\n")
    try write("obs/plugins/ml.casse/plugin.toml", "contract = 1\nid = \n")
    let run = try dash("build --project obs")

    #expect(run.status == 1, "\(run.output) \(run.errors)")
    #expect(run.output.contains("plugins/ml.casse/plugin.toml"))
    #expect(run.output.contains("plugins/ml.lignes/figures.csv"))
    let page = try read("obs/site/bassins/2416-blois/index.html")
    #expect(page.contains("Indisponible"))
    #expect(page.contains("indisponible-ml-casse"))
    #expect(page.contains("indisponible-ml-lignes"))
    #expect(page.contains("<b>12</b>"))
    #expect(try read("obs/site/indicateurs/ml-casse/index.html").contains("Indisponible"))

    let check = try dash("check --project obs --json")
    #expect(check.status == 1)
    let result = try check.document()["result"] as? [String: Any]
    #expect(result?["unavailable"] as? [String] == ["ml.casse", "ml.lignes"])
  }

  @Test func `publishes nothing with --strict where a plugin fails`() throws {
    try addPlugin()
    try write("obs/plugins/ml.casse/plugin.toml", "contract = 1\nid = \n")
    let run = try dash("build --project obs --strict")

    #expect(run.status == 65)
    #expect(run.errors.contains("ml.casse : en panne, et --strict ne publie rien"))
    #expect(!FileManager.default.fileExists(atPath: here.appendingPathComponent("obs/site").path))
    #expect(try dash("check --project obs --strict").status == 65)
  }

  @Test func `runs again only the plugins that something has changed for, and explains it`() throws
  {
    try addPlugin()
    try addPlugin("obs/plugins/ml.lignes", id: "ml.lignes")
    let first = try dash("build --project obs --explain").output
    #expect(first.contains("ml.lignes : lancé, aucun résultat gardé"), "\(first)")
    let page = try read("obs/site/bassins/2416-blois/index.html")

    try write("obs/plugins/ml.lignes/figures.csv", "Bassin,Année,Ateliers\nBloiss,2025,12\n")
    try write("obs/plugins/ml.compile/plugin.toml", "contract = 1\nkind = \"swift\"\n")
    let second = try dash("build --project obs --explain").output
    #expect(second.contains("ml.tables : repris du dernier calcul, rien n’a changé"), "\(second)")
    #expect(
      second.contains("ml.lignes : lancé, figures.csv a changé ; en panne, il sera relancé"),
      "\(second)")
    #expect(second.contains("ml.compile : pas lancé, "), "\(second)")

    try FileManager.default.removeItem(at: here.appendingPathComponent("obs/plugins/ml.compile"))
    try write(
      "obs/plugins/ml.lignes/figures.csv", "Bassin,Année,Ateliers\nBlois,2025,12\nVendôme,2025,7\n")
    let third =
      try dash("build --project obs --explain --json").document()["result"] as? [String: Any]
    let plugins = third?["plugins"] as? [[String: Any]]
    #expect(plugins?.map { $0["wasRun"] as? Bool } == [true, false])
    #expect(try read("obs/site/bassins/2416-blois/index.html") == page)
    #expect(try !dash("build --project obs").output.contains("repris"))
  }

  @Test func `lists metrics and shows what is published of one`() throws {
    try addPlugin()
    let list = try dash("metric list --project obs")
    #expect(list.status == 0)
    #expect(list.output.contains("ml.tables"))
    #expect(list.output.contains("demand.projects"))

    let show = try dash("metric show ml.tables --project obs --territory blois")
    #expect(show.output == "Ateliers tenus, 2025\n  Blois    12\n", "\(show.output)")
    let document = try dash("metric show ml.tables --project obs --json").document()
    let figures = (document["result"] as? [String: Any])?["figures"] as? [[String: Any]]
    #expect(figures?.map { $0["territory"] as? String } == ["bmo:2416", "bmo:2417"])
    #expect(figures?.map { $0["value"] as? Double } == [12, 7])
    #expect(try dash("metric show demand.projects --project obs").output.contains("aucun chiffre"))

    let wrong = try dash("metric show demand.project --project obs")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("vouliez-vous dire demand.projects ?"))
    #expect(try dash("metric show ml.tables --project obs --period 1999").status == 64)
  }

  @Test func `writes the catalogue with what the plugin's author says`() throws {
    try addPlugin()
    try write("obs/plugins/ml.tables/README.md", "# Ateliers\n\nTenus le mardi.\n")
    let run = try dash("plugin docs --project obs --out catalogue.md")

    #expect(run.status == 0)
    let text = try read("catalogue.md")
    #expect(text.contains("### Ateliers tenus"))
    #expect(text.contains("Tenus le mardi."))
    #expect(text.contains("### Projets de recrutement"))
  }
}
