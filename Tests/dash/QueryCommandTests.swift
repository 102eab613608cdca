import Foundation
import Testing
import TestSupport

struct QueryCommandTests {
  /// A project of territories and needs alone.
  private static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["dash.toml", "territories", "demo-needs"] {
      try FileManager.default.copyItem(
        atPath: "\(ProjectFiles.root)/datasets/\(name)",
        toPath: folder.url.appendingPathComponent(name).path)
    }
    return folder
  }

  private static let question = """
    SELECT level, count(*) AS n, avg(latitude) > 40 AS nord FROM territory
    WHERE level <> 'bassin' GROUP BY level ORDER BY level
    """

  @Test func `answers in CSV, as a table and as JSON`() throws {
    let folder = try Self.project()
    let csv = try DashRun(["query", Self.question], in: folder.url)
    #expect(csv.status == 0)
    #expect(csv.output == "level,n,nord\ndepartement,6,1\nregion,1,1\n")

    let table = try DashRun(["query", "--table", Self.question], in: folder.url)
    #expect(
      table.output == """
        level        n  nord
        ───────────  ─  ────
        departement  6     1
        region       1     1
        (2 lignes)

        """)

    let json = try DashRun(["query", "--json", Self.question], in: folder.url).document()
    let result = try #require(json["result"] as? [String: Any])
    #expect(result["columns"] as? [String] == ["level", "n", "nord"])
    #expect(result["tables"] as? [String] == ["territory"])
    #expect((result["rows"] as? [[Any]])?.count == 2)
  }

  @Test func `reads the query of a file`() throws {
    let folder = try Self.project()
    try "SELECT name FROM territory\nWHERE key = 'bmo:2416' -- Blois\n;\n".write(
      to: folder.url.appendingPathComponent("q.sql"), atomically: true, encoding: .utf8)
    #expect(try DashRun(["query", "--file", "q.sql"], in: folder.url).output == "name\nBlois\n")
    #expect(try DashRun(["query", "--file", "absent.sql"], in: folder.url).status == 66)
    #expect(try DashRun(["query"], in: folder.url).status == 64)
    #expect(try DashRun(["query", "SELECT 1", "--file", "q.sql"], in: folder.url).status == 64)
    #expect(try DashRun(["query", "SELECT 1", "--csv", "--table"], in: folder.url).status == 64)
  }

  @Test func `points at what is wrong`() throws {
    let folder = try Self.project()
    let run = try DashRun(["query", "SELECT key,\n  nmae FROM territory"], in: folder.url)
    #expect(run.status == 65)
    #expect(
      run.output == """
        erreur[query-column]: la colonne nmae n’existe pas
          --> dash query:2:3
           |   nmae FROM territory
           |   ^
           = aide : vouliez-vous dire name ?

        1 erreur dans 1 fichier

        """)
    for refused in [
      "ATTACH 'x' AS y", "PRAGMA table_list", "SELECT datetime('now')", "SELECT * FROM needSum",
      "SELECT zeroblob(1000000000)", "SELECT 1; SELECT 2",
    ] {
      #expect(try DashRun(["query", refused], in: folder.url).status == 65, "\(refused)")
    }
    #expect(
      try DashRun(["query", "--help"], in: folder.url).output.contains("aucun secret"))
  }
}
