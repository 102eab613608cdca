import Core
import Foundation
import Testing

/// The gallery of mistakes: `Tests/InvalidDatasets`, one folder a mistake, with every finding it
/// must give word for word in `expected.txt`.
struct InvalidDatasetsTests {
  private static let gallery = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("InvalidDatasets")

  private static var mistakes: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: gallery.path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func `has its mistakes`() {
    #expect(Self.mistakes.count >= 20)
  }

  @Test(arguments: mistakes) func `says what is wrong, where, and what to do`(
    mistake: String
  ) throws {
    let folder = Self.gallery.appendingPathComponent(mistake)
    var log = FindingLog()
    let dataset = DatasetFolder.load(folder.path, shownAs: mistake, into: &log)
    let isInvalid = log.hasErrors
    // What records of referrals name is understood only when datasets are merged.
    if let dataset, !dataset.tables(role: "referrals").isEmpty {
      _ = try Store.open([dataset], at: .memory, into: &log)
    }
    let said = log.sorted.map(Self.text).joined()
    let file = folder.appendingPathComponent("expected.txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(said.utf8).write(to: file)
    }

    #expect(said == (try String(contentsOf: file, encoding: .utf8)))
    #expect((dataset == nil) == isInvalid)
    #expect(!log.isEmpty)
  }

  private static func text(_ group: FindingLog.Group) -> String {
    group.samples.map { finding in
      let place = finding.location
      let column = place.column.map(SourceLocation.columnName) ?? ""
      let cell = [
        place.file, place.sheet, place.row.map { column + String($0) },
        place.field,
      ].compactMap { $0 }.joined(separator: " › ")
      return """
        \(finding.severity.rawValue)[\(finding.code)] \(cell)\(finding.found.map { " : \($0)" } ?? "")
          \(finding.message.fr) | \(finding.message.en)
          = \(finding.advice.fr) | \(finding.advice.en)

        """
    }.joined() + (group.count > group.samples.count ? "  × \(group.count)\n" : "")
  }
}
