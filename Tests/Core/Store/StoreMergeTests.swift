import Core
import Testing
import TestSupport

struct StoreMergeTests {
  @Test func `names both datasets that give the same fact`() throws {
    var log = FindingLog()
    let rows = ["V0X60 2416 41 10 5 5"]
    let snapshot = try Store.open(
      [
        SampleProject.smallFrame, SampleProject.needs("2025", rows, name: "bmo-2025"),
        SampleProject.needs("2025", rows, name: "copie"),
      ], at: .memory, into: &log)

    #expect(snapshot == nil)
    let finding = try #require(log.sorted.first?.first)
    #expect(finding.code == "primary-key")
    #expect(finding.location.file == "copie/needs.csv")
    #expect(finding.location.row == 2)
    #expect(
      finding.message.en
        == "bmo-2025 and copie both give the needs of 2025, FAP2021:V0X60, bmo:2416, departement:41"
    )
  }

  @Test func `finds codes that no dataset describes, all at once`() throws {
    var log = FindingLog()
    let snapshot = try Store.open(
      [
        SampleProject.smallFrame,
        SampleProject.needs(
          "2025",
          [
            "V9X99 2416 41 10 5 5", "V0X60 2500 41 10 5 5", "V0X60 2416 99 10 5 5",
          ]),
      ], at: .memory, into: &log)

    #expect(snapshot == nil)
    #expect(
      log.sorted.map(\.first.found) == ["FAP2021:V9X99", "bmo:2500", "departement:99"])
    #expect(log.sorted.allSatisfy { $0.first.code == "foreign-key" })
  }

  @Test func `names the code that lost its leading zero`() throws {
    var log = FindingLog()
    let frame = SampleProject.dataset(
      "frame", vintage: "2025",
      tables: SampleProject.smallFrame.tables + [
        SampleProject.territories(["departement 01 departement Ain region:24 -"])
      ])
    _ = try Store.open(
      [frame, SampleProject.needs("2025", ["V0X60 2416 1 10 5 5"])], at: .memory, into: &log)

    #expect(log.sorted.map(\.first.found) == ["departement:1"])
    #expect(
      log.sorted.first?.first.advice.en
        == "the leading zero is lost (spreadsheets strip it from numbers): write `01`")
  }

  @Test func `refuses a year given by bassin and by département`() throws {
    var log = FindingLog()
    _ = try Store.open(
      [
        SampleProject.smallFrame, SampleProject.needs("2025", ["V0X60 2416 41 10 5 5"]),
        SampleProject.needs(
          "2025", ["V0X60 41 41 10 5 5"], zoning: "departement", name: "departements"),
      ], at: .memory, into: &log)

    #expect(log.sorted.map(\.first.code) == ["overlapping-facts"])
  }

  @Test func `refuses a year given in two nomenclatures`() throws {
    var log = FindingLog()
    _ = try Store.open(
      [
        SampleProject.smallFrame,
        SampleProject.needs("2025", ["V0X60 2416 41 10 5 5", "V0Z60 2416 41 10 5 5"]),
      ], at: .memory, into: &log)

    #expect(log.sorted.map(\.first.code) == ["overlapping-facts"])
    #expect(log.sorted.first?.first.found == "FAP2009, FAP2021")
  }

  @Test func `adds up needs given by département`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025", ["V0X60 41 41 10 5 5", "V0X60 45 45 7 5 5"], zoning: "departement"),
    ])
    let totals = try snapshot.needTotals().filter { $0.subject == "all" }

    #expect(totals.map(\.territory) == ["departement:41", "departement:45", "region:24"])
    #expect(totals.map(\.projects.visible) == [10, 7, 17])
  }

  @Test func `takes names and places from a gazetteer without a word`() throws {
    var log = FindingLog()
    let gazetteer = SampleProject.dataset(
      "territories", vintage: nil,
      tables: [
        SampleProject.territories(["bmo 2416 bassin Blois_et_son_pays departement:41 47.5,1.3"])
      ])
    let snapshot = try Store.open(
      [SampleProject.smallFrame, gazetteer], at: .memory, into: &log)

    #expect(snapshot?.tree["bmo:2416"]?.name == "Blois et son pays")
    #expect(snapshot?.tree["bmo:2416"]?.latitude == 47.5)
    #expect(log.isEmpty)
  }

  @Test func `warns where a code changes its name between vintages`() throws {
    var log = FindingLog()
    let old = SampleProject.dataset(
      "bmo-2018", vintage: "2018",
      tables: [
        SampleProject.territories(
          [
            "bmo 2416 bassin BLOIS departement:41 -",
            "bmo 2417 bassin Romorantin departement:41 -",
          ], vintage: "2018")
      ])
    // A dataset that only holds territories is a gazetteer; this one also holds occupations.
    let vintage = SampleProject.dataset(
      "bmo-2018", vintage: "2018",
      tables: old.tables + [SampleProject.occupations(["FAP2009 V0Z60 V Cuisiniers Vente"])])
    let snapshot = try Store.open(
      [vintage, SampleProject.smallFrame], at: .memory, into: &log)

    #expect(snapshot?.tree["bmo:2417"]?.name == "Vendôme")
    #expect(log.sorted.map(\.first.code) == ["territory-changed"])
    #expect(log.sorted.first?.count == 1)
    #expect(log.sorted.first?.first.found == "Romorantin")
  }

  @Test func `places a bassin under the département that holds most of it`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025",
        [
          "V0X60 2499 41 20 5 5", "V0X60 2499 45 7 5 5", "V1X60 2499 45 7 5 5",
          "V0X60 2421 45 7 5 5", "V0X60 2421 41 7 5 5",
        ]),
    ])

    #expect(snapshot.tree["bmo:2499"]?.parent == "departement:45")
    #expect(snapshot.tree["bmo:2421"]?.parent == "departement:41")
    #expect(snapshot.tree["bmo:2417"]?.parent == "departement:41")
  }

  @Test func `refuses a parent that no dataset describes`() throws {
    var log = FindingLog()
    let lost = SampleProject.dataset(
      "territories", vintage: nil,
      tables: [SampleProject.territories(["bmo 2416 bassin Blois departement:41 -"])])
    let snapshot = try Store.open([lost], at: .memory, into: &log)

    #expect(snapshot == nil)
    #expect(log.sorted.map(\.first.found) == ["departement:41"])
  }

  @Test func `finds counts that cannot be, instead of failing on them`() throws {
    var log = FindingLog()
    let needs = SampleProject.needs("2025", ["V0X60 2416 41 10 5 9-8", "V1X60 2416 41 10 5 5"])
    var negative = needs
    negative.tables[0].columns[6][1] = .integer(-10)
    negative.tables[0].columns[7][1] = .masked(Bounds(0, .infinity))
    let snapshot = try Store.open(
      [SampleProject.smallFrame, negative], at: .memory, into: &log)

    #expect(snapshot == nil)
    #expect(log.sorted.map(\.first.code) == Array(repeating: "constraint-error", count: 3))
    #expect(
      Set(log.sorted.compactMap(\.first.location.field)) == ["projects", "difficult", "seasonal"])
  }

  @Test func `finds a part that is more than its whole, and not where a mask allows it`() throws {
    var log = FindingLog()
    let rows = ["V0X60 2416 41 10 11 5", "V1X60 2416 41 * 4 5", "V0X60 2417 41 nd 9 9"]
    _ = try Store.open(
      [SampleProject.smallFrame, SampleProject.needs("2025", rows)], at: .memory, into: &log)

    #expect(log.sorted.map(\.first.location.row) == [2, 3])
    #expect(log.sorted.map(\.first.location.field) == ["difficult", "seasonal"])
    #expect(log.sorted.map(\.first.found) == ["11", "5"])
  }

  @Test func `finds a row without its whole key`() throws {
    var log = FindingLog()
    var needs = SampleProject.needs("2025", ["V0X60 2416 41 10 5 5"])
    needs.tables[0].columns[2][0] = .missing(.unspecified)
    _ = try Store.open([SampleProject.smallFrame, needs], at: .memory, into: &log)

    #expect(log.sorted.map(\.first.code) == ["constraint-error"])
    #expect(log.sorted.first?.first.location.row == 2)
  }

  @Test func `warns of a département that reaches no region`() throws {
    var log = FindingLog()
    let lost = SampleProject.dataset(
      "territories", vintage: nil,
      tables: [SampleProject.territories(["departement 99 departement Perdu - -"])])
    let snapshot = try Store.open([SampleProject.smallFrame, lost], at: .memory, into: &log)

    #expect(snapshot != nil)
    #expect(log.sorted.map(\.first.code) == ["territory-orphan"])
  }

  @Test func `takes two datasets of the same name`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2024", ["V0X60 2416 41 10 5 5"], name: "needs"),
      SampleProject.needs("2025", ["V0X60 2416 41 10 5 5"], name: "needs"),
    ])

    #expect(snapshot.sources.map(\.name) == ["frame", "needs", "needs"])
  }
}
