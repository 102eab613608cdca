import Core
import Testing

/// Hand-made files of two rows with the headers of every vintage, as published.
struct BMOVintagesTests {
  private func table(_ lines: [String], name: String) throws -> TableFile {
    try TableFile(bytes: Array((lines.joined(separator: "\r\n") + "\r\n").utf8), name: name)
  }

  private func imported(
    _ lines: [String], name: String, region: String? = "24"
  ) throws -> (ImportedDataset?, FindingLog) {
    let recipe = try #require(Recipe.standard("bmo"))
    var log = FindingLog()
    let dataset = recipe.read(
      try table(lines, name: name), options: ImportOptions(region: region), into: &log)
    return (dataset, log)
  }

  private func text(_ dataset: ImportedDataset?, _ file: String) -> String? {
    dataset?.files.first { $0.path == file }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private static let needsHeader =
    "year,nomenclature,occupation,zoning,territory,departement,projects,difficult,seasonal\n"

  @Test func `reads the API files of 2014 to 2018`() throws {
    let header = [
      "CATCHMENT_AREA_CODE", "CATCHMENT_AREA_NAME", "PROFESSION_FAMILY_CODE",
      "PROFESSION_FAMILY_NAME", "FAP_CODE", "FAP_NAME", "DEPARTEMENT_CODE", "DEPARTEMENT_NAME",
      "NB_RECRUT_PROJECTS", "NB_DIFF_RECRUT_PROJECTS", "NB_SEASON_RECRUT_PROJECTS", "REGION_CODE",
      "REGION_LIB",
    ].joined(separator: ";")
    let (dataset, log) = try imported(
      [
        header,
        "101;AILLEURS;V;Fonctions liées à la vente;A0Z40;Agriculteurs;1;Ain;7;-;*;84;Auvergne",
        "2416;BLOIS;V;Fonctions liées à la vente;V0Z60;Aides;41;Loir-et-Cher;12,4;-;*;24;Centre",
      ], name: "bmo_2014.csv")

    #expect(log.count(of: .error) == 0)
    #expect(log.count(of: .note) == 1)
    #expect(dataset?.package.name == "bmo-2014")
    #expect(
      text(dataset, "needs.csv") == Self.needsHeader + "2014,FAP2009,V0Z60,bmo,2416,41,12,-,*\n")

    let (whole, _) = try imported(
      [header, "101;AILLEURS SUR MER;Z;x;A0Z40;y;1;Ain;7;5;*;84;Auvergne"], name: "bmo 2015.csv",
      region: nil)
    #expect(
      text(whole, "needs.csv") == Self.needsHeader + "2015,FAP2009,A0Z40,bmo,0101,01,7,5,*\n")
    #expect(text(whole, "territories.csv")?.contains("bmo,2015,0101,Ailleurs sur Mer,") == true)
  }

  @Test(arguments: [
    (
      2017, "FAP2009", "S0Z40",
      "annee;code métier BMO ;nom_metier BMO;Famille_met;Lbl_fam_met;BE17;NOMBE17;Dept;NomDept;REG;"
        + "NOM_REG;met;xmet;smet",
      "2017;S0Z40;Cuisiniers;V;Fonctions liées à la vente;2404;SAINT AMAND MONTROND;18;Cher;24;CVL;"
        + "30;20;*"
    ),
    (
      2019, "FAP2009", "S0Z40",
      "REG;NOM_REG;Famille_metier;Libellé de famille de métier;code métier BMO;nom_metier BMO;BE19;"
        + "NOMBE19;Dept;NomDept;met;xmet;smet",
      "24;CVL;V;Fonctions liées à la vente;S0Z40;Cuisiniers;2404;SAINT AMAND MONTROND;18;Cher;30;"
        + "20;*"
    ),
    (
      2020, "FAP2009", "S0Z40",
      "annee;BE20;NOMBE20;Famille_met;Lbl_fam_met;metier;nommetier;Dept;NomDept;met;xmet;smet;REG;"
        + "NOM_REG",
      "2020;2404;SAINT AMAND MONTROND;V;Fonctions liées à la vente;S0Z40;Cuisiniers;18;Cher;30;20;"
        + "*;24;CVL"
    ),
    (
      2023, "FAP2009", "S0Z40",
      "annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;BE23;NOMBE23;Dept;NomDept;REG;"
        + "NOM_REG;met;xmet;smet",
      "2023;S0Z40;Cuisiniers;V;Fonctions liées à la vente;2404;SAINT AMAND MONTROND;18;Cher;24;CVL;"
        + "30;20;*"
    ),
    (
      2025, "FAP2021", "S0X40",
      "annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE25;"
        + "NOMBE25;met;xmet;smet",
      "2025;S0X40;Cuisiniers;V;Fonctions liées à la vente;24;CVL;18;Cher;2404;SAINT AMAND MONTROND;"
        + "30;20;*"
    ),
    (
      2026, "FAP2021", "S0X40",
      "annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE26;"
        + "NOMBE26;clpe;met;xmet;smet",
      "2026;S0X40;Cuisiniers;V;Fonctions liées à la vente;24;CVL;18;Cher;2404;SAINT AMAND MONTROND;"
        + "x;30;20;*"
    ),
  ]) func `reads the vintages since 2017`(
    year: Int, nomenclature: String, occupation: String, header: String, row: String
  ) throws {
    let (dataset, log) = try imported([header, row], name: "donnees.csv")

    #expect(log.isEmpty)
    #expect(dataset?.package.name == "bmo-\(year)")
    #expect(
      text(dataset, "needs.csv") == Self.needsHeader
        + "\(year),\(nomenclature),\(occupation),bmo,2404,18,30,20,*\n")
    #expect(
      text(dataset, "occupations.csv") == """
        nomenclature,code,name,family,family_name
        \(nomenclature),\(occupation),Cuisiniers,V,Fonctions liées à la vente

        """)
    #expect(
      text(dataset, "territories.csv") == """
        zoning,vintage,code,name,level,parent_zoning,parent_code,latitude,longitude
        bmo,\(year),2404,Saint-Amand-Montrond,bassin,departement,18,,
        departement,\(year),18,Cher,departement,region,24,,
        region,\(year),24,Centre-Val de Loire,region,,,,

        """)
  }

  @Test func `finds the family's letter by its label where a vintage leaves it out`() throws {
    let (dataset, log) = try imported(
      [
        "annee;code métier BMO ;nom_metier BMO;BE17;NOMBE17;Lbl_fam_met;Dept;NomDept;REG;NOM_REG;"
          + "met;xmet;smet",
        "2017;S0Z40;Cuisiniers;2416;BLOIS;Fonctions d'encadrement;41;Loir-et-Cher;24;CVL;30;20;*",
      ], name: "x.csv")
    #expect(log.isEmpty)
    #expect(text(dataset, "occupations.csv")?.contains("Cuisiniers,C,Fonctions d'enc") == true)
  }
}
