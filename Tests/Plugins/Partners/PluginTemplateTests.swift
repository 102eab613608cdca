import Core
import Partners
import Testing
import TestSupport

/// What `dash plugin new` writes, as its reader finds it.
struct PluginTemplateTests {
  @Test(arguments: [PluginKind.table])
  func `passes its own tests as it is written`(kind: PluginKind) async throws {
    let folder = try PluginFiles(PluginTemplate(id: "mission.accueil", kind: kind).files)
    defer { folder.remove() }
    let plugin = try folder.plugin()

    for result in await PluginTest(plugin).results() {
      #expect(result.passed != false, "\(result.name.fr) \(result.lines.map(\.fr))")
      #expect(result.log.sorted.map(\.first.message.fr) == [])
    }
  }

  @Test func `a program in Python passes its own tests as it is written`() async throws {
    try await passes(.python)
  }

  @Test(.enabled(if: FileAccess.exists("/usr/bin/Rscript"), "needs Rscript"))
  func `a program in R passes its own tests as it is written`() async throws {
    try await passes(.r)
  }

  private func passes(_ language: PluginTemplate.ProgramLanguage) async throws {
    let template = PluginTemplate(id: "mission.saisons", kind: .process, language: language)
    let folder = try PluginFiles(template.files, id: "mission.saisons")
    defer { folder.remove() }
    let plugin = try folder.plugin()
    var trust = TrustLock()
    try trust.trust(plugin)

    for result in await PluginTest(plugin, trust: trust).results() {
      #expect(result.passed != false, "\(result.name.fr) \(result.lines.map(\.fr))")
      #expect(result.log.sorted.map(\.first.message.fr) == [])
    }
  }

  @Test func `is told cell by cell where it differs from what is expected`() async throws {
    var files = PluginTemplate(id: "mission.accueil", kind: .table).files
    files = files.map { file in
      guard file.path == "examples/simple/expect.csv" else { return file }
      return SiteFile(
        path: file.path,
        text: """
          territory,subject,period,value,status
          Blois,emploi-ete,2025,65,
          Blois,formation,2025,52,provisional
          Chartres,aide,2025,3,

          """)
    }
    let folder = try PluginFiles(files)
    defer { folder.remove() }
    let results = await PluginTest(try folder.plugin()).results()
    let example = try #require(results.first)

    #expect(example.passed == false)
    let file = "plugins/mission.accueil/examples/simple/expect.csv"
    #expect(
      example.lines.prefix(3).map(\.fr) == [
        "\(file):2 bmo:2416 item:mission.accueil/emploi-ete 2025 : value : attendu 65, obtenu 64",
        "\(file):3 bmo:2416 item:mission.accueil/formation 2025 : status : attendu provisional, "
          + "obtenu ok",
        "\(file):4 bmo:2405 item:mission.accueil/aide 2025 : attendu, non donné",
      ])
    #expect(example.lines.contains { $0.fr.hasSuffix(": donné (30), non attendu") })
  }
}
