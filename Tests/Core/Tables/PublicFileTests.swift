import Core
import Testing

struct PublicFileTests {
  /// Counted with another program; the header is one row more.
  @Test(
    .enabled(
      if: SharedData.has("bmo/Base_open_data_BMO_2025.xlsx"),
      "bmo/Base_open_data_BMO_2025.xlsx is absent"))
  func `reads BMO 2025 as published`() throws {
    let file = try TableFile(contentsOf: SharedData.path("bmo/Base_open_data_BMO_2025.xlsx"))
    let reading = TableReading(file, inSheet: "BMO_2025_open_data")

    #expect(file.sheetNames == ["Description_des_variables", "BMO_2025_open_data"])
    #expect(reading.rows.count == 1 + 50_076)
    #expect(reading.rows.last?.number == 50_077)
    #expect(reading.rows.allSatisfy { $0.cells.count == 14 })
    #expect(
      reading.texts[0] == [
        "annee", "Code métier BMO", "Nom métier BMO", "Famille_met", "Lbl_fam_met", "REG",
        "NOM_REG", "Dept", "NomDept", "BE25", "NOMBE25", "met", "xmet", "smet",
      ])
    let centre = reading.rows.filter { $0.cells[5] == .text("24") }
    let masked = centre.count { $0.cells[11] == .text("*") }
    let visible = centre.compactMap { row in
      if case .text(let text) = row.cells[11] { NumberLexer().integer(text) } else { nil }
    }
    #expect(centre.count == 2433)
    #expect(masked == 635)
    #expect(visible.reduce(0, +) == 84_515)
    #expect(reading.log.isEmpty)
  }

  @Test(
    .enabled(
      if: SharedData.has("bmo/Base_open_data_BMO_2024.xlsx"),
      "bmo/Base_open_data_BMO_2024.xlsx is absent"))
  func `reads BMO 2024 as published`() throws {
    let file = try TableFile(contentsOf: SharedData.path("bmo/Base_open_data_BMO_2024.xlsx"))

    #expect(file.sheetNames == ["Description des variables", "BMO_2024_open_data"])
    #expect(TableReading(file, inSheet: "BMO_2024_open_data").rows.count == 1 + 53_443)
  }

  @Test(
    .enabled(
      if: SharedData.has("tension/tension_dares_2019.csv"),
      "tension/tension_dares_2019.csv is absent"))
  func `reads the tension files, one with commas and one with semicolons`() throws {
    let dares = TableReading(
      try TableFile(contentsOf: SharedData.path("tension/tension_dares_2019.csv")))
    let bassins = TableReading(
      try TableFile(contentsOf: SharedData.path("tension/tension_bassin_rome_2021.csv")))

    #expect(dares.rows.count == 1 + 31_034)
    #expect(dares.rows.allSatisfy { $0.cells.count == 15 })
    #expect(dares.texts[0][2] == "Tension")
    #expect(bassins.rows.count == 1 + 27_135)
    #expect(bassins.rows.allSatisfy { $0.cells.count == 12 })
  }

  @Test(
    .enabled(
      if: SharedData.has("nomenclature/fap225_rome.csv"), "nomenclature/fap225_rome.csv is absent"))
  func `reads the accents of Windows-1252`() throws {
    let file = try TableFile(contentsOf: SharedData.path("nomenclature/fap225_rome.csv"))
    let words = TableReading(file).texts.joined().compactMap(\.self)

    #expect(words.contains { $0.contains("é") })
    #expect(!words.contains { $0.contains("\u{FFFD}") })
  }
}
