import Core
import Testing

/// Every recipe, given the file of every other.
@Suite(
  .enabled(
    if: SharedData.has(
      "tension/tension_bassin_rome_2021.csv", "tension/tension_dares_2019.csv",
      "nomenclature/fap225_rome.csv", "nomenclature/passage_fap2009_romev3.txt",
      "nomenclature/Intitules_FAP2021.csv", "nomenclature/dipl_restructure_3niv.csv"),
    "files of shared/data are absent"))
struct OtherFileTests {
  /// The file, the recipe that reads it, and what the others say it looks like.
  private static let files = [
    (
      "tension/tension_bassin_rome_2021.csv", "tension-bassin",
      "à la tension par bassin et métier ROME (Pôle emploi)"
    ),
    (
      "tension/tension_dares_2019.csv", "tension-dares",
      "aux tensions sur le marché du travail (Dares)"
    ),
    (
      "nomenclature/fap225_rome.csv", "fap-rome",
      "à la table de passage entre la FAP 2009 et le ROME (Dares)"
    ),
    (
      "nomenclature/passage_fap2009_romev3.txt", "fap-rome",
      "au programme SAS de passage du ROME à la FAP 2009 (Dares)"
    ),
    (
      "nomenclature/Intitules_FAP2021.csv", "nomenclature-fap2021",
      "aux intitulés de la nomenclature FAP2021 (Dares)"
    ),
    (
      "nomenclature/dipl_restructure_3niv.csv", "diplomes-fap", "aux diplômes par métier (Dares)"
    ),
  ]
  private static let recipes = [
    "bmo", "diplomes-fap", "dpae", "fap-rome", "nomenclature-fap2021", "tension-bassin",
    "tension-dares",
  ]

  @Test(arguments: files, recipes) func `says what the file is, and how to import it`(
    file: (path: String, recipe: String, what: String), asked: String
  ) throws {
    guard asked != file.recipe else { return }
    let imported = try Importing(asked, shared: file.path)
    let finding = try #require(imported.log.sorted.first?.first)
    let name = try #require(file.path.split(separator: "/").last)
    #expect(imported.dataset == nil)
    #expect(imported.log.sorted.map(\.count) == [1])
    #expect(finding.code == "unknown-format")
    #expect(finding.message.fr.hasSuffix(" : il ressemble \(file.what)"))
    #expect(finding.advice.fr.hasSuffix("dash import \(file.recipe) \(name)"))
  }
}
