import Core
import Foundation
import Testing

struct RecipeFindingsTests {
  private static let header =
    "annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE25;"
    + "NOMBE25;met;xmet;smet"

  private func row(
    year: String = "2025", _ occupation: String = "S0X40", region: String = "24",
    _ counts: String = "30;20;*"
  ) -> String {
    "\(year);\(occupation);Cuisiniers;V;Vente;\(region);Région \(region);41;Loir-et-Cher;2416;"
      + "BLOIS;\(counts)"
  }

  private func findings(
    _ lines: [String], region: String? = nil
  ) throws -> (isRead: Bool, findings: [Finding]) {
    let recipe = try #require(Recipe.standard("bmo"))
    let file = try TableFile(bytes: Array(lines.joined(separator: "\n").utf8), name: "f.csv")
    var log = FindingLog()
    let dataset = recipe.read(file, options: ImportOptions(region: region), into: &log)
    return (dataset != nil, log.sorted.map(\.first))
  }

  @Test func `refuses two rows with the same key, and names both`() throws {
    let (isRead, all) = try findings([Self.header, row(), row("T0X60"), row()])
    let finding = try #require(all.first)
    #expect(!isRead)
    #expect(all.count == 1)
    #expect(finding.code == "primary-key")
    #expect(finding.location.row == 4)
    #expect(finding.message.fr == "deux lignes ont la même clé : la première est ligne 2")
  }

  @Test func `says which regions a file holds when asked for another`() throws {
    let (isRead, all) = try findings(
      [Self.header, row(region: "28"), row("T0X60", region: "11")], region: "24")
    #expect(!isRead)
    #expect(all.map(\.code) == ["unknown-region"])
    #expect(all.first?.advice.fr == "régions du fichier : 11 Région 11, 28 Région 28")
  }

  @Test func `takes a region by its name as by its code`() throws {
    #expect(try findings([Self.header, row()], region: "region 24").isRead)
  }

  @Test(arguments: [
    ("30;31;*", "constraint-error", "M2", "« xmet » dépasse « met », dont il est une partie"),
    ("30;x;*", "type-error", "M2", "« xmet » n’est pas un nombre"),
    ("-3;*;*", "type-error", "L2", "« met » n’est pas un nombre"),
    ("30;20;3", "mask-rule", "N2", "« smet » est visible alors que « * » masque 0…4"),
  ]) func `shows the cell that cannot be`(
    counts: String, code: String, cell: String, message: String
  ) throws {
    let (isRead, all) = try findings([Self.header, row("S0X40", counts)])
    let finding = try #require(all.first)
    let place = finding.location
    #expect(all.count == 1)
    #expect(finding.code == code)
    #expect(
      SourceLocation.columnName(place.column ?? 0) + String(place.row ?? 0) == cell)
    #expect(finding.message.fr == message)
    #expect(isRead == (finding.severity < .error))
  }

  @Test func `refuses a file of two years, and a code of no nomenclature`() throws {
    #expect(
      try findings([Self.header, row(), row(year: "2024", "T0X60")]).findings.map(\.message.fr)
        == ["le fichier mêle deux années : il commence par 2025"])
    #expect(
      try findings([Self.header, row("60")]).findings.map(\.message.fr)
        == ["le code n’a la forme d’aucune nomenclature connue"])
  }

  @Test func `names the column that is missing and the one that may be it`() throws {
    let (_, all) = try findings([
      Self.header.replacing(";met;", with: ";mets;"), row(),
    ])
    #expect(all.map(\.message.fr) == ["la colonne « met » manque"])
    #expect(all.first?.advice.fr == "vouliez-vous dire la colonne « mets » ? la renommer")
  }

  @Test func `asks for the year where nothing says it`() throws {
    let header = Self.header.replacing(";BE25;", with: ";CATCHMENT_AREA_CODE;")
      .replacing("annee", with: "x")
    #expect(
      try findings([header, row()]).findings.map(\.advice.fr)
        == ["renommer le fichier avec son année : bmo-2015.csv"])
  }

  @Test(arguments: [
    (
      "annee;ROME;cbassin;oee;defm_abc;ind_tension_d\n2021;A1101;0203;16,6;28,2;5",
      "ce fichier n’est pas « Besoins en main-d’œuvre (BMO) » : il ressemble à la tension par "
        + "bassin et métier ROME (Pôle emploi)"
    ),
    (
      "nom;prénom\nA;B",
      "ce fichier n’est pas « Besoins en main-d’œuvre (BMO) » : aucune feuille n’a ses colonnes"
    ),
  ]) func `says what a wrong file looks like`(text: String, message: String) throws {
    let (isRead, all) = try findings([text])
    #expect(!isRead)
    #expect(all.map(\.code) == ["unknown-format"])
    #expect(all.first?.message.fr == message)
    #expect(all.first?.advice.fr.contains("code métier BMO") == true)
  }

  @Test func `finds the header below titles, and passes over empty rows and other columns`() throws
  {
    let (isRead, all) = try findings([
      "Enquête BMO", "", "note;" + Self.header, "x;" + row(), ";;;;;;;;;;;;;;",
    ])
    #expect(isRead)
    #expect(all.isEmpty)
  }

  @Test func `hangs a bassin under the département that holds most of its rows`() throws {
    let recipe = try #require(Recipe.standard("bmo"))
    let rows = ["41", "18", "18"].enumerated().map { index, departement in
      row("S\(index)X40").replacing(";41;Loir-et-Cher;", with: ";\(departement);D\(departement);")
    }
    let file = try TableFile(
      bytes: Array(([Self.header] + rows).joined(separator: "\n").utf8), name: "f.csv")
    var log = FindingLog()
    let dataset = try #require(recipe.read(file, into: &log))
    let territories = try #require(dataset.files.first { $0.path == "territories.csv" })
    #expect(
      String(decoding: territories.bytes, as: UTF8.self)
        .contains("bmo,2025,2416,Blois,bassin,departement,18,,"))
  }

  @Test func `replaces an import of the same year and leaves the others`() throws {
    let recipe = try #require(Recipe.standard("bmo"))
    let folder = try TemporaryFolder(["bmo-2025/old.csv": "x", "bmo-2024/kept.csv": "x"])
    let bytes = Array("\(Self.header)\n\(row())\n".utf8)
    var log = FindingLog()
    let dataset = try #require(
      recipe.read(
        try TableFile(bytes: bytes, name: "f.csv"), options: ImportOptions(date: "2025-04-15"),
        into: &log))
    try dataset.write(to: folder.path)

    #expect(
      try FileAccess.names(in: "\(folder.path)/bmo-2025").sorted()
        == ["datapackage.json", "needs.csv", "occupations.csv", "territories.csv"])
    #expect(try FileAccess.names(in: "\(folder.path)/bmo-2024") == ["kept.csv"])
    let loaded = try #require(DatasetFolder.load("\(folder.path)/bmo-2025", into: &log))
    #expect(log.isEmpty)
    #expect(
      loaded.package.provenance == [
        DataPackage.Provenance(
          file: "f.csv", sha256: ContentHash(of: bytes).description, recipe: "bmo",
          date: "2025-04-15")
      ])
  }

  @Test func `says which key of a recipe is wrong`() {
    #expect {
      try Recipe(toml: "id = \"x\"\ntitle = 3", name: "x.recipe.toml")
    } throws: { error in
      (error as? RecipeError)?.finding.code == "recipe-error"
    }
  }

  @Test func `has every recipe that it ships`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources/Core/Resources").path
    let names = try FileAccess.names(in: folder).filter { $0.hasSuffix(".recipe.toml") }.sorted()
    let tables = try names.map { ($0, try FileAccess.text(of: "\(folder)/\($0)")) }
      .filter { $0.1.contains("[[column]]") }
    let recipes = try tables.map { try Recipe(toml: $0.1, name: $0.0) }
    #expect(Set(recipes.map(\.id)).isSubset(of: Recipe.all.map(\.id)))
  }
}
