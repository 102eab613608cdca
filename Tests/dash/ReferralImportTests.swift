import Foundation
import Testing

/// `dash new dataset referrals`, then `dash import referrals` of what a partner sends back.
struct ReferralImportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func dash(_ line: String) throws -> DashRun {
    try DashRun(line.split(separator: " ").map(String.init), in: folder.url)
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  private func prepare() throws {
    _ = try dash("init .")
    try write(
      "structures.csv",
      """
      Identifiant;Nom;Nom court;Autres écritures;Réseau;Zonage;Territoire
      cio-36;CIO de Châteauroux;CIO;C.I.O.;CIO;bmo;2410
      ml-36;Mission locale;ML;M.L.;Missions locales;bmo;2410

      """)
    #expect(try dash("new dataset structures --from structures.csv").status == 0)
  }

  @Test func `hands out the forms, and says how they come back`() throws {
    _ = try dash("init .")
    let run = try dash("new dataset referrals")

    #expect(run.status == 0)
    #expect(
      run.output == """
        Modèle écrit : modeles/referrals/orientations.xlsx (et .csv)
        Une fois rempli : dash import referrals --as referrals FICHIER.xlsx

        """)
  }

  @Test func `imports a filled table of months, and replaces it by a corrected one`() throws {
    try prepare()
    try write(
      "cio.csv", "Mois;Personnes;Détail\njanvier;2;\"ML : 1 ; non précisé : 1\"\nmars;0;\n")
    let command = "import referrals cio.csv --as orientations-cio --structure CIO --year 2015"
    let first = try dash(command)
    try write("cio.csv", "Mois;Personnes;Détail\njanvier;\"une dizaine\";\n")
    let second = try dash(command)

    #expect(
      first.output
        == "orientations-cio : 2 personnes, 2 mois remontés, 1 sans destination → "
        + "datasets/orientations-cio\n")
    #expect(second.status == 0)
    #expect(
      second.output
        == "orientations-cio : 8–12 personnes, 1 mois remonté, 8–12 sans destination → "
        + "datasets/orientations-cio, qui est remplacé\n")
    #expect(try dash("check").status == 0)
  }

  @Test func `changes nothing for a file with a mistake`() throws {
    try prepare()
    try write("cio.csv", "Mois;Personnes;Détail\njanvier;1;ML\n")
    let command = "import referrals cio.csv --as orientations-cio --structure CIO --year 2015"
    #expect(try dash(command).status == 0)
    let before = try text("datasets/orientations-cio/referrals.csv")
    try write("cio.csv", "Mois;Personnes;Détail\njanvier;2;ML : 1\n")
    let run = try dash(command)

    #expect(run.status == 65)
    #expect(run.output.contains("cio.csv › C2"))
    #expect(run.output.contains("le détail compte 1, la colonne des personnes dit 2"))
    #expect(try text("datasets/orientations-cio/referrals.csv") == before)
  }

  @Test func `is not stopped by what other datasets have wrong`() throws {
    try prepare()
    try write("cio.csv", "Mois;Personnes;Détail\njanvier;1;ML\n")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("datasets/besoins"), withIntermediateDirectories: true)
    let descriptor = { (role: String) in
      """
      {"name": "besoins", "resources": [{"name": "t", "path": "t.csv", "role": \(role),
        "schema": {"fields": [{"name": "structure", "type": "integer"}]}}]}
      """
    }
    try write("datasets/besoins/t.csv", "structure\nbeaucoup\n")
    let command = "import referrals cio.csv --as orientations-cio --structure CIO --year 2015"

    try write("datasets/besoins/datapackage.json", descriptor("null"))
    let unrelated = try dash(command)
    try write("datasets/besoins/datapackage.json", descriptor("\"structures\""))
    let related = try dash(command)

    #expect(unrelated.status == 0)
    #expect(!(unrelated.output + unrelated.errors).contains("besoins"))
    #expect(related.status == 0)
    #expect((related.output + related.errors).contains("datasets/besoins"))
    #expect((related.output + related.errors).contains("ce jeu de données a des erreurs"))
  }

  @Test func `asks for one file and a name that will do`() throws {
    try prepare()
    try write("a.csv", "")
    try write("b.csv", "")

    #expect(try dash("import referrals").status == 64)
    #expect(try dash("import referrals a.csv b.csv").status == 64)
    #expect(try dash("import referrals a.csv --as Blois").status == 64)
    #expect(try dash("import referrals c.csv").status == 66)
  }
}
