import Foundation
import Testing

@Suite struct BulletinCommandTests {
  let folder: TemporaryFolder
  var here: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func dash(_ line: String) throws -> DashRun {
    try DashRun(line.split(separator: " ").map(String.init), in: here)
  }

  /// A project with the demonstration's referrals and nothing else.
  private func makeProject() throws {
    let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("datasets")
    for name in ["demo-referrals", "territories"] {
      try FileManager.default.copyItem(
        at: shipped.appendingPathComponent(name), to: here.appendingPathComponent(name))
    }
    try Data("title = \"Essai\"\n".utf8).write(to: here.appendingPathComponent("dash.toml"))
  }

  @Test func `says what to do where there are no referrals`() throws {
    #expect(try dash("init obs --quiet").status == 0)
    let run = try dash("bulletin --project obs --since 2025-01-31")

    #expect(run.status == 66)
    #expect(
      run.errors == """
        erreur : aucun jeu de données ne contient d’orientations entre structures
          = écrivez les tableaux à remplir : dash new dataset referrals, puis reprenez-les : \
        dash import referrals FICHIER --as orientations-cio

        """)
  }

  @Test func `refuses a day that is none, one after the newest record, and an unknown place`()
    throws
  {
    try makeProject()

    #expect(try dash("bulletin --since 2025-02-30").status == 64)
    let late = try dash("bulletin --since 2026-01-31 --territory bmo:2416 --mode interne")
    #expect(late.status == 65)
    #expect(
      late.errors == """
        erreur : aucune orientation après le 2026-01-31 : la dernière remontée s’arrête au 2025-12-31
          = donnez une date plus ancienne : --since 2025-11-30

        """)
    let misspelt = try dash("bulletin --since 2025-11-30 --territory Bloi --mode interne")
    #expect(misspelt.status == 64)
    #expect(
      misspelt.errors == """
        erreur : territoire inconnu : Bloi
          = vouliez-vous dire bmo:2416 ?

        """)
  }

  @Test func `writes a page and a mail, the same bytes twice, and marks what is internal`() throws {
    try makeProject()
    let command = "bulletin --since 2025-11-30 --territory blois --mode interne"
    let bulletins = here.appendingPathComponent("bulletins")
    let page = bulletins.appendingPathComponent("2025-12-31-blois-interne.html")
    let mail = bulletins.appendingPathComponent("2025-12-31-blois-interne.txt")

    let run = try dash(command)
    #expect(
      run.output == """
        bulletins/2025-12-31-blois-interne.html
        bulletins/2025-12-31-blois-interne.txt

        """)
    let bytes = try Data(contentsOf: page)
    let text = try String(contentsOf: mail, encoding: .utf8)
    #expect(text.hasPrefix("Édition interne — ne pas diffuser"))
    #expect(text.contains("Les orientations entre structures du bassin de Blois\n"))
    #expect(text.contains("Un mot suffit, même pour dire zéro."))

    #expect(try dash(command).status == 0)
    #expect(try Data(contentsOf: page) == bytes)
  }
}
