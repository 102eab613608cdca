import Core
import Foundation
import Testing

struct DataFilesTests {
  private func text(_ path: String) throws -> String {
    let file = try #require(ReportFixture.report().dataFiles().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func `writes one tidy row a figure`() throws {
    let rows = try text("donnees/demand-projects.csv").split(separator: "\n")
    #expect(
      rows.first
        == "metric,zoning,code,territory,subject,subject_name,period,value,label,lower,upper,base,masked_cells,missing_cells,small_base,status,basis"
    )
    #expect(
      rows.contains(
        "demand.projects,bmo,2416,Blois,FAP2021:B,\"Cuisiniers, \"\"chefs\"\"\",2025,10,,,,,0,0,false,ok,"
      ))
    #expect(
      rows.contains("demand.projects,bmo,2416,Blois,FAP2021:C,Serveurs,2025,,,0,4,,,,,masked,"))
    #expect(
      rows.contains("demand.projects,bmo,2416,Blois,all,Tous métiers,2025,50,,50,54,,1,0,false,ok,")
    )
    #expect(rows.count == 1 + 6)
  }

  @Test func `writes a territory as French Excel reads it`() throws {
    let rows = try text("bassins/2416-blois/chiffres.csv").components(separatedBy: "\r\n")
    #expect(
      rows.first
        == "\u{FEFF}Territoire;Code;Type;Code métier;Libellé;Période;Projets de recrutement;"
        + "Réserve : Projets;Projets difficiles (%);Réserve : Difficiles")
    #expect(
      rows.dropFirst().first
        == "Blois;2416;Ensemble;;Tous métiers;2025;50;au moins, entre 50 et 54, 1\u{A0}cellule masquée;;"
    )
    #expect(rows.contains { $0.hasSuffix("2025;10;;90;base trop faible (10) pour être comparée") })
    #expect(rows.contains { $0.hasSuffix("Serveurs;2025;;masqué (0 à 4);;") })
  }

  @Test func `names the licence as programs know it`() throws {
    #expect(try text("datapackage.json").contains("\"name\": \"etalab-2.0\""))
  }

  @Test func `makes the site a data package that dash itself finds valid`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "dash-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in ReportFixture.report().dataFiles() {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    var log = FindingLog()
    let dataset = DatasetFolder.load(folder.path(), into: &log)
    #expect(log.sorted.map(\.first) == [])
    #expect(dataset?.tables.map(\.rowCount) == [6, 2])
  }
}
