import Foundation
import Testing

@Suite struct CommandTests {
  let folder: TemporaryFolder
  var here: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func dash(_ line: String, _ environment: [String: String] = [:]) throws -> DashRun {
    let words = line.split(separator: " ").map(String.init)
    return try DashRun(words, in: here, environment: environment)
  }

  @Test func `says what to run where there is no project`() throws {
    for command in ["check", "build"] {
      let run = try dash(command)

      #expect(run.status == 66)
      #expect(
        run.errors == """
          erreur : pas de projet ici, ni dans un dossier au-dessus : aucun dash.toml
            = créez-en un : dash init mon-observatoire && cd mon-observatoire

          """)
      #expect(run.output.isEmpty)
    }
  }

  @Test func `speaks English when asked by option or environment`() throws {
    let expected = "error: no project here or in a folder above: there is no dash.toml"

    #expect(try dash("check --lang en").errors.hasPrefix(expected))
    #expect(try dash("check", ["LANG": "en_GB.UTF-8"]).errors.hasPrefix(expected))
  }

  @Test func `leaves with 64 for a command that is written wrong`() throws {
    #expect(try dash("chek").status == 64)
    #expect(try dash("chek").errors.hasPrefix("erreur : argument inattendu 'chek'"))
    #expect(try dash("build --bogus").status == 64)
    #expect(try dash("build --jobs 0").status == 64)
    #expect(try dash("import").status == 64)
    #expect(try dash("import bmo").status == 64)
    #expect(try dash("check --lang en --bogus").errors.hasPrefix("Error: Unknown option '--bogus'"))
  }

  @Test func `makes a project that checks well, and refuses to overwrite one`() throws {
    #expect(try dash("init obs").status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: here.appendingPathComponent("obs").path)
    #expect(names.sorted() == [".gitignore", "README.txt", "dash.toml", "datasets"])
    #expect(try dash("check --project obs").status == 0)

    let again = try dash("init obs")
    #expect(again.status == 73)
    #expect(again.errors.hasPrefix("erreur : obs est déjà un projet"))
  }

  @Test func `refuses to make a project in a folder that holds something`() throws {
    try Data().write(to: here.appendingPathComponent("notes.txt"))

    let run = try dash("init .")

    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("erreur : . n’est pas vide : il contient notes.txt"))
  }

  @Test func `hands out a table to fill in, and makes a dataset of it once filled`() throws {
    _ = try dash("init .")

    let template = try dash("new dataset offers --as offres-blois")
    #expect(template.status == 0)
    #expect(template.output.contains("modeles/offres-blois/offers.xlsx"))
    #expect(try dash("check").status == 0)
    #expect(try dash("new dataset offers --as offres-blois").status == 73)

    let modele = here.appendingPathComponent("modeles/offres-blois/offers.csv")
    let header = try String(contentsOf: modele, encoding: .utf8)
    try Data((header + "2025-01;bmo;2416;;;;;3;5;1;2;0;3;\r\n").utf8).write(to: modele)
    let from = "--from modeles/offres-blois/offers.csv"
    let unsaid = try dash("new dataset offers --as offres-blois \(from)")
    #expect(unsaid.status == 65)
    #expect(unsaid.output.contains("niveau-scale"))

    let filled = try dash("new dataset offers --as offres-blois \(from) --niveau-scale 2019")
    #expect(filled.status == 0)
    #expect(filled.output == "offres-blois : 1 ligne → datasets/offres-blois\n")
    #expect(try dash("check").status == 0)
  }

  @Test func `says which tables can be filled in`() throws {
    _ = try dash("init .")

    #expect(try dash("new dataset offer").errors.contains("vouliez-vous dire offers ?"))
    #expect(try dash("new dataset offers --as Blois").status == 64)
    #expect(try dash("new dataset offers --mask * --from x.csv").status == 64)
  }

  @Test func `suggests the file that was meant`() throws {
    _ = try dash("init .")
    try Data().write(to: here.appendingPathComponent("BMO_2025.xlsx"))

    let run = try dash("import bmo BMO_2052.xlsx")

    #expect(run.status == 66)
    #expect(run.errors.contains("fichier introuvable : BMO_2052.xlsx"))
    #expect(run.errors.contains("vouliez-vous dire BMO_2025.xlsx ?"))
  }

  @Test func `answers a forgotten recipe with the command to write`() throws {
    try Data().write(to: here.appendingPathComponent("BMO_2025.xlsx"))

    let run = try dash("import BMO_2025.xlsx")

    #expect(run.status == 64)
    #expect(run.errors.contains("dash import bmo BMO_2025.xlsx"))
  }

  @Test func `leaves with 65 and the place of the trouble for a file that is not the survey`()
    throws
  {
    _ = try dash("init .")
    try Data("a;b\n1;2\n".utf8).write(to: here.appendingPathComponent("wrong.csv"))

    let run = try dash("import bmo wrong.csv")

    #expect(run.status == 65)
    #expect(run.output.contains("wrong.csv"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: here.appendingPathComponent("datasets").path)
    #expect(names == ["territories"])
  }

  @Test func `says that nothing was imported before building`() throws {
    _ = try dash("init .")

    let run = try dash("build")

    #expect(run.status == 66)
    #expect(run.errors.contains("importez un millésime : dash import bmo"))
    #expect(!FileManager.default.fileExists(atPath: here.appendingPathComponent("site").path))
  }

  @Test func `never touches a folder that dash did not make`() throws {
    _ = try dash("init .")
    let site = here.appendingPathComponent("site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: site.appendingPathComponent("thesis.txt"))

    let run = try dash("build")

    #expect(run.status == 73)
    #expect(run.errors.contains("n’a pas été fait par dash"))
    let text = try String(contentsOf: site.appendingPathComponent("thesis.txt"), encoding: .utf8)
    #expect(text == "mine")
    #expect(try dash("build --site .").status == 64)
  }

  @Test func `prints one JSON document, with the code it leaves with`() throws {
    let failed = try dash("check --json")
    let document = try failed.document()

    #expect(failed.errors.isEmpty)
    #expect(document["command"] as? String == "check")
    #expect(document["exitCode"] as? Int == 66)
    let error = document["error"] as? [String: String]
    #expect(error?["message"]?.hasPrefix("pas de projet ici") == true)

    _ = try dash("init .")
    let fine = try dash("check --json").document()
    #expect(fine["error"] == nil)
    let result = fine["result"] as? [String: Any]
    #expect(result?["territories"] as? Int == 29)
    let findings = fine["findings"] as? [String: Any]
    #expect(findings?["errors"] as? Int == 0)
  }

  @Test func `colours only when asked, on what is no terminal`() throws {
    let plain = try dash("check")
    let refused = try dash("check", ["NO_COLOR": "1"])
    let asked = try dash("check --color always")

    #expect(!plain.errors.contains("\u{1B}"))
    #expect(!refused.errors.contains("\u{1B}"))
    #expect(asked.errors.hasPrefix("\u{1B}[1;31merreur\u{1B}[0m"))
  }

  @Test func `points at the line of a setting that is unknown`() throws {
    _ = try dash("init .")
    try Data("title = \"T\"\npublischer = \"O\"\n".utf8)
      .write(to: here.appendingPathComponent("dash.toml"))

    let run = try dash("check")

    #expect(run.status == 0)
    #expect(run.output.contains("[unknown-key]"))
    #expect(run.output.contains("dash.toml:2:1"))
    #expect(run.output.contains("vouliez-vous dire publisher ?"))
  }

  @Test func `names the shell that bears the same name`() throws {
    let run = try dash("doctor")

    #expect(run.output.contains("sur le PATH, dash est /usr/bin/dash, l’interpréteur de Debian"))
    #expect(run.output.contains("libgd"))
    #expect(run.output.contains("SQLite : 3."))
  }

  @Test func `gives its version`() throws {
    #expect(try dash("version").output == "dash 0.1.0\n")
    #expect(try dash("--version").output == "0.1.0\n")
  }

  @Test func `documents its exit codes in the help`() throws {
    let help = try dash("help").output

    for code in ["64  commande mal écrite", "65  données à corriger", "75  une autre construction"]
    {
      #expect(help.contains(code))
    }
    for command in ["init", "import", "check", "build", "audit", "doctor", "version"] {
      #expect(help.contains("\n  \(command) "))
    }
  }

  @Test func `says that an import replaces an earlier one`() throws {
    _ = try dash("init .")
    try Data(
      """
      annee;Code métier BMO;Nom métier BMO;Famille_met;Lbl_fam_met;REG;NOM_REG;Dept;NomDept;BE25;\
      NOMBE25;met;xmet;smet
      2025;T4X60;Agents d'entretien de locaux;V;Services;24;Centre-Val de Loire;41;Loir-et-Cher;\
      2416;BLOIS;673;*;20
      """.utf8
    ).write(to: here.appendingPathComponent("bmo.csv"))

    let first = try dash("import bmo bmo.csv")
    let second = try dash("import bmo bmo.csv")

    #expect(first.output.hasSuffix("1 ligne → datasets/bmo-2025\n"))
    #expect(second.output.hasSuffix("1 ligne → datasets/bmo-2025, qui est remplacé\n"))
  }

  @Test func `lists the recipes, one a line, and names them in the help of import`() throws {
    let list = try dash("import --list").output
    let help = try dash("import --help").output

    for id in [
      "bmo", "diplomes-fap", "dpae", "fap-rome", "nomenclature-fap2021", "tension-bassin",
      "tension-dares",
    ] {
      #expect(list.split(separator: "\n").count { $0.hasPrefix("\(id) ") } == 1)
      #expect(help.contains(id))
    }
  }

  @Test func `says how many rows a region keeps, and refuses two files of one dataset`() throws {
    _ = try dash("init .")
    let text = "Fap;Rome;intitule_rome\nA0Z43;A1101;Conduite\nA0Z00;NA;NA\n"
    for name in ["a.csv", "b.csv"] {
      try Data(text.utf8).write(to: here.appendingPathComponent(name))
    }
    let dpae = """
      nature_de_contrat;dernier_jour_du_mois;code_region;dpae_brut;dpae_cvs
      CDI;2025-03-31;24;10;11
      CDI;2025-03-31;11;20;21
      """
    try Data(dpae.utf8).write(to: here.appendingPathComponent("dpae.csv"))

    let twins = try dash("import fap-rome a.csv b.csv")
    let hires = try dash("import dpae dpae.csv --region 24")

    #expect(twins.status == 64)
    #expect(twins.errors.contains("deux fichiers donnent le même jeu de données : fap-rome"))
    #expect(
      !FileManager.default.fileExists(atPath: here.appendingPathComponent("datasets/fap-rome").path)
    )
    #expect(hires.output.hasSuffix(": 1 ligne sur 2 → datasets/dpae-region\n"))
  }

  @Test func `writes its help in the language asked for`() throws {
    let french = try dash("build --help --lang fr").output
    let english = try dash("build --help --lang en").output

    #expect(french.contains("Construit et publie le site."))
    #expect(french.contains("Usage : dash build"))
    #expect(english.contains("OVERVIEW: Builds and publishes the site."))
    #expect(english.contains("--site <folder>"))
    #expect(!english.contains("dossier"))
  }
}
