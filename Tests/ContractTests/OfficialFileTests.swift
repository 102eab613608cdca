import Core
import Foundation
import Plugins
import Testing
import TestSupport

/// The official BMO files, from the workbook to the published figure.
///
/// Expected figures were computed apart from this program, by a script over the raw rows. Absent
/// files (`bmo/Base_open_data_BMO_2024.xlsx`, `…2025.xlsx`) skip the tests.
struct OfficialFileTests {
  static let years = ["2024", "2025"]
  static var files: [String] {
    years.compactMap { ProjectFiles.shared("bmo/Base_open_data_BMO_\($0).xlsx") }
  }
  static var areHere: Bool { files.count == years.count }

  /// Imported, read and added up once for all tests.
  private static let published = Task { try await publish() }

  @Test(.enabled(if: areHere, "needs bmo/Base_open_data_BMO_2024.xlsx and 2025 in shared/data"))
  func `gives the region's projects as published, with their masks`() async throws {
    let figures = try await Self.published.value

    #expect(
      figures.figure("demand.projects", "region:24", "all", "2025")?.number
        == PublishedNumber(value: 84515, bounds: Bounds(84515, 87055), maskedCells: 635))
    #expect(
      figures.figure("demand.projects", "region:24", "all", "2024")?.number
        == PublishedNumber(value: 98613, bounds: Bounds(98613, 98613 + 4 * 611), maskedCells: 611))
    #expect(
      figures.figure("demand.projects", "region:24", "family:V", "2025")?.number?.value == 27999)
    #expect(
      figures.figure("demand.projects", "region:24", "family:V", "2024")?.number?.value == 33043)
  }

  @Test(.enabled(if: areHere, "needs bmo/Base_open_data_BMO_2024.xlsx and 2025 in shared/data"))
  func `divides all visible seasonal projects of Eure-et-Loir by all its visible projects`()
    async throws
  {
    let figure = try await Self.published.value
      .figure("demand.share-seasonal", "departement:28", "all", "2025")

    #expect(figure?.number?.value == 3491.0 / 12159)
    #expect(NumberText.share(3491.0 / 12159) == "28,7\u{202F}%")
  }

  @Test(.enabled(if: areHere, "needs bmo/Base_open_data_BMO_2024.xlsx and 2025 in shared/data"))
  func `ranks the occupations of Blois`() async throws {
    let figures = try await Self.published.value
    let top = [
      ("T4X60", 673.0), ("A0X40", 571), ("A1X42", 544), ("S2X61", 296), ("V0X60", 272),
      ("V5X81", 257),
    ]

    for (place, (code, projects)) in top.enumerated() {
      let subject = "FAP2021:\(code)"
      #expect(
        figures.figure("demand.rank", "bmo:2416", subject, "2025")?.number?.value
          == Double(place + 1))
      #expect(
        figures.figure("demand.projects", "bmo:2416", subject, "2025")?.number?.value == projects)
    }
    // 507 in 2024.
    #expect(
      figures.figure("demand.change", "bmo:2416", "FAP2021:T4X60", "2025")?.number?.value
        == 166.0 / 507)
  }

  @Test(.enabled(if: areHere, "needs bmo/Base_open_data_BMO_2024.xlsx and 2025 in shared/data"))
  func `finds half of the projects of all France difficult in 2025`() async throws {
    var log = FindingLog()
    let snapshot = try Self.snapshot(of: Self.files.suffix(1), region: nil)
    let metric = try #require(Catalogue(Plugins.all(), into: &log)["demand.share-difficult"])
    let france = try await metric.indicators(from: snapshot)
      .first { $0.territory == "nation:FR" && $0.subject == "all" && $0.period == "2025" }

    #expect(france?.measure.value == 1_191_811.0 / 2_401_105)
    #expect(NumberText.share(1_191_811.0 / 2_401_105) == "49,6\u{202F}%")
    #expect(snapshot.tree["nation:FR"]?.name == "France")
  }

  /// Imports the region from both workbooks and publishes its figures.
  private static func publish() async throws -> PublishedFigures {
    var log = FindingLog()
    let snapshot = try snapshot(of: files, region: "24")
    let catalogue = Catalogue(Plugins.all(), into: &log)
    return Protection.publish(
      try await catalogue.indicators(from: snapshot), metrics: catalogue.manifests)
  }

  /// Imports workbooks as a user does, and reads the datasets back into a store.
  private static func snapshot(
    of files: some Sequence<String>, region: String?
  ) throws -> Snapshot {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dash-official-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var log = FindingLog()
    let recipe = Recipe.standard("bmo")
    let names = try files.compactMap { file in
      let dataset = try recipe?.read(
        TableFile(contentsOf: file), options: ImportOptions(region: region), into: &log)
      try dataset?.write(to: folder.path)
      return dataset?.package.name
    }
    return try SampleProject.snapshot(of: ProjectFiles.datasets(names, in: folder.path))
  }
}
