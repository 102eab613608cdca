import Core
import Demand
import Testing
import TestSupport

struct ProjectsMetricTests {
  @Test func `adds visible projects and says between what and what they are`() async throws {
    let fixture = try await DemandFixture()

    // 100 + 60, and one cell from 0 to 4.
    #expect(
      fixture.measure("projects", "bmo:2416", "all")
        == Measure(value: 160, bounds: Bounds(160, 164), maskedCells: 1))
    #expect(
      fixture.measure("projects", "region:24", "family:V")
        == Measure(value: 210))
  }

  @Test func `gives no number where every cell is masked`() async throws {
    let fixture = try await DemandFixture()

    #expect(
      fixture.measure("projects", "bmo:2416", "FAP2021:O0X10")
        == Measure(value: nil, bounds: Bounds(0, 4), maskedCells: 1, status: .masked))
  }

  @Test func `says nothing of an occupation that the source does not name`() async throws {
    #expect(try await DemandFixture().measure("projects", "bmo:2421", "FAP2021:V1X60") == nil)
  }
}

struct NeedShareMetricTests {
  @Test func `divides all visible numerators by all visible denominators`() async throws {
    let measure = try #require(
      try await DemandFixture().measure("share-difficult", "bmo:2416", "all"))

    // Visible: 50 of 100 + 60. Both visible in one row only, which would say 50 %.
    #expect(measure.value == 50.0 / 160)
    // Two masked parts and one masked whole, of 0 to 4 each.
    #expect(measure.bounds == Bounds(50.0 / 164, 58.0 / 160))
    #expect(measure.base == 160)
    #expect(measure.maskedCells == 3)
  }

  @Test func `hides a share whose numerator is hidden, within its bounds`() async throws {
    #expect(
      try await DemandFixture().measure("share-difficult", "bmo:2416", "FAP2021:V1X60")
        == Measure(
          value: nil, bounds: Bounds(0, 4.0 / 60), base: 60, maskedCells: 1, status: .masked))
  }

  @Test func `says nothing more of a share whose base is hidden`() async throws {
    #expect(
      try await DemandFixture().measure("share-seasonal", "bmo:2416", "FAP2021:O0X10")
        == Measure(value: nil, maskedCells: 2, status: .masked))
  }

  @Test func `keeps a share of zero`() async throws {
    #expect(
      try await DemandFixture().measure("share-seasonal", "bmo:2417", "FAP2021:O0X10")
        == Measure(value: 0, base: 30))
  }

  @Test func `refuses a share of nothing, and never exceeds the whole`() async throws {
    let fixture = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 0 0 0", "V0X60 2417 41 6 5 *"]),
    ])

    #expect(fixture.measure("share-difficult", "bmo:2416", "all")?.status == .notApplicable)
    // 0 of 6 visible: hidden; at most 4 of 6.
    #expect(
      fixture.measure("share-seasonal", "bmo:2417", "all")?.bounds == Bounds(0, 4.0 / 6))
    #expect(fixture.measure("share-difficult", "region:24", "all")?.value == 5.0 / 6)
  }

  @Test func `caps at the whole what masks leave possible`() async throws {
    let fixture = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 6 6 0", "V1X60 2416 41 6 * 0"]),
    ])

    // 6 to 10 of 12.
    #expect(
      fixture.measure("share-difficult", "bmo:2416", "all")?.bounds == Bounds(6.0 / 12, 10.0 / 12))
    let narrow = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 6 5 0", "V1X60 2416 41 * * 0"]),
    ])
    // 5 of 10 at least; 9 of 6 would be more than all.
    #expect(
      narrow.measure("share-difficult", "bmo:2416", "all")?.bounds == Bounds(5.0 / 10, 1))
  }

  @Test func `gives no interval where cells were not transmitted`() async throws {
    let fixture = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs("2025", ["V0X60 2416 41 50 20 0", "V1X60 2416 41 nd nd nd"]),
    ])
    let measure = try #require(fixture.measure("share-difficult", "bmo:2416", "all"))

    #expect(measure == Measure(value: 0.4, base: 50, missingCells: 2))
    #expect(
      fixture.measure("share-difficult", "bmo:2416", "FAP2021:V1X60")?.status == .notTransmitted)
  }
}

struct RankMetricTests {
  @Test func `ranks occupations by visible projects and leaves masked ones out`() async throws {
    let fixture = try await DemandFixture()

    #expect(fixture.measure("rank", "bmo:2416", "FAP2021:V0X60") == Measure(value: 1))
    #expect(fixture.measure("rank", "bmo:2416", "FAP2021:V1X60") == Measure(value: 2))
    let hidden = try #require(fixture.measure("rank", "bmo:2416", "FAP2021:O0X10"))
    #expect(hidden.value == nil)
    #expect(hidden.status == .masked)
    #expect(fixture.rows("rank").allSatisfy { Subject.kind(ofKey: $0.subject) == .occupation })
  }

  @Test func `gives equals the same place and skips the next`() async throws {
    let fixture = try await DemandFixture()

    // 30, then 10 and 10.
    #expect(fixture.measure("rank", "bmo:2417", "FAP2021:O0X10")?.value == 1)
    #expect(fixture.measure("rank", "bmo:2417", "FAP2021:V0X60")?.value == 2)
    #expect(fixture.measure("rank", "bmo:2417", "FAP2021:V1X60")?.value == 2)
    let skipping = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025", ["V0X60 2416 41 10 5 5", "V1X60 2416 41 10 5 5", "O0X10 2416 41 9 5 5"]),
    ])
    #expect(skipping.measure("rank", "bmo:2416", "FAP2021:O0X10")?.value == 3)
  }

  @Test func `says which places the masks leave possible`() async throws {
    let fixture = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs(
        "2025",
        [
          "V0X60 2416 41 10 5 5", "V0X60 2417 41 * * *", "V1X60 2416 41 12 5 5",
          "O0X10 2416 41 9 5 5",
        ]),
    ])

    // V0X60 is 10 to 14: second on what is seen, first if the masked cell holds 3 or 4.
    #expect(
      fixture.measure("rank", "departement:41", "FAP2021:V0X60")
        == Measure(value: 2, bounds: Bounds(1, 2), maskedCells: 1))
    #expect(
      fixture.measure("rank", "departement:41", "FAP2021:V1X60")
        == Measure(value: 1, bounds: Bounds(1, 2)))
    #expect(fixture.measure("rank", "departement:41", "FAP2021:O0X10") == Measure(value: 3))
  }
}

struct ChangeMetricTests {
  @Test func `compares projects with the previous vintage`() async throws {
    let fixture = try await DemandFixture()

    #expect(
      fixture.measure("change", "bmo:2416", "FAP2021:V0X60") == Measure(value: 0.25, base: 80))
    // 100 in 2024; 160 to 164 in 2025.
    #expect(
      fixture.measure("change", "bmo:2416", "all")
        == Measure(value: 0.6, bounds: Bounds(0.6, 0.64), base: 100, maskedCells: 1))
  }

  @Test func `takes the interval from both sides`() async throws {
    // Département 41: 100 to 104 in 2024; 210 to 214 in 2025.
    let measure = try #require(try await DemandFixture().measure("change", "departement:41", "all"))

    #expect(measure.value == 1.1)
    #expect(measure.bounds == Bounds(106.0 / 104, 114.0 / 100))
    #expect(measure.maskedCells == 2)
  }

  @Test func `refuses occupations across a nomenclature, and takes families`() async throws {
    let fixture = try await DemandFixture()

    for id in ["change", "change-difficult", "change-seasonal"] {
      #expect(
        fixture.measure(id, "bmo:2416", "FAP2021:V0X60", "2024")
          == Measure(value: nil, status: .notApplicable))
    }
    #expect(fixture.measure("change", "bmo:2416", "family:V", "2024")?.value == 0.6)
    #expect(fixture.measure("change", "bmo:2416", "all", "2024")?.value == 0)
    #expect(fixture.measure("change", "bmo:2416", "all", "2023") == nil)
  }

  @Test func `does not compare with a masked or absent year`() async throws {
    let fixture = try await DemandFixture()

    #expect(fixture.measure("change", "bmo:2416", "FAP2021:V1X60") == nil)
    #expect(fixture.measure("change", "bmo:2417", "FAP2021:O0X10")?.status == .masked)
  }

  @Test func `refuses to read an untransmitted figure as a fall`() async throws {
    let fixture = try await DemandFixture([
      SampleProject.smallFrame,
      SampleProject.needs("2024", ["V0X60 2416 41 40 20 0", "V1X60 2416 41 40 20 0"]),
      SampleProject.needs("2025", ["V0X60 2416 41 40 20 0", "V1X60 2416 41 nd nd nd"]),
    ])

    #expect(
      fixture.measure("change", "bmo:2416", "all")
        == Measure(value: nil, base: 80, missingCells: 1, status: .notTransmitted))
  }

  @Test func `gives the change of a share in points, on the smaller base`() async throws {
    // V0X60 in Blois: 40 of 80, then 50 of 100; Orléans: 10 of 40, then 10 of 30.
    let fixture = try await DemandFixture()

    #expect(
      fixture.measure("change-difficult", "bmo:2416", "FAP2021:V0X60")
        == Measure(value: 0, base: 80))
    #expect(
      fixture.measure("change-difficult", "bmo:2421", "FAP2021:V0X60")
        == Measure(value: 10.0 / 30 - 10.0 / 40, base: 30))
  }

  @Test func `widens a change in points by the masks of both years`() async throws {
    // Blois: 50 of 100 in 2024, exactly; 50 to 58 of 160 to 164 in 2025.
    let measure = try #require(
      try await DemandFixture().measure("change-difficult", "bmo:2416", "all"))

    #expect(measure.value == 50.0 / 160 - 0.5)
    #expect(measure.bounds == Bounds(50.0 / 164 - 0.5, 58.0 / 160 - 0.5))
    #expect(measure.base == 100)
  }
}

struct SpecificityMetricTests {
  @Test func `divides the local share by the region's`() async throws {
    // Blois: 100 of 160 visible; region: 140 of 440 visible.
    let measure = try #require(
      try await DemandFixture().measure("specificity", "bmo:2416", "FAP2021:V0X60"))

    #expect(measure.value == (100.0 / 160) / (140.0 / 440))
    #expect(measure.base == 140)
    // The one masked cell, 0 to 4, is in the rest of both.
    #expect(
      measure.bounds == Bounds((100.0 / 164) / (140.0 / 440), (100.0 / 160) / (140.0 / 444)))
  }

  @Test func `takes families and leaves the region itself out`() async throws {
    let fixture = try await DemandFixture()

    // Blois: 160 of 160 visible; region: 210 of 440 visible.
    #expect(fixture.measure("specificity", "bmo:2416", "family:V")?.value == 440.0 / 210)
    #expect(fixture.measure("specificity", "bmo:2416", "all") == nil)
    #expect(fixture.rows("specificity").allSatisfy { $0.territory != "region:24" })
  }

  @Test func `gives a hidden occupation no quotient`() async throws {
    let measure = try #require(
      try await DemandFixture().measure("specificity", "bmo:2416", "FAP2021:O0X10"))

    #expect(measure.value == nil)
    #expect(measure.status == .masked)
  }
}
