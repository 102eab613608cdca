import Core
import Testing

/// The official workbooks, against figures computed outside the program.
@Suite(
  .enabled(
    if: SharedData.has("bmo/Base_open_data_BMO_2024.xlsx")
      && SharedData.has("bmo/Base_open_data_BMO_2025.xlsx"),
    "../shared/data/bmo/Base_open_data_BMO_2024.xlsx and …2025.xlsx are absent"))
struct BMOFileTests {
  @Test(arguments: [(2024, 2626, 98_613, 611), (2025, 2433, 84_515, 635)])
  func `imports region 24 as published`(year: Int, rows: Int, projects: Int, masked: Int) throws {
    let recipe = try #require(Recipe.standard("bmo"))
    let table = try TableFile(
      contentsOf: SharedData.path("bmo/Base_open_data_BMO_\(year).xlsx"))
    let folder = try TemporaryFolder()
    var log = FindingLog()
    let imported = try #require(
      recipe.read(table, options: ImportOptions(region: "24"), into: &log))
    let written = try imported.write(to: folder.path)
    let dataset = try #require(DatasetFolder.load(written, into: &log))

    #expect(log.isEmpty)
    #expect(imported.rowCount == rows)
    let needs = try #require(dataset.tables(role: "needs").first)
    let values = try #require(needs.column("projects"))
    let visible = values.reduce(0) { sum, value in
      if case .integer(let count) = value { sum + count } else { sum }
    }
    #expect(visible == projects)
    #expect(values.count { $0 == .masked(Bounds(0, 4)) } == masked)
    #expect(dataset.tables(role: "territories").first?.rowCount == 22 + 6 + 1)
    #expect(dataset.package.provenance.first?.sha256 == table.hash.description)
  }
}

/// Files that an analyst may take for the survey's.
struct WrongFileTests {
  @Test(
    .enabled(if: SharedData.has("tension/tension_bassin_rome_2021.csv"), "the file is absent"),
    arguments: [
      (
        "tension/tension_bassin_rome_2021.csv",
        "à la tension par bassin et métier ROME (Pôle emploi)"
      ),
      ("tension/tension_dares_2019.csv", "aux tensions sur le marché du travail (Dares)"),
      (
        "offers/series_offres_diffusees_T42025.xlsx",
        "aux offres diffusées par type de contrat (France Travail)"
      ),
      (
        "nomenclature/Intitules_FAP2021.csv",
        "aux intitulés de la nomenclature FAP2021 (Dares)"
      ),
    ]) func `says what another public file is`(name: String, what: String) throws
  {
    let recipe = try #require(Recipe.standard("bmo"))
    var log = FindingLog()
    let dataset = recipe.read(
      try TableFile(contentsOf: SharedData.path(name)), into: &log)
    #expect(dataset == nil)
    #expect(log.sorted.map(\.count) == [1])
    #expect(
      log.sorted.first?.first.message.fr
        == "ce fichier n’est pas « Besoins en main-d’œuvre (BMO) » : il ressemble \(what)")
  }
}
