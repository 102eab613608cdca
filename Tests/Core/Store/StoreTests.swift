import Core
import Testing
import TestSupport

struct StoreTests {
  @Test func `adds up a bassin that spans two départements once everywhere`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025",
        [
          "V0X60 2416 41 100 50 10", "V0X60 2499 41 20 5 5", "V0X60 2499 45 7 5 5",
          "O0X10 2421 45 30 * *",
        ]),
    ])

    #expect(try total(snapshot, "bmo:2499", "all")?.projects.visible == 27)
    #expect(try total(snapshot, "departement:41", "all")?.projects.visible == 120)
    #expect(try total(snapshot, "departement:45", "all")?.projects.visible == 37)
    #expect(try total(snapshot, "region:24", "all")?.projects.visible == 157)
    #expect(try total(snapshot, "region:24", "family:V")?.projects.visible == 127)
    #expect(try total(snapshot, "region:24", "family:V")?.cells == 3)
    #expect(try total(snapshot, "departement:45", "FAP2021:V0X60")?.cells == 1)
    #expect(!snapshot.hasNation)
  }

  @Test func `keeps hidden, rough and absent cells apart from zero`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025",
        [
          "V0X60 2416 41 10 * 0", "V0X60 2417 41 * * nd", "V0X60 2421 45 8-12 5 nd",
        ]),
    ])
    let total = try #require(try total(snapshot, "region:24", "FAP2021:V0X60"))

    // 10 + (0…4) + (8…12)
    #expect(
      total.projects == CellSum(visible: 10, masked: 1, missing: 1, lower: 18, upper: 26))
    #expect(total.difficult == CellSum(visible: 5, masked: 2, missing: 0, lower: 5, upper: 13))
    #expect(
      total.seasonal
        == CellSum(
          visible: 0, masked: 0, missing: 2, lower: 0, upper: nil, reason: .notTransmitted))
    let vendome = try #require(try self.total(snapshot, "bmo:2417", "all"))
    #expect(vendome.projects.visible == nil)
    #expect(vendome.projects.status == .masked)
    #expect(vendome.projects.bounds == Bounds(0, 4))
    #expect(vendome.seasonal.status == .notTransmitted)
  }

  @Test func `counts what a silent département did not give as missing, not as zero`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.needs("2024", ["V0X60 2416 41 10 5 5", "V0X60 2421 45 10 5 5"]),
      SampleProject.needs("2025", ["V0X60 2416 41 12 5 5"]),
    ])
    let region = try #require(try total(snapshot, "region:24", "all"))

    #expect(region.projects.visible == 12)
    #expect(region.projects.missing == 1)
    #expect(region.projects.upper == nil)
    #expect(region.projects.bounds == nil)
  }

  @Test func `expects of a vintage only the départements that it names itself`() throws {
    let vintage = { (year: String, rows: [String], places: [String]) in
      SampleProject.dataset(
        "bmo-\(year)", vintage: year,
        tables: SampleProject.needs(year, rows).tables
          + [SampleProject.territories(places, vintage: year)])
    }
    let places = [
      "region 24 region Centre - -", "departement 41 departement Loir-et-Cher region:24 -",
      "bmo 2416 bassin Blois departement:41 -",
    ]
    let wider =
      places + [
        "departement 45 departement Loiret region:24 -", "bmo 2421 bassin Orléans departement:45 -",
      ]
    let occupations = SampleProject.dataset(
      "metiers", vintage: nil,
      tables: [SampleProject.occupations(["FAP2021 V0X60 V Cuisiniers Vente"])])
    let datasets = [
      occupations, vintage("2024", ["V0X60 2416 41 10 5 5", "V0X60 2421 45 10 5 5"], wider),
      vintage("2025", ["V0X60 2416 41 12 5 5"], places),
    ]
    let gazetteer = SampleProject.dataset(
      "territories", vintage: nil,
      tables: [SampleProject.territories(["departement 45 departement Loiret region:24 -"])])

    let free = try SampleProject.snapshot(of: datasets)
    #expect(try total(free, "region:24", "all")?.projects.missing == 0)
    let bound = try SampleProject.snapshot(of: datasets + [gazetteer])
    #expect(try total(bound, "region:24", "all")?.projects.missing == 1)
  }

  @Test func `adds a nation above several regions`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.frame,
      SampleProject.needs(
        "2025",
        [
          "V0X60 2416 41 10 5 5", "V0X60 2421 45 20 5 5", "V0X60 7501 33 30 5 5",
        ]),
    ])

    #expect(snapshot.hasNation)
    #expect(snapshot.territories.first?.name == "Ensemble des 2 régions")
    #expect(try total(snapshot, "nation:FR", "all")?.projects.visible == 60)
    #expect(snapshot.tree["region:24"]?.parent == "nation:FR")
  }

  @Test func `gives the same view whatever the order of datasets and rows`() throws {
    let rows = ["V0X60 2416 41 10 5 *", "O0X10 2421 45 20 * 5", "V1X60 2499 45 8 5 5"]
    let one = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.needs("2025", rows),
    ])
    let other = try SampleProject.snapshot(of: [
      SampleProject.needs("2025", rows.reversed()), SampleProject.smallFrame,
    ])

    #expect(try one.needTotals() == other.needTotals())
    #expect(one.territories == other.territories)
    #expect(one.subjects == other.subjects)
  }

  @Test func `answers queries and refuses to be written`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.needs("2025", ["V0X60 2416 41 10 5 *"]),
    ])

    let rows = try snapshot.rows(
      """
      SELECT t.name, n.projects, n.seasonal FROM need AS n JOIN territory AS t ON t.key = n.territory
      WHERE n.period = ?
      """, [.text("2025")])
    #expect(rows.map(\.values) == [[.text("Blois"), .integer(10), .null]])
    #expect(rows.first?["projects"] == .integer(10))
    #expect(throws: StoreError.self) { try snapshot.rows("DELETE FROM need") }
    #expect(throws: StoreError.self) { try snapshot.rows("SELECT nothing FROM need") }
  }

  @Test func `knows every ancestor of a bassin in SQL`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.frame, SampleProject.needs("2025", ["V0X60 2416 41 10 5 *"]),
    ])

    let rows = try snapshot.rows(
      """
      SELECT ancestor FROM territoryAncestor WHERE territory = 'bmo:2416' ORDER BY depth
      """)
    #expect(
      rows.map { $0["ancestor"].text } == ["bmo:2416", "departement:41", "region:24", "nation:FR"])
  }

  private func total(
    _ snapshot: Snapshot, _ territory: String, _ subject: String
  ) throws -> NeedTotal? {
    try snapshot.needTotals().last { $0.territory == territory && $0.subject == subject }
  }
}
