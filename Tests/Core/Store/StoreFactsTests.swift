import Core
import Foundation
import Testing
import TestSupport

/// The standard tables beside the needs: kept, named, and refused where they contradict each other.
struct StoreFactsTests {
  @Test func `reads tensions of the project, of its region and of France`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.tension([
        "2021 2416 ROME:F1703 4 1 120", "2019 nation:FR FAP2009:B2Z 5 -",
        "2019 region:24 FAP2009:B2Z43 - 2",
      ]),
    ])

    #expect(
      try snapshot.tensions() == [
        Tension(
          territory: "bmo:2416", subject: "ROME:F1703", year: "2021", offers: 120, tension: 4,
          nonDurability: 1),
        Tension(territory: "nation:FR", subject: "FAP2009:B2Z", year: "2019", tension: 5),
        Tension(
          territory: "region:24", subject: "FAP2009:B2Z43", year: "2019", nonDurability: 2),
      ])
    #expect(snapshot.periods == ["2019", "2021"])
    #expect(snapshot.tree.references.map(\.key) == ["nation:FR"])
  }

  @Test func `leaves out and counts what other territories say`() throws {
    var log = FindingLog()
    let tension = SampleProject.tension(
      ["2021 2416 ROME:F1703 4 1", "2021 1101 ROME:F1703 4 1", "2021 1102 ROME:F1703 4 1"],
      name: "tension-bassin-2021")
    let snapshot = try Store.open([SampleProject.smallFrame, tension], at: .memory, into: &log)

    #expect(try snapshot?.tensions().map(\.territory) == ["bmo:2416"])
    let group = try #require(log.sorted.first)
    #expect(log.sorted.count == 1)
    #expect(group.count == 2)
    #expect(group.first.severity == .note)
    #expect(
      group.first.message.fr
        == "bmo:1101 n’est pas un territoire du projet : la ligne est laissée de côté")
  }

  @Test func `says that no row of a table is about the project`() throws {
    var log = FindingLog()
    _ = try Store.open(
      [SampleProject.smallFrame, SampleProject.offers(["2024-01 1101 - - 1 0 0 0 0"])],
      at: .memory, into: &log)

    #expect(log.sorted.map(\.first.code) == ["no-row-kept", "territory-elsewhere"])
    #expect(log.sorted.allSatisfy { $0.first.severity == .warning })
    #expect(
      log.sorted.first?.first.message.fr
        == "aucune ligne de « offers » n’est gardée : aucune ne parle d’un territoire du projet")
  }

  @Test func `does not take the figures of France for those of two regions`() throws {
    var log = FindingLog()
    let snapshot = try Store.open(
      [SampleProject.frame, SampleProject.offers(["2024-01 nation:FR - - 900 0 0 0 0"])],
      at: .memory, into: &log)

    #expect(try snapshot?.offerSeries().isEmpty == true)
    #expect(snapshot?.tree["nation:FR"]?.name == "Ensemble des 2 régions")
    #expect(log.sorted.contains { $0.first.code == "territory-elsewhere" })
  }

  @Test func `leaves out a nation that is not the one above the project`() throws {
    var log = FindingLog()
    let abroad = SampleProject.dataset(
      "ailleurs", vintage: nil,
      tables: [SampleProject.territories(["nation DE nation Allemagne - -"])])
    let tension = SampleProject.tension([
      "2021 nation:DE ROME:F1703 4 1", "2021 nation:FR ROME:F1703 3 2",
    ])
    let snapshot = try Store.open(
      [SampleProject.smallFrame, abroad, tension], at: .memory, into: &log)

    #expect(try snapshot?.tensions().map(\.territory) == ["nation:FR"])
    #expect(log.sorted.map(\.first.found) == ["nation:DE"])
  }

  @Test func `asks whether a code of sector or a zoning was meant that looks like it`() throws {
    var log = FindingLog()
    let snapshot = try Store.open(
      [
        SampleProject.smallFrame, SampleProject.sectors(["A21:G Commerce"]),
        SampleProject.offers([
          "2024-01 2416 - A21:g 1 0 0 0 0", "2024-01 2416 FAP2021:V0X61 - 1 0 0 0 0",
          "2024-01 bm:2416 - - 1 0 0 0 0",
        ]),
      ], at: .memory, into: &log)

    #expect(snapshot == nil)
    let errors = log.sorted.map(\.first).filter { $0.severity == .error }
    #expect(Set(errors.map(\.code)) == ["foreign-key"])
    #expect(Set(errors.compactMap(\.found)) == ["sector:A21-g", "FAP2021:V0X61", "bm:2416"])
    #expect(
      errors.first { $0.found == "sector:A21-g" }?.advice.en
        == "did you mean sector:A21-G? otherwise add the row to a sectors table")
    #expect(
      errors.first { $0.found == "bm:2416" }?.advice.en
        == "did you mean bmo:2416? otherwise add the row to a territories table")
  }

  @Test func `refuses months and quarters written in another way`() throws {
    var log = FindingLog()
    _ = try Store.open(
      [
        SampleProject.smallFrame, SampleProject.hires(["2024-1 region:24 - all 300"]),
        SampleProject.domains(["T4-2025 nation:FR F16 Second_œuvre 1200 0.55"]),
      ], at: .memory, into: &log)

    let errors = log.sorted.map(\.first).filter { $0.severity == .error }
    #expect(
      errors.map(\.message.fr) == [
        "« T4-2025 » n’est pas un trimestre", "« 2024-1 » n’est pas un mois",
      ])
    #expect(errors.last?.advice.fr == "écrire l’année puis le mois : 2025-03")
    #expect(
      errors.last?.location
        == SourceLocation(file: "hires/hires.csv", row: 2, column: 1, field: "month"))
  }

  @Test func `survives a nomenclature that is called as a kind of subject`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.sectors(["A21:G Commerce"]),
      SampleProject.tension(["2021 2416 sector:A21-G 4 1", "2021 2416 family:V 4 1"]),
    ])

    #expect(snapshot.subjects.count { $0.key == "sector:A21-G" } == 1)
    #expect(snapshot.subjects.count { $0.key == "family:V" } == 1)
  }

  @Test func `names both datasets that give the same offers`() throws {
    var log = FindingLog()
    let rows = ["2024-01 2416 FAP2021:V0X60 - 1 0 0 0 0"]
    let snapshot = try Store.open(
      [
        SampleProject.smallFrame, SampleProject.offers(rows, name: "offres"),
        SampleProject.offers(rows, name: "copie"),
      ], at: .memory, into: &log)

    #expect(snapshot == nil)
    let finding = try #require(log.sorted.first?.first)
    #expect(finding.code == "primary-key")
    #expect(
      finding.location
        == SourceLocation(file: "offres/offers.csv", row: 2, column: 1, field: "month"))
    #expect(
      finding.message.fr
        == "copie et offres donnent tous deux les offres de bmo:2416, FAP2021:V0X60, 2024-01")
    #expect(
      finding.advice.fr
        == "garder une seule des deux lignes : la première est dans copie/offers.csv, ligne 2")
  }

  @Test func `takes the same correspondence from two tables once`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.correspondences(["ROME:F1703 - FAP2009:B2Z40"], name: "a"),
      SampleProject.correspondences(
        ["ROME:F1703 - FAP2009:B2Z40", "ROME:F1703 5 FAP2009:B2Z40"], name: "b"),
    ])

    let rows = try snapshot.rows(
      "SELECT source, qualification, target, dataset FROM correspondence ORDER BY qualification")
    #expect(
      rows.map { $0.values.compactMap(\.text) } == [
        ["ROME:F1703", "", "FAP2009:B2Z40", "a"], ["ROME:F1703", "5", "FAP2009:B2Z40", "b"],
      ])
  }

  @Test func `gives every code its best name`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.tension(["2021 2416 ROME:F1703 4 1", "2021 2416 ROME:F1101 4 1"]),
      SampleProject.nomenclature([
        "ROME:F1703 Maçonnerie - -", "FAP2021:V0X60 Autre_nom 228 V0X", "FAP2021:V0X Cuisine 86 V",
      ]),
      SampleProject.sectors(["A21:G Commerce"]),
      SampleProject.domains(["2025-Q4 nation:FR F16 Second_œuvre 1200 0.55"]),
    ])

    #expect(snapshot.subject("ROME:F1703")?.name == "Maçonnerie")
    #expect(snapshot.subject("ROME:F1101")?.name == "F1101")
    #expect(snapshot.subject("FAP2021:V0X60")?.name == "Cuisiniers")
    #expect(snapshot.subject("FAP2021:V0X60")?.parent == "family:V")
    #expect(snapshot.subject("FAP2021:V0X")?.name == "Cuisine")
    #expect(snapshot.subject("sector:A21-G")?.name == "Commerce")
    #expect(snapshot.subject("domain:F16")?.name == "Second œuvre")
    #expect(
      snapshot.subjects.map(\.kind)
        == snapshot.subjects.map(\.kind).sorted { order($0) < order($1) })
  }

  @Test func `reads diplomas and domains as published`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.diplomas(["FAP2009:B2Z 2017-2019 V 0.45", "FAP2009:B2Z 2017-2019 IV 0.125"]),
      SampleProject.domains([
        "2025-Q4 nation:FR F16 Second_œuvre 1200 0.55", "2025-Q4 nation:FR F Bâtiment - -",
      ]),
    ])

    #expect(
      try snapshot.diplomaShares() == [
        DiplomaShare(subject: "FAP2009:B2Z", period: "2017-2019", niveau: "IV", share: 0.125),
        DiplomaShare(subject: "FAP2009:B2Z", period: "2017-2019", niveau: "V", share: 0.45),
      ])
    #expect(
      try snapshot.domainOffers() == [
        DomainOffers(
          territory: "nation:FR", subject: "domain:F", quarter: "2025-Q4", offers: nil,
          durableShare: nil),
        DomainOffers(
          territory: "nation:FR", subject: "domain:F16", quarter: "2025-Q4", offers: 1200,
          durableShare: 0.55),
      ])
  }

  @Test func `makes one series of the hires of a contract, with its gaps`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.hires([
        "2024-03 region:24 - permanent 120", "2024-01 region:24 - permanent *",
        "2024-01 region:24 - all 300",
      ]),
    ])
    let series = try snapshot.hireSeries()

    #expect(series.map(\.contract) == ["all", "permanent"])
    #expect(series.last?.first.key == "2024-01")
    #expect(
      series.last?.hires == [
        CellSum(visible: nil, masked: 1, lower: 0, upper: 4),
        CellSum(visible: nil, missing: 1, reason: .notTransmitted), CellSum(visible: 120),
      ])
    #expect(series.allSatisfy { $0.subject == "all" })
  }

  @Test func `shows masked, rough and absent cells of offers to queries as what they are`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame,
      SampleProject.offers(["2024-01 2416 FAP2021:V0X60 - 10 * 8-12 nd 0"], name: "offres"),
    ])

    let row = try #require(
      try snapshot.rows(
        """
        SELECT territory, occupation, sector, niveau, period, dataset, permanent, permanentLower,
          fixedOver6Months, fixedOver6MonthsStatus, fixedOver6MonthsUpper,
          fixed1To6MonthsStatus, fixed1To6MonthsLower, fixedUnder1MonthStatus, fixedUnder1MonthLower
        FROM offer
        """
      ).first)
    #expect(
      row.values == [
        .text("bmo:2416"), .text("FAP2021:V0X60"), .text("all"), .text("all"), .text("2024-01"),
        .text("offres"), .integer(10), .integer(10), .null, .text("masked"), .integer(4),
        .text("imprecise"), .integer(8), .text("notTransmitted"), .null,
      ])
  }

  @Test func `fills the file anew when offers or their absent rows change`() throws {
    let folder = try TemporaryFolder([:])
    let path = "\(folder.path)/store.sqlite"
    let total = { (offers: Dataset) throws -> [Int?] in
      var log = FindingLog()
      let snapshot = try Store.open(
        [SampleProject.smallFrame, offers], at: .file(path), into: &log)
      return try snapshot?.offerSeries().first { $0.territory == "bmo:2416" }?.total.map(\.visible)
        ?? []
    }
    let rows = ["2024-01 2416 - - 1 0 0 0 0", "2024-02 2417 - - 1 0 0 0 0"]

    #expect(try total(SampleProject.offers(rows)) == [1])
    let written = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(try total(SampleProject.offers(rows)) == [1])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == written)
    #expect(try total(SampleProject.offers(rows, absentRows: .zero)) == [1, 0])
    #expect(try total(SampleProject.offers(["2024-01 2416 - - 2 0 0 0 0"])) == [2])
  }

  @Test func `keeps the vintages of needs apart from the years of other facts`() throws {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.needs("2024", ["V0X60 2416 41 10 5 5"]),
      SampleProject.tension(["2021 2416 ROME:F1703 4 1"]),
      SampleProject.offers(["2023-12 2416 - - 1 0 0 0 0", "2024-02 2416 - - 1 0 0 0 0"]),
    ])

    #expect(
      snapshot.periods == ["2021", "2023", "2023-12", "2024", "2024-01", "2024-02"])
    #expect(Set(try snapshot.needTotals().map(\.period)) == ["2024"])
  }

  @Test func `keeps what a descriptor says of breaks`() throws {
    let breaks = [
      DataPackage.Break(month: Month(year: 2024, month: 1), title: "nouveau site"),
      DataPackage.Break(month: Month(year: 2023, month: 1), title: "nouvelle application"),
    ]
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.offers([], breaks: breaks),
    ])

    #expect(snapshot.sources.last?.breaks.map(\.title) == ["nouvelle application", "nouveau site"])
  }

  private func order(_ kind: Subject.Kind) -> Int {
    [.all, .family, .occupation, .sector, .domain, .niveau].firstIndex(of: kind) ?? 0
  }
}
