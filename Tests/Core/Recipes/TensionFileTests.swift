import Core
import Testing

/// The two public files of tension.
///
/// Counts and sums were computed apart from dash, by Python's `csv` and `math.fsum` over the raw rows.
@Suite(
  .enabled(
    if: SharedData.has("tension/tension_bassin_rome_2021.csv", "tension/tension_dares_2019.csv"),
    "the files of shared/data/tension are absent"))
struct TensionFileTests {
  @Test func `imports the tension of a region's 22 bassins as published`() throws {
    let imported = try Importing(
      "tension-bassin", shared: "tension/tension_bassin_rome_2021.csv", region: "24")
    let dataset = try imported.loaded()

    #expect(imported.log.isEmpty)
    #expect(dataset.package.name == "tension-bassin-2021")
    #expect(dataset.package.vintage == "2021")
    #expect(imported.dataset?.rowCount == 1091)
    #expect(imported.dataset?.sourceRowCount == 27_135)
    #expect(Set(try dataset.values("tension", "territory")).count == 22)
    #expect(abs(try dataset.sum("tension", "offers") - 242_788.89342727) < 1e-6)
    #expect(try dataset.sum("tension", "job_seekers") == 137_591.25)
    #expect(try dataset.sum("tension", "tension") == 4338)
    #expect(try dataset.sum("tension", "non_durability") == 3200)
  }

  @Test func `keeps the cells of Romorantin's catering staff`() throws {
    let imported = try Importing(
      "tension-bassin", shared: "tension/tension_bassin_rome_2021.csv",
      region: "Centre-Val de Loire")

    // Line 11060 of the file: 2021;G1602;2418;205,604918;57,75;5;5;3;5;5;1;5, its factors in the
    // order int_emb, main_oeuvre, dur_empl, cond_travail, mismatch_geo, specif_form.
    #expect(
      imported.rows("tension").contains(
        "2021,ROME,G1602,bmo,2418,205.604918,57.75,,,5,5,5,3,5,5,1"))
  }

  @Test func `imports the whole of France, and its ten empty cells as missing`() throws {
    let dataset = try Importing(
      "tension-bassin", shared: "tension/tension_bassin_rome_2021.csv"
    ).loaded(inStore: false)

    #expect(try dataset.values("tension", "territory").count == 27_135)
    #expect(
      try dataset.values("tension", "training_link").count { $0 == .missing(.unspecified) } == 10)
  }

  @Test func `imports the nation, the region and its six départements of the Dares`() throws {
    let imported = try Importing(
      "tension-dares", shared: "tension/tension_dares_2019.csv", region: "24")
    let dataset = try imported.loaded()

    // 263 métiers (186 of five characters, 77 of three) × 8 territories.
    #expect(imported.log.isEmpty)
    #expect(dataset.package.name == "tension-dares-2019")
    #expect(imported.dataset?.rowCount == 263 * 8)
    #expect(imported.dataset?.sourceRowCount == 31_034)
    let keys = zip(
      try dataset.values("tension", "zoning"), try dataset.values("tension", "territory"))
    let territories = Set(keys.map { "\($0.text ?? ""):\($1.text ?? "")" })
    #expect(
      territories.sorted() == [
        "departement:18", "departement:28", "departement:36", "departement:37", "departement:41",
        "departement:45", "nation:FR", "region:24",
      ])
    #expect(Set(try dataset.values("tension", "nomenclature")) == [.text("FAP2009")])
    #expect(try dataset.sum("tension", "employment") == 43_010_200)
    #expect(try dataset.sum("tension", "non_durability") == 3454)
    #expect(abs(try dataset.sum("tension", "tension_value") - 1578.0927816918254) < 1e-9)
    #expect(
      try dataset.values("tension", "tension").count { $0 == .missing(.notSignificant) } == 852)
  }

  @Test func `reads classes written 4.0, regions written 24.0 and a level with a space`() throws {
    let rows = try Importing(
      "tension-dares", shared: "tension/tension_dares_2019.csv", region: "24"
    ).rows("tension")

    // B2Z,11500,1.218195445190207,5.0,3.0,4.0,3.0,3.0,4.0,3.0,2019,"reg ",fap 87,24.0,
    #expect(
      rows.contains("2019,FAP2009,B2Z,region,24,,,11500,1.218195445190207,5,3,4,3,3,4,3"))
    // S1Z40,1100,1.914411690458696,5.0,5.0,5.0,3.0,4.0,5.0,1.0,2019,dep,fap 225,,41
    #expect(
      rows.contains("2019,FAP2009,S1Z40,departement,41,,,1100,1.914411690458696,5,5,5,3,4,5,1"))
  }

  @Test func `keeps every row of the Dares without a region`() throws {
    let imported = try Importing("tension-dares", shared: "tension/tension_dares_2019.csv")
    #expect(imported.log.isEmpty)
    #expect(imported.rows("tension").count == 31_034)
  }

  @Test func `says which regions a file holds, though the nation is kept with any`() throws {
    let imported = try Importing(
      "tension-dares", shared: "tension/tension_dares_2019.csv", region: "99")
    let finding = try #require(imported.log.sorted.first?.first)

    #expect(imported.dataset == nil)
    #expect(finding.message.fr == "le fichier n’a aucune ligne de la région « 99 »")
    #expect(finding.advice.fr.hasPrefix("régions du fichier : 01 Guadeloupe, 02 Martinique, 03 G"))
  }
}

/// Hand-made files of tension, each with one mistake.
struct TensionFindingsTests {
  private static let bassinHeader =
    "annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;ind_main_oeuvre_d;ind_dur_empl_d;"
    + "ind_cond_travail_d;ind_mismatch_geo_d;ind_specif_form_empl_d"

  @Test(arguments: [
    (
      "2021;G16O2;2418;205,6;57,75;5;5;3;5;5;1;5",
      "constraint-error B2: « ROME » n’a pas la forme d’un code"
    ),
    (
      "2021;G1602;2418;205,6;57,75;6;5;3;5;5;1;5",
      "constraint-error F2: « ind_tension_d » est hors de 1…5"
    ),
    (
      "2021;G1602;2418;205,6;57,75;5;5;3;4,5;5;1;5",
      "type-error I2: « ind_dur_empl_d » n’est pas un nombre entier"
    ),
    (
      "2021;G1602;2418;beaucoup;57,75;5;5;3;5;5;1;5",
      "type-error D2: « oee » n’est pas un nombre"
    ),
    ("2021;G1602;;205,6;57,75;5;5;3;5;5;1;5", "constraint-error C2: « cbassin » est vide"),
  ]) func `shows the cell of a bassin that cannot be`(row: String, finding: String) throws {
    let imported = try Importing("tension-bassin", [Self.bassinHeader, row])
    #expect(imported.dataset == nil)
    #expect(imported.findings == [finding])
  }

  @Test func `reads the same rows with a tab, a decimal point, spaces and shuffled columns`() throws
  {
    let usual = try Importing(
      "tension-bassin", [Self.bassinHeader, "2021;G1602;2418;1205,6;57,75;5;4;3;5;5;1;2"])
    let other = try Importing(
      "tension-bassin",
      [
        " cbassin \tROME \tannee\tdefm_abc\toee\tind_specif_form_empl_d\tind_mismatch_geo_d"
          + "\tind_cond_travail_d\tind_dur_empl_d\tind_main_oeuvre_d\tind_int_emb_d\tind_tension_d",
        "2418 \t G1602\t2021\t57.75\t1 205.6\t2\t1\t5\t5\t3\t4\t5",
      ])

    #expect(usual.rows("tension") == ["2021,ROME,G1602,bmo,2418,1205.6,57.75,,,5,4,2,3,5,5,1"])
    #expect(other.log.isEmpty)
    #expect(other.rows("tension") == usual.rows("tension"))
  }

  private static let daresHeader =
    "fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
    + "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,"
    + "Conditions de travail contraignantes,Inadéquation géographique,Année,niveau_geo,niveau_fap,"
    + "reg,dep"
  private static let classes = ",100,0.5,1.0,2.0,3.0,4.0,5.0,1.0,2.0,2019,"

  @Test(arguments: [
    (
      "A0Z40\(classes)dpt,fap 225,,41", "constraint-error L2: niveau géographique inconnu"
    ),
    ("A0Z40\(classes)dep,fap 225,,", "constraint-error O2: « dep » est vide"),
    ("A0Z40\(classes)dep,fap 225,,99", "constraint-error O2: département inconnu"),
    (
      "A0X40\(classes)dep,fap 225,,41",
      "constraint-error A2: le code n’a pas la forme d’un métier de la FAP 2009"
    ),
  ]) func `shows the cell of the Dares that cannot be`(row: String, finding: String) throws {
    let imported = try Importing("tension-dares", [Self.daresHeader, row], region: "24")
    #expect(imported.dataset == nil)
    #expect(imported.findings == [finding])
  }
}

extension Value {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
