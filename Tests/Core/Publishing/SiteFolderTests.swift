import Core
import Foundation
import Testing

@Suite struct SiteFolderTests {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "site-\(UUID().uuidString)"
    try FileAccess.createFolder(root)
  }

  @Test func `leaves no page of the former site`() throws {
    defer { try? FileAccess.remove(root) }
    let site = SiteFolder("\(root)/site")

    try site.publish([
      SiteFile(path: "index.html", text: "1"), SiteFile(path: "old.html", text: "1"),
    ])
    let method = try site.publish([SiteFile(path: "index.html", text: "2")])

    #expect(method == .exchanged)
    #expect(try FileAccess.names(in: site.path) == [SiteFolder.markerName, "index.html"])
    #expect(try FileAccess.names(in: root) == ["site"])
  }

  @Test func `refuses a folder, a file or a link that is not its own`() throws {
    defer { try? FileAccess.remove(root) }
    try FileAccess.createFolder("\(root)/empty")
    try FileAccess.create("\(root)/file", bytes: [1])
    symlink("\(root)/nowhere", "\(root)/link")

    for name in ["empty", "file", "link"] {
      let site = SiteFolder("\(root)/\(name)")
      #expect(throws: PublishError.self) { try site.publish([]) }
    }
    #expect(try FileAccess.bytes(of: "\(root)/file") == [1])
    #expect(try FileAccess.names(in: root) == ["empty", "file", "link"])
  }

  @Test func `gives the lock to one build at a time`() throws {
    defer { try? FileAccess.remove(root) }
    do {
      let first = try BuildLock(in: "\(root)/.dash")
      #expect(throws: PublishError.self) { _ = try BuildLock(in: "\(root)/.dash") }
      _ = consume first
    }
    _ = try BuildLock(in: "\(root)/.dash")
  }
}
