import Core
import Foundation
import Testing

@Suite struct FolderExchangeTests {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "exchange-\(UUID().uuidString)"
    try FileAccess.createFolder(root)
  }

  private func publish(_ texts: [String: String]) throws -> FolderExchange.Method {
    let exchange = try FolderExchange(replacing: "\(root)/site")
    try exchange.write(
      texts.sorted { $0.key < $1.key }.map { SiteFile(path: $0.key, text: $0.value) })
    return try exchange.commit()
  }

  @Test func `creates the folder, then exchanges it whole`() throws {
    defer { try? FileAccess.remove(root) }

    #expect(try publish(["index.html": "1", "a/b.html": "1"]) == .created)
    #expect(try publish(["index.html": "2", "c/d.html": "2"]) == .exchanged)

    #expect(try FileAccess.names(in: root) == ["site"])
    #expect(try FileAccess.names(in: "\(root)/site") == ["c", "index.html"])
    #expect(try FileAccess.text(of: "\(root)/site/c/d.html") == "2")
  }

  @Test func `leaves the place as it was without a commit`() throws {
    defer { try? FileAccess.remove(root) }
    _ = try publish(["index.html": "1"])

    do {
      let exchange = try FolderExchange(replacing: "\(root)/site")
      try exchange.write([SiteFile(path: "index.html", text: "2")])
    }

    #expect(try FileAccess.text(of: "\(root)/site/index.html") == "1")
    #expect(try FileAccess.names(in: root) == ["site"])
  }

  @Test func `removes what a killed process left, and nothing that is in use`() throws {
    defer { try? FileAccess.remove(root) }
    try FileAccess.createFolder("\(root)/.site.building-dead")
    let other = try FolderExchange(replacing: "\(root)/site")
    let inUse = other.folder

    _ = try publish(["index.html": "1"])

    #expect(FileAccess.exists(inUse))
    #expect(!FileAccess.exists("\(root)/.site.building-dead"))
    _ = consume other
  }

  @Test func `puts back a former folder that a crash left aside`() throws {
    defer { try? FileAccess.remove(root) }
    try FileAccess.createFolder("\(root)/.site.former-1")
    try FileAccess.create("\(root)/.site.former-1/index.html", bytes: Array("1".utf8))

    _ = try FolderExchange(replacing: "\(root)/site")

    #expect(try FileAccess.text(of: "\(root)/site/index.html") == "1")
  }

  @Test func `follows a link at the place and keeps it`() throws {
    defer { try? FileAccess.remove(root) }
    try FileAccess.createFolder("\(root)/elsewhere")
    symlink("\(root)/elsewhere", "\(root)/site")

    #expect(try publish(["index.html": "1"]) == .exchanged)

    #expect(try FileAccess.text(of: "\(root)/elsewhere/index.html") == "1")
  }

  @Test func `names the path and the reason when it cannot create`() throws {
    defer { try? FileAccess.remove(root) }
    try FileAccess.create("\(root)/file", bytes: [])

    #expect(throws: FileError(.create, "\(root)/file", code: ENOTDIR)) {
      try FileAccess.createFolder("\(root)/file/below/site")
    }
    let error = FileError(.write, "site/index.html", code: ENOSPC)
    #expect(error.message.fr == "impossible d’écrire site/index.html : le disque est plein")
  }
}
