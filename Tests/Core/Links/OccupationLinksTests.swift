@testable import Core
import Testing

struct OccupationLinksTests {
  private func subject(_ code: String, _ name: String, _ nomenclature: String = "FAP2021")
    -> Subject
  {
    Subject(
      key: "\(nomenclature):\(code)", kind: .occupation, code: code, name: name,
      nomenclature: nomenclature)
  }

  private func links(
    of code: String, _ name: String, groups: [Subject] = [], by rows: [Correspondence] = []
  ) -> [String] {
    OccupationLinks(of: [subject(code, name)] + groups, by: rows).links(of: "FAP2021:\(code)")
      .map { "\($0.subject) \($0.certainty.rawValue)" }
  }

  @Test func `follows a métier that keeps its name wherever its code went`() {
    #expect(
      links(of: "D1X33", "Soudeurs") == [
        "FAP2021:D1X33 same", "FAP2009:D2Z42 same-name", "FAP2009:D2Z coarser",
      ])
  }

  @Test func `takes the same code where the names agree in part, and says it is less sure`() {
    #expect(
      links(of: "A0X40", "Agriculteurs") == [
        "FAP2021:A0X40 same", "FAP2009:A0Z40 same-code", "FAP2009:A0Z coarser",
      ])
  }

  @Test func `refuses the same code where the métier behind it is another`() {
    #expect(links(of: "H0X90", "Techniciens du contrôle qualité") == ["FAP2021:H0X90 same"])
    #expect(
      links(of: "G1X71", "Techniciens et agents de maîtrise en maintenance de véhicules") == [
        "FAP2021:G1X71 same"
      ])
  }

  @Test func `falls back on the group where its name went on`() {
    let drivers = subject("J3X", "Conducteurs de véhicules")
    #expect(
      links(of: "J3X99", "Pilotes de drones", groups: [drivers]) == [
        "FAP2021:J3X99 same", "FAP2009:J3Z coarser",
      ])
    let finishing = subject("B2X", "Ouvriers du second œuvre du bâtiment")
    #expect(links(of: "B2X99", "Staffeurs", groups: [finishing]) == ["FAP2021:B2X99 same"])
  }

  @Test func `the letters above the groups speak for themselves only`() {
    #expect(links(of: "A", "Agriculture, marine, pêche") == ["FAP2021:A same"])
  }

  @Test func `a ROME code that needs a qualification is shared, one that does not is whole`() {
    let rows = [
      Correspondence(source: "ROME:F1610", target: "FAP2009:B2Z44"),
      Correspondence(source: "ROME:F1503", qualification: "6", target: "FAP2009:B2Z44"),
      Correspondence(source: "ROME:F1503", qualification: "1", target: "FAP2009:B0Z21"),
    ]
    #expect(
      links(of: "B1X34", "Couvreurs", by: rows) == [
        "FAP2021:B1X34 same", "FAP2009:B2Z44 same-name", "ROME:F1610 same-name",
        "ROME:F1503 shared", "FAP2009:B2Z coarser",
      ])
  }

  @Test func `a code qualified in one table is shared even where another leaves the digit out`() {
    let rows = [
      Correspondence(source: "ROME:F1703", target: "FAP2009:B2Z40"),
      Correspondence(source: "ROME:F1703", qualification: "6", target: "FAP2009:B2Z40"),
    ]
    let links = OccupationLinks(of: [subject("B2Z40", "Maçons", "FAP2009")], by: rows)
    #expect(links.links(of: "FAP2009:B2Z40").last?.subject == "FAP2009:B2Z")
    #expect(
      links.links(of: "FAP2009:B2Z40").first { $0.subject == "ROME:F1703" }?.certainty == .shared)
  }

  @Test func `an occupation of another nomenclature speaks for itself only`() {
    let links = OccupationLinks(of: [subject("F1703", "Maçonnerie", "ROME")], by: [])
    #expect(
      links.links(of: "ROME:F1703") == [
        OccupationLinks.Link(subject: "ROME:F1703", certainty: .same)
      ])
    #expect(links.links(of: "ROME:K1302").isEmpty)
  }

  @Test func `the names of FAP 2009 are those of its 225 métiers and 87 groups`() {
    #expect(FAP2009.names.count == 312)
    #expect(FAP2009.names.count { $0.key.count == 3 } == 87)
    #expect(FAP2009.names["B7Z91"]?.hasSuffix("conducteurs de travaux (cadres)") == true)
    #expect(FAP2009.names["T2A"] == "Aides à domicile et aides ménagères")
  }

  /// 228 codes of FAP 2021 less those whose code is new and whose name is too: counted by another
  /// program, which reads both nomenclatures by itself.
  @Test(
    .enabled(
      if: SharedData.has("nomenclature/Intitules_FAP2021.csv"),
      "nomenclature/Intitules_FAP2021.csv is absent"))
  func `most métiers of FAP 2021 find the one they continue`() throws {
    let path = SharedData.path("nomenclature/Intitules_FAP2021.csv")
    var scratch = FindingLog()
    var subjects: [String: Subject] = [:]
    try TableFile(contentsOf: path).forEachRow(into: &scratch) { row in
      if row.number > 1 {
        subjects[row.cells[2].label] = subject(row.cells[2].label, row.cells[3].label)
      }
      return .continue
    }
    let links = OccupationLinks(of: subjects.values.sorted { $0.key < $1.key }, by: [])
    let found = subjects.values.compactMap { one in
      links.links(of: one.key).first {
        $0.subject.hasPrefix("FAP2009:") && $0.certainty != .coarser
      }
    }
    #expect(subjects.count == 228)
    #expect(found.count { $0.certainty == .sameName } == 96)
    #expect(found.count { $0.certainty == .sameCode } == 48)
  }
}
