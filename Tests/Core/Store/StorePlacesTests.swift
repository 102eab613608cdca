import Core
import Foundation
import Testing
import TestSupport

/// The findings of the store, at the cell that a person has to open.
struct StorePlacesTests {
  private static let fields = [
    "year", "nomenclature", "occupation", "zoning", "territory", "departement", "projects",
    "difficult", "seasonal",
  ]

  @Test func `names the sheet and the cell of a workbook with a title above its header`() throws {
    let folder = try TemporaryFolder([
      "datapackage.json": descriptor("\"besoins.xlsx\"", ", \"dialect\": {\"headerRows\": [2]}")
    ])
    // The columns stand in another order than the fields: the territory in B.
    let order = [0, 4, 1, 2, 3, 5, 6, 7, 8]
    let row = { (cells: [String]) in order.map { cells[$0] } }
    var workbook = WorkbookFixture(
      Self.row(1, ["Besoins en main-d’œuvre"]) + Self.row(2, row(Self.fields))
        + Self.row(3, row(["2025", "FAP2021", "V0X60", "bmo", "2416", "41", "10", "5", "5"]))
        // Row 4 is blank.
        + Self.row(5, row(["2025", "FAP2021", "V1X60", "bmo", "9999", "41", "10", "5", "5"])))
    workbook.sheets[0].name = "Besoins"
    try Data(workbook.zip.bytes).write(
      to: URL(fileURLWithPath: "\(folder.path)/besoins.xlsx"))

    let log = try findings(of: folder)

    let group = try #require(log.sorted.first { $0.first.severity == .error })
    #expect(group.first.code == "foreign-key")
    #expect(group.first.found == "bmo:9999")
    #expect(
      group.first.location
        == SourceLocation(
          file: "jeu/besoins.xlsx", sheet: "Besoins", row: 5, column: 2, field: "territory"))
    #expect(
      FindingText(.french).place(group.first.location)
        == "jeu/besoins.xlsx › Besoins › B5 (territory)")
  }

  @Test func `names the right one of two files, whatever rows are blank`() throws {
    let header = Self.fields.joined(separator: ",") + "\n"
    let folder = try TemporaryFolder([
      "datapackage.json": descriptor("[\"a.csv\", \"b.csv\"]"),
      "a.csv": header + "2025,FAP2021,V0X60,bmo,2416,41,10,5,5\n",
      "b.csv": header
        + "\n2025,FAP2021,V0X60,bmo,2421,45,10,5,5\n\n2025,FAP2021,V1X60,bmo,2416,99,8,5,5\n",
    ])

    let group = try #require(
      try findings(of: folder).sorted.first { $0.first.severity == .error })

    #expect(group.first.code == "foreign-key")
    #expect(
      group.first.location
        == SourceLocation(file: "jeu/b.csv", row: 5, column: 6, field: "departement"))
  }

  @Test func `says where a fact stood first, in another file of the same dataset`() throws {
    let header = Self.fields.joined(separator: ",") + "\n"
    let row = "2025,FAP2021,V0X60,bmo,2416,41,10,5,5\n"
    let folder = try TemporaryFolder([
      "datapackage.json": descriptor("\"a.csv\"", second: "\"b.csv\""),
      "a.csv": header + row, "b.csv": header + "\n" + row,
    ])

    let group = try #require(
      try findings(of: folder).sorted.first { $0.first.severity == .error })

    #expect(group.first.code == "primary-key")
    #expect(
      group.first.location
        == SourceLocation(file: "jeu/b.csv", row: 3, column: 3, field: "occupation"))
    #expect(
      group.first.message.en
        == "jeu gives the needs of 2025, FAP2021:V0X60, bmo:2416, departement:41 twice")
    #expect(
      group.first.advice.en == "keep one of them: these needs are already in jeu/a.csv, row 2")
  }

  /// A package of one or two tables of needs whose codes stand in another dataset.
  private func descriptor(
    _ path: String, _ more: String = "", second: String? = nil
  ) -> String {
    let counts: Set = ["year", "projects", "difficult", "seasonal"]
    let fields = Self.fields.map { name in
      "{\"name\": \"\(name)\", \"type\": \"\(counts.contains(name) ? "integer" : "string")\"}"
    }
    let schema = "{\"fields\": [\(fields.joined(separator: ", "))]}"
    let resources = [path, second].compactMap(\.self).enumerated().map { number, path in
      """
      {"name": "needs\(number)", "role": "needs", "path": \(path)\(more), "schema": \(schema)}
      """
    }
    return "{\"name\": \"jeu\", \"resources\": [\(resources.joined(separator: ", "))]}"
  }

  private func findings(of folder: TemporaryFolder) throws -> FindingLog {
    var log = FindingLog()
    let dataset = try #require(
      DatasetFolder.load(folder.path, shownAs: "jeu", into: &log))
    _ = try Store.open([SampleProject.smallFrame, dataset], at: .memory, into: &log)
    return log
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let cells = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
