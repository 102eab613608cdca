import Core
import Foundation
@testable import Partners
import Testing
import TestSupport

struct SQLRunnerTests {
  static let manifest = """
    contract = 1
    id = "mission.accueil"
    version = "1.0.0"
    kind = "sql"
    title = "Projets par bassin"
    description = "Ce que les employeurs comptent recruter."
    author = "Mission locale"
    contact = "contact@example.org"
    licence = "Licence Ouverte 2.0"

    [reads]
    tables = ["needTotal", "territory"]

    [output]
    unit = "count"
    noun = ["projet", "projets"]
    subject = "occupation"

    [quality]
    source = "Enquête"
    periodicity = "annuelle"

    """

  static func snapshot(_ more: [Dataset] = [], projects: Int = 100) throws -> Snapshot {
    try SampleProject.snapshot(
      of: [
        SampleProject.smallFrame,
        SampleProject.needs(
          "2025", ["V0X60 2416 41 \(projects) 50 10", "O0X10 2421 45 30 * *"]),
      ] + more)
  }

  static func files(_ query: String, manifest: String = manifest) throws -> PluginFiles {
    try PluginFiles([
      SiteFile(path: "plugin.toml", bytes: Array(manifest.utf8)),
      SiteFile(path: "query.sql", bytes: Array(query.utf8)),
    ])
  }

  /// What a query is refused as, in order: `query.sql:2:3 query-output …`.
  private func refusals(_ query: String, manifest: String = manifest) async throws -> [String] {
    let files = try Self.files(query, manifest: manifest)
    defer { files.remove() }
    do {
      _ = try await SQLRunner(files.plugin()).rows(from: Self.snapshot())
      return []
    } catch let failure as MetricFailure {
      let text = FindingText(.english)
      return failure.log.sorted.map { group in
        let first = group.first
        return "\(text.place(first.location)) \(first.code) \(first.message.en); \(first.advice.en)"
      }
    }
  }

  @Test func `returns the rows of a query by the names of its columns`() async throws {
    let files = try Self.files(
      """
      SELECT projects AS VALUE, subject, territory, 2025 AS period, 'ok' AS status
      FROM needTotal WHERE nomenclature IS NOT NULL AND territory LIKE 'bmo:%' ORDER BY 3
      """)
    defer { files.remove() }
    let rows = try await SQLRunner(files.plugin()).rows(from: Self.snapshot())

    #expect(rows.map(\.territory) == ["bmo:2416", "bmo:2421"])
    #expect(rows.map(\.subject) == ["FAP2021:V0X60", "FAP2021:O0X10"])
    #expect(rows.map(\.period) == ["2025", "2025"])
    #expect(rows.map(\.value) == [100, 30])
    #expect(rows.map(\.status) == ["ok", "ok"])
    #expect(rows.map(\.location.row) == [1, 2])
    #expect(rows[0].columns[.value] == 1)
  }

  @Test func `gives the figures of a plugin, or its own failure`() async throws {
    let files = try Self.files(
      "SELECT territory, subject, period, projects AS value FROM needTotal WHERE nomenclature IS NOT NULL"
    )
    defer { files.remove() }
    let folder = try files.plugin()
    let plugin = PartnerPlugin(folder, runner: SQLRunner(folder))
    let indicators = try await plugin.metric.indicators(from: Self.snapshot())
    #expect(indicators.count == 6)
    #expect(indicators.allSatisfy { $0.metric == "mission.accueil" })
    #expect(plugin.metric.manifest.reads == ["needs"])
  }

  @Test func `says which columns are unknown, absent or twice there`() async throws {
    let unknown = try await refusals(
      "SELECT territory AS bassin, subject, period,\n  projects AS valu FROM needTotal")
    let file = "plugins/mission.accueil/query.sql"
    #expect(unknown.count == 4)
    #expect(
      unknown.contains {
        $0.hasPrefix("\(file):1:21 query-output the query returns a column bassin")
      })
    #expect(
      unknown.contains { $0.hasPrefix("\(file):2:15 ") && $0.hasSuffix("did you mean AS value?") })
    #expect(
      unknown.contains { $0.hasSuffix("does not return the column territory; add … AS territory") })
    let twice = try await refusals(
      "SELECT territory, subject, period, projects AS value, cells AS value FROM needTotal")
    #expect(twice.count == 1)
    #expect(twice.first?.contains("returns column value twice") == true)
    let half = try await refusals(
      "SELECT territory, subject, period, projects AS numerator FROM needTotal")
    #expect(half.first?.contains("does not return the column denominator") == true)
  }

  @Test func `asks for the column that the manifest counts persons by`() async throws {
    let manifest = Self.manifest.replacing(
      "subject = \"occupation\"",
      with: "subject = \"occupation\"\npersons = true\nn = \"personnes\"")
    let query = "SELECT territory, subject, period, projects AS value"
    #expect(
      try await refusals("\(query) FROM needTotal", manifest: manifest).first?
        .contains("the column personnes") == true)
    #expect(
      try await refusals("\(query), projects AS personnes FROM needTotal", manifest: manifest) == []
    )
  }

  @Test func `says which cells are no numbers`() async throws {
    let refused = try await refusals(
      "SELECT territory, subject, period, '12 480' AS value FROM needTotal LIMIT 2")
    #expect(
      refused == [
        "plugins/mission.accueil/query.sql › résultat › D1 (value) query-number column value holds no "
          + "number; return a number, or NULL with a status"
      ])
  }

  @Test func `reads nothing that the manifest does not declare`() async throws {
    let refused = try await refusals(
      "SELECT territory, subject, period, projects AS value FROM need")
    #expect(
      refused == [
        "plugins/mission.accueil/query.sql:1:59 query-table the query reads need, which plugin.toml does "
          + "not declare; add \"need\" to tables, in the section [reads] of plugin.toml"
      ])
  }

  @Test func `stops after the time that the manifest gives`() async throws {
    let start = ContinuousClock.now
    let refused = try await refusals(
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
      SELECT '' AS territory, '' AS subject, '' AS period, count(*) AS value FROM n
      """, manifest: Self.manifest + "[run]\ntimeout = 1\n")
    #expect(refused.first?.contains("query-deadline") == true)
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func `says that query.sql is absent, or not UTF-8`() async throws {
    let absent = try PluginFiles([
      SiteFile(path: "plugin.toml", bytes: Array(Self.manifest.utf8))
    ])
    defer { absent.remove() }
    await #expect(throws: MetricFailure.self) {
      try await SQLRunner(absent.plugin()).rows(from: Self.snapshot())
    }
    let latin = try PluginFiles([
      SiteFile(path: "plugin.toml", bytes: Array(Self.manifest.utf8)),
      SiteFile(path: "query.sql", bytes: Array("SELECT '".utf8) + [0xE9, 0x27]),
    ])
    defer { latin.remove() }
    await #expect(throws: MetricFailure.self) {
      try await SQLRunner(latin.plugin()).rows(from: Self.snapshot())
    }
  }
}
