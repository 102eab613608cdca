import Core
import TestSupport
import Testing

@testable import Partners

struct TrustLockTests {
  @Test func `a program that nobody allowed does not run`() async throws {
    let run = try await HostileRun("open('/tmp/dash-ran', 'w')", trusted: false)
    #expect(run.code == "plugin-untrusted")
    #expect(
      run.message
        == "le plugin test.hostile lance un programme que ce projet n’a pas encore autorisé")
    #expect(
      run.advice
        == "lire ses fichiers dans plugins/test.hostile, puis lancer dash plugin trust test.hostile"
    )
    #expect(!FileAccess.exists("/tmp/dash-ran"))
  }

  @Test(arguments: ["run.py", "new.py", ".Rprofile", "lib/part.py"])
  func `a file that changes or appears asks again`(_ file: String) throws {
    let plugin = try WrittenPlugin("pass")
    var trust = TrustLock()
    try trust.trust(plugin.folder)
    #expect(trust.problem(of: plugin.folder) == nil)

    let path = "\(plugin.folder.path)/\(file)"
    try FileAccess.createFolder(FilePath.parent(of: path))
    try FileAccess.replace(path, bytes: Array("import os".utf8))
    let problem = try #require(trust.problem(of: plugin.folder))
    #expect(problem.code == "plugin-changed")
    #expect(
      problem.message.fr
        == "le plugin test.hostile a changé depuis qu’il est autorisé : \(file)")
    #expect(problem.location.file == "plugins/test.hostile/\(file)")
  }

  @Test func `a file that goes asks again`() throws {
    let plugin = try WrittenPlugin("pass", more: ["data.csv": "a"])
    var trust = TrustLock()
    try trust.trust(plugin.folder)
    try FileAccess.remove("\(plugin.folder.path)/data.csv")
    #expect(try trust.changes(of: plugin.folder) == ["data.csv"])
  }

  @Test func `is written sorted, and read again as it was`() throws {
    let plugin = try WrittenPlugin("pass", more: ["été \"1\"\\.csv": "a", "a b.csv": "c"])
    var trust = TrustLock()
    try trust.trust(plugin.folder)
    let project = try WrittenPlugin("pass")
    try trust.write(to: project.folder.path)

    let again = try TrustLock(of: project.folder.path)
    #expect(again == trust)
    #expect(again.problem(of: plugin.folder) == nil)
    let lines = trust.text.split(separator: "\n").filter { $0.hasPrefix("\"") }
    #expect(lines == lines.sorted())
    // printf pass | sha256sum
    let digest = "d74ff0ee8da3b9806b18c877dbf29bbde50b5bd8e4dad7a3a725000feb82e8f1"
    #expect(trust.text.contains("\n\"run.py\" = \"\(digest)\"\n"))
  }

  @Test func `the programs of the demonstration are allowed as they are`() throws {
    let project = "\(ProjectFiles.root)/datasets"
    let found = PartnerPlugins(
      in: [("\(project)/plugins", "plugins")], trust: try TrustLock(of: project))
    #expect(found.unavailable.isEmpty)
    let trust = try TrustLock(of: project)
    let programs = found.plugins.filter { $0.folder.manifest.kind == .process }
    #expect(!programs.isEmpty)
    for plugin in programs {
      #expect(try trust.changes(of: plugin.folder) == [], "dash plugin trust \(plugin.id)")
    }
  }
}
