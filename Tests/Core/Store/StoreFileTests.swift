import Core
import Foundation
import Testing
import TestSupport

struct StoreFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dash-store-\(UUID().uuidString)")
  private var path: String { folder.appendingPathComponent("store.sqlite").path }
  private let needs = SampleProject.needs("2025", ["V0X60 2416 41 10 5 *"])

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test func `reuses a file whose datasets are the same`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try totals([SampleProject.smallFrame, needs])
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    let date = try modificationDate()
    let second = try totals([needs, SampleProject.smallFrame])

    #expect(first == second)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == written)
    #expect(try modificationDate() == date)
  }

  @Test func `fills the file anew when a dataset changes`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try totals([SampleProject.smallFrame, needs])
    let changed = SampleProject.needs("2025", ["V0X60 2416 41 11 5 *"])

    #expect(try totals([SampleProject.smallFrame, changed]).first?.projects.visible == 11)
  }

  @Test(arguments: ["not a database", ""])
  func `replaces a damaged file`(content: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try content.write(toFile: path, atomically: true, encoding: .utf8)

    #expect(try totals([SampleProject.smallFrame, needs]).first?.projects.visible == 10)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["store.sqlite"])
  }

  @Test func `replaces a file cut short`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try totals([SampleProject.smallFrame, needs])
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    try written.prefix(written.count / 2).write(to: URL(fileURLWithPath: path))

    #expect(try totals([SampleProject.smallFrame, needs]).first?.projects.visible == 10)
  }

  @Test func `does without a folder that cannot be written`() throws {
    try FileManager.default.removeItem(at: folder)

    #expect(try totals([SampleProject.smallFrame, needs]).first?.projects.visible == 10)
  }

  private func totals(_ datasets: [Dataset]) throws -> [NeedTotal] {
    var log = FindingLog()
    let snapshot = try #require(try Store.open(datasets, at: .file(path), into: &log))
    return try snapshot.needTotals()
  }

  private func modificationDate() throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
