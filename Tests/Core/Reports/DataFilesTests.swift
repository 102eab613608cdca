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

  @Test func `lists the territories and the subjects that the figures are about`() throws {
    #expect(
      try text("donnees/territoires.csv") == """
        zoning,code,name,level,vintage,parent
        region,24,Centre-Val de Loire,region,2025,
        bmo,2416,Blois,bassin,2025,region:24
        bmo,2421,Orléans,bassin,2025,region:24

        """)
    #expect(
      try text("donnees/sujets.csv").split(separator: "\n").prefix(3) == [
        "subject,kind,name,nomenclature,parent", "all,all,Tous métiers,,",
        "FAP2021:A,occupation,Maçons,FAP2021,",
      ])
  }

  @Test func `says how the counts of a protected metric hang together`() throws {
    var report = ReportFixture.report()
    report.contents.sources[0].disclosure = DisclosureRule(threshold: 11, zeros: .hidden)
    report.contents.metrics[0].disclosure = .init(
      isCount: true, sums: [.territory, .period], orientations: "demand.orientations")
    report.contents.metrics[1].disclosure = .init(follows: ["demand.projects"])
    let file = try #require(report.dataFiles().first { $0.path == "datapackage.json" })
    let package = try #require(
      try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])

    let resources = try #require(package["resources"] as? [[String: Any]])

    #expect(resources[0]["dash:counts"] as? Bool == true)
    #expect(resources[0]["dash:sums"] as? [String] == ["period", "territory"])
    #expect(resources[0]["dash:orientations"] as? String == "demand.orientations")
    let rule = try #require(resources[0]["dash:disclosure"] as? [String: Any])
    #expect(rule["threshold"] as? Int == 11)
    #expect(rule["zeros"] as? String == "hidden")
    #expect(resources[1]["dash:follows"] as? [String] == ["demand.projects"])
    #expect(resources[1]["dash:unit"] as? String == "share")
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
    #expect(dataset?.tables.map(\.rowCount) == [6, 2, 3, 4])
  }
}
