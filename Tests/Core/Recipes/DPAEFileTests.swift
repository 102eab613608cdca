import Core
import Testing

/// Hand-made files with the header that Urssaf publishes.
struct DPAEFileTests {
  private static let header =
    "region;ancienne_region;duree_de_contrat;nature_de_contrat;annee;trimestre;"
    + "dernier_jour_du_mois;code_region;code_ancienne_region;dpae_brut;dpae_cvs"

  private static func row(
    _ region: String = "24", former: String = "24", _ nature: String = "CDI",
    _ day: String = "2025-03-31", _ counts: String = "12345,0;11987,6"
  ) -> String {
    "Région \(region);Ancienne \(former);-;\(nature);2025;1;\(day);\(region);\(former);\(counts)"
  }

  @Test func `reads the three kinds of contract by region and month`() throws {
    let imported = try Importing(
      "dpae",
      [
        Self.header, Self.row("24", "CDI"), Self.row("24", "CDD de plus d'un mois"),
        Self.row("24", "CDD de moins d’un mois", "2025-04-30", "60 001;"),
      ])
    let dataset = try imported.loaded()

    #expect(
      imported.rows("hires") == [
        "2025-03,region,24,,,fixed_over_1_month,12345,11988",
        "2025-03,region,24,,,permanent,12345,11988",
        "2025-04,region,24,,,fixed_under_1_month,60001,",
      ])
    #expect(dataset.package.name == "dpae-region")
    #expect(dataset.package.title == "Déclarations préalables à l’embauche, 2025-03 à 2025-04")
    #expect(
      imported.findings
        == [2, 3].map {
          "rounded-number K\($0): « dpae_cvs » n’est pas entier : arrondi au plus proche"
        })
  }

  @Test func `reads Windows-1252, other columns first, and days as French write them`() throws {
    let imported = try Importing(
      "dpae",
      [
        "dpae_cvs;dpae_brut;code_ancienne_region;code_region;région;dernier_jour_du_mois;"
          + "nature_de_contrat",
        "100;90;24;24;Centre-Val de Loire;31/03/2025;CDD > 1 mois",
        "100;80;24;24;Centre-Val de Loire;31/03/2025;CDD < 1 mois",
      ], windows1252: true, region: "centre val de loire")

    #expect(imported.log.isEmpty)
    #expect(
      imported.rows("hires") == [
        "2025-03,region,24,,,fixed_over_1_month,90,100",
        "2025-03,region,24,,,fixed_under_1_month,80,100",
      ])
  }

  @Test func `adds up the former regions of a new one, but not their adjusted series`() throws {
    let imported = try Importing(
      "dpae",
      [
        Self.header, Self.row("28", former: "23", "CDI", "2025-03-31", "700;710"),
        Self.row("28", former: "25", "CDI", "2025-03-31", "300;290"),
        Self.row("28", former: "23", "CDI", "2025-04-30", "500;510"),
        Self.row("28", former: "25", "CDI", "2025-04-30", ";290"),
      ])

    // March: 700 + 300. April lacks a part, so that the whole is not known.
    #expect(
      imported.rows("hires") == [
        "2025-03,region,28,,,permanent,1000,", "2025-04,region,28,,,permanent,,",
      ])
  }

  @Test(arguments: [
    (
      [row(), row()],
      "primary-key H3: deux lignes ont la même clé : la première est ligne 2"
    ),
    ([row("24", "CDD")], "constraint-error D2: nature de contrat inconnue"),
    (
      [row("24", "CDI", "mars 2025")],
      "type-error G2: « dernier_jour_du_mois » n’est pas un jour ni un mois"
    ),
    (
      [row("24", "CDI", "2025-13-31")],
      "type-error G2: « dernier_jour_du_mois » n’est pas un jour ni un mois"
    ),
    (
      [row("24", "CDI", "2025-03-31", "beaucoup;3")],
      "type-error J2: « dpae_brut » n’est pas un nombre"
    ),
  ]) func `shows the cell that cannot be`(rows: [String], finding: String) throws {
    let imported = try Importing("dpae", [Self.header] + rows)
    #expect(imported.dataset == nil)
    #expect(imported.findings.filter { !$0.hasPrefix("rounded") } == [finding])
  }

  @Test func `takes a region by its code as by its name`() throws {
    let lines = [Self.header, Self.row("24"), Self.row("11", former: "11")]
    let byCode = try Importing("dpae", lines, region: "24")
    #expect(byCode.rows("hires") == ["2025-03,region,24,,,permanent,12345,11988"])
    #expect(byCode.dataset?.sourceRowCount == 2)
    #expect(try Importing("dpae", lines, region: "région 24").rows("hires") == byCode.rows("hires"))
  }
}
