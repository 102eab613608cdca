import Core
import Foundation
import Testing

@Suite struct ProjectTests {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "project-\(UUID().uuidString)"
    try FileAccess.createFolder(root)
  }

  private func write(_ path: String) throws {
    try FileAccess.createFolder(FilePath.parent(of: "\(root)/\(path)"))
    try FileAccess.create("\(root)/\(path)", bytes: [])
  }

  @Test func `finds the nearest project above a folder`() throws {
    defer { try? FileAccess.remove(root) }
    try write("dash.toml")
    try write("a/b/notes.txt")

    #expect(Project.folder(around: "\(root)/a/b") == root)
    #expect(Project.folder(around: root) == root)
    #expect(Project.folder(around: "/") == nil)
  }

  @Test func `finds datasets one or two folders down, but in no site or hidden folder`() throws {
    defer { try? FileAccess.remove(root) }
    try write("dash.toml")
    try write("datasets/bmo-2025/datapackage.json")
    try write("datasets/territories/datapackage.json")
    try write("mine/datapackage.json")
    try write("a/b/c/datapackage.json")
    try write(".dash/x/datapackage.json")
    try write("site/datapackage.json")
    try write("site/\(SiteFolder.markerName)")

    var log = FindingLog()
    let project = try Project(folder: root, into: &log)

    #expect(
      try project.datasetFolders().map { FilePath.relative($0, to: root) }
        == ["datasets/bmo-2025", "datasets/territories", "mine"])
  }

  @Test func `leaves the datasets of a project inside it to that project`() throws {
    defer { try? FileAccess.remove(root) }
    try write("dash.toml")
    try write("datasets/territories/datapackage.json")
    try write("datasets/other/dash.toml")
    try write("datasets/other/records/datapackage.json")
    try write("whole/dash.toml")
    try write("whole/datapackage.json")

    var log = FindingLog()
    let outer = try Project(folder: root, into: &log)
    let inner = try Project(folder: "\(root)/datasets/other", into: &log)

    #expect(try outer.datasetFolders() == ["\(root)/datasets/territories"])
    #expect(try inner.datasetFolders() == ["\(root)/datasets/other/records"])
  }

  @Test func `reads the settings of a new project without a finding`() throws {
    let settings = try #require(ProjectTemplate.files.first { $0.path == "dash.toml" })
    var log = FindingLog()

    _ = ProjectSettings(
      toml: String(decoding: settings.bytes, as: UTF8.self), file: "dash.toml", into: &log)

    #expect(log.isEmpty)
  }

  @Test func `shows the usual thresholds of opportunity in a new project`() throws {
    let settings = try #require(ProjectTemplate.files.first { $0.path == "dash.toml" })
    let section = String(decoding: settings.bytes, as: UTF8.self)
      .replacing("# volume", with: "volume").replacing("# durable_", with: "durable_")
      .replacing("# seasonal", with: "seasonal").replacing("# weights", with: "weights")
      .replacing("# niveau", with: "niveau")
    var log = FindingLog()

    let read = ProjectSettings(toml: section, file: "dash.toml", into: &log)

    #expect(log.isEmpty)
    #expect(section.contains("\nweights = {"))
    #expect(read.opportunity == OpportunityThresholds())
  }
}
