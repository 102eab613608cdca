import Core
import Foundation
import Testing

struct GazetteerTests {
  @Test func `knows the 22 bassins, the 6 départements and the region`() throws {
    let folder = try TemporaryFolder()
    for file in Gazetteer.standard.datasetFiles() {
      try folder.write(file.path, String(decoding: file.bytes, as: UTF8.self))
    }
    var log = FindingLog()
    let dataset = try #require(DatasetFolder.load(folder.path, into: &log))
    let table = try #require(dataset.tables(role: "territories").first)

    #expect(log.isEmpty)
    let levels = try #require(table.column("level"))
    #expect(levels.count { $0 == .text("bassin") } == 22)
    #expect(levels.count { $0 == .text("departement") } == 6)
    #expect(levels.count { $0 == .text("region") } == 1)
    #expect(Gazetteer.standard.name(zoning: "bmo", code: "2404") == "Saint-Amand-Montrond")
    #expect(Gazetteer.standard.name(zoning: "bmo", code: "9999") == nil)
  }

  @Test func `is the dataset of territories that the repository ships`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for file in Gazetteer.standard.datasetFiles() {
      let shipped = root.appendingPathComponent("datasets/territories/\(file.path)")
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
        try Data(file.bytes).write(to: shipped)
      }
      #expect(try Array(Data(contentsOf: shipped)) == file.bytes, "\(file.path)")
    }
  }
}
