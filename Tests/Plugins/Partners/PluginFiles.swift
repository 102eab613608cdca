import Core
import Foundation
@testable import Partners
import Testing

/// A plugin's folder for one test, which removes it.
struct PluginFiles {
  let path: String
  private let parent: URL

  init(_ files: [SiteFile], id: String = "mission.accueil") throws {
    parent = FileManager.default.temporaryDirectory
      .appendingPathComponent("plugin-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    path = parent.appendingPathComponent(id).path
    for file in files {
      try FileAccess.createFolder(FilePath.parent(of: "\(path)/\(file.path)"))
      try FileAccess.create("\(path)/\(file.path)", bytes: file.bytes)
    }
  }

  /// Writes a file anew.
  func replace(_ file: String, _ bytes: [UInt8]) throws {
    try FileAccess.replace("\(path)/\(file)", bytes: bytes)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: parent) }

  /// The plugin, named in findings `plugins/ID`.
  func plugin() throws -> PluginFolder {
    var log = FindingLog()
    let plugin = PluginFolder(path, shownAs: "plugins/\(FilePath.name(of: path))", into: &log)
    #expect(log.sorted.map(\.first.message.fr) == [])
    return try #require(plugin)
  }
}
