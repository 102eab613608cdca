import Core
import Testing

/// The public files that name occupations and tie them together.
///
/// Counts were computed apart from dash, by Python over the raw files.
@Suite(
  .enabled(
    if: SharedData.has(
      "nomenclature/fap225_rome.csv", "nomenclature/passage_fap2009_romev3.txt",
      "nomenclature/Intitules_FAP2021.csv", "nomenclature/dipl_restructure_3niv.csv"),
    "the files of shared/data/nomenclature are absent"))
struct NomenclatureFileTests {
  @Test func `ties 531 ROME codes to FAP 2009, of which 330 to one only`() throws {
    let imported = try Importing("fap-rome", shared: "nomenclature/fap225_rome.csv")
    let dataset = try imported.loaded()

    // 765 rows hold something; 16 of them are FAP that no ROME code reaches (NA).
    #expect(imported.log.isEmpty)
    #expect(imported.dataset?.rowCount == 749)
    let codes = try dataset.values("correspondences", "source_code")
    let counts = Dictionary(grouping: codes) { $0 }.mapValues(\.count)
    #expect(counts.count == 531)
    #expect(counts.values.count { $0 == 1 } == 330)
    #expect(counts.values.count { $0 == 2 } == 184)
    #expect(counts.values.count { $0 == 3 } == 17)
    #expect(
      imported.rows("correspondences").filter { $0.contains("F1703") } == [
        "ROME,F1703,,FAP2009,B0Z21", "ROME,F1703,,FAP2009,B2Z40",
      ])
  }

  @Test func `names the ROME codes, without the stars of a note`() throws {
    let rows = try Importing("fap-rome", shared: "nomenclature/fap225_rome.csv")
      .rows("nomenclature")

    #expect(rows.count == 531)
    #expect(rows.allSatisfy { !$0.contains("*") })
    // F1101 is written « Architecture du BTP » and « Architecture du BTP* ».
    #expect(rows.contains("ROME,F1101,Architecture du BTP,,"))
    // The three dots are byte 0x85 of Windows-1252.
    #expect(
      rows.contains(
        "ROME,H3303,\"Préparation de matières et produits industriels (broyage, mélange, …)\",,"))
  }

  @Test func `tells qualifications apart from the SAS program`() throws {
    let imported = try Importing("fap-rome", shared: "nomenclature/passage_fap2009_romev3.txt")
    let dataset = try imported.loaded()
    let rows = imported.rows("correspondences")

    // 331 codes fix the FAP alone; 201 others are listed with each of ten qualifications.
    #expect(imported.log.isEmpty)
    #expect(rows.count == 331 + 2010)
    #expect(dataset.package.name == "fap-rome")
    #expect(rows.contains("ROME,A1101,,FAP2009,A0Z43"))
    #expect(
      rows.filter { $0.hasPrefix("ROME,F1703,") } == [
        "ROME,F1703,0,FAP2009,B2Z40", "ROME,F1703,1,FAP2009,B0Z21", "ROME,F1703,2,FAP2009,B0Z21",
        "ROME,F1703,3,FAP2009,B2Z40", "ROME,F1703,4,FAP2009,B2Z40", "ROME,F1703,5,FAP2009,B0Z21",
        "ROME,F1703,6,FAP2009,B2Z40", "ROME,F1703,7,FAP2009,B2Z40", "ROME,F1703,8,FAP2009,B2Z40",
        "ROME,F1703,9,FAP2009,B2Z40",
      ])
    #expect(rows.allSatisfy { !$0.contains("ZZZZZ") })
  }

  @Test func `finds the same pairs in both forms, save the one that the table lacks`() throws {
    func pairs(_ file: String) throws -> Set<[Substring]> {
      let rows = try Importing("fap-rome", shared: "nomenclature/\(file)").rows("correspondences")
      return Set(
        rows.map { row in
          let cells = row.split(separator: ",", omittingEmptySubsequences: false)
          return [cells[1], cells[4]]
        })
    }
    let table = try pairs("fap225_rome.csv")
    let program = try pairs("passage_fap2009_romev3.txt")

    #expect(table.isSubset(of: program))
    #expect(program.subtracting(table) == [["L1510", "U1Z80"]])
  }

  @Test func `names FAP 2021 at its four levels, every code under its group`() throws {
    let imported = try Importing(
      "nomenclature-fap2021", shared: "nomenclature/Intitules_FAP2021.csv")
    let dataset = try imported.loaded()
    let rows = imported.rows("nomenclature")

    // 162 codes are the same at 228 and at 341 posts: 22 + 86 + 228 + 341 − 162.
    #expect(imported.log.isEmpty)
    let levels = try dataset.values("nomenclature", "level")
    #expect(levels.count == 515)
    #expect(levels.count { $0 == .integer(22) } == 22)
    #expect(levels.count { $0 == .integer(86) } == 86)
    #expect(levels.count { $0 == .integer(228) } == 228)
    #expect(levels.count { $0 == .integer(341) } == 341 - 162)
    let codes = Set(try dataset.values("nomenclature", "code"))
    let parents = try dataset.values("nomenclature", "parent").filter {
      $0 != .missing(.unspecified)
    }
    #expect(parents.count == 515 - 22)
    #expect(parents.allSatisfy(codes.contains))
    #expect(rows.contains("FAP2021,V0X60c,Aides-soignants,341,V0X60"))
    #expect(rows.contains("FAP2021,V0X60,Aides-soignants,228,V0X"))
    #expect(rows.contains("FAP2021,A0X40,Agriculteurs,228,A0X"))
    #expect(rows.contains("FAP2021,V,\"Santé, action sociale, culturelle et sportive\",22,"))
  }

  @Test func `shares out the diplomas of each métier, and keeps what is not known missing`() throws
  {
    let imported = try Importing("diplomes-fap", shared: "nomenclature/dipl_restructure_3niv.csv")
    let dataset = try imported.loaded()
    let rows = imported.rows("diplomas")

    // 4,080 rows less those of all métiers together (ENS) and of none (Z, ZZZ, ZZZZZ): 8 × 6.
    // 670 groups add up to 1; T2A and T2B are unknown in 1982–1984.
    #expect(imported.log.isEmpty)
    #expect(rows.count == 4080 - 48)
    #expect(abs(try dataset.sum("diplomas", "share") - 670) < 1e-9)
    #expect(try dataset.values("diplomas", "share").count { $0 == .missing(.notSignificant) } == 16)
    #expect(
      rows.filter { $0.hasPrefix("FAP2009,B2Z,2017-2019,") } == [
        "FAP2009,B2Z,2017-2019,II-I,0.0284349582102753",
        "FAP2009,B2Z,2017-2019,III,0.0396123192769096",
        "FAP2009,B2Z,2017-2019,IV,0.157263415258686",
        "FAP2009,B2Z,2017-2019,V,0.406740952586707",
        "FAP2009,B2Z,2017-2019,none,0.355712504851169",
        "FAP2009,B2Z,2017-2019,studying,0.0122358498162537",
      ])
    #expect(dataset.package.title == "Diplômes par métier, 1982-1984 à 2017-2019")
    #expect(dataset.package.vintage == "2017-2019")
  }
}
