import Core
import Testing
import TestSupport

/// Totals of offers, worked by hand beside each example.
struct OfferCubeTests {
  // Three levels. Blois: 10 + 2 + 3 + 0 + 1 = 16 cooks, 4 waiters; Vendôme: 7 cooks; Orléans: 20 masons.
  @Test func `adds up bassins into départements and the region, occupations into families and all`()
    throws
  {
    let series = try series([
      "2024-01 2416 FAP2021:V0X60 - 10 2 3 0 1", "2024-01 2416 FAP2021:V1X60 - 4 0 0 0 0",
      "2024-01 2417 FAP2021:V0X60 - 5 1 1 0 0", "2024-01 2499 FAP2021:V0X60 - 0 0 0 0 0",
      "2024-01 2421 FAP2021:O0X10 - 20 0 0 0 0",
    ])

    #expect(series["bmo:2416", "FAP2021:V0X60"]?.total == [CellSum(visible: 16)])
    #expect(series["bmo:2416", "all"]?.total == [CellSum(visible: 20)])
    #expect(series["departement:41", "FAP2021:V0X60"]?.total == [CellSum(visible: 23)])
    #expect(series["departement:41", "all"]?.classes[.permanent] == [CellSum(visible: 19)])
    #expect(series["region:24", "family:V"]?.total == [CellSum(visible: 27)])
    #expect(series["region:24", "family:O"]?.total == [CellSum(visible: 20)])
    #expect(series["region:24", "all"]?.total == [CellSum(visible: 47)])
    #expect(series["region:24", "all"]?.classes[.fixedOver6Months] == [CellSum(visible: 3)])
  }

  // By sector 30 offers, by occupation 24 of them: the same offers, never 54.
  @Test func `never adds two breakdowns of the same offers`() throws {
    let series = try series([
      "2024-01 2421 FAP2021:V0X60 - 24 0 0 0 0", "2024-01 2421 - A21:G 20 0 0 0 0",
      "2024-01 2421 - A21:I 10 0 0 0 0",
    ])

    #expect(series["bmo:2421", "sector:A21-G"]?.total == [CellSum(visible: 20)])
    #expect(series["bmo:2421", "FAP2021:V0X60"]?.total == [CellSum(visible: 24)])
    #expect(series["bmo:2421", "all"]?.total == [CellSum(visible: 24)])
    #expect(series["departement:45", "all"]?.total == [CellSum(visible: 24)])
  }

  @Test func `takes a total that the source gives before any sum`() throws {
    let series = try series([
      "2024-01 2421 FAP2021:V0X60 - 24 0 0 0 0", "2024-01 2421 - - 31 0 0 0 0",
      "2024-01 departement:45 - - 40 0 0 0 0",
    ])

    #expect(series["bmo:2421", "all"]?.total == [CellSum(visible: 31)])
    #expect(series["departement:45", "all"]?.total == [CellSum(visible: 40)])
    #expect(series["departement:45", "FAP2021:V0X60"]?.total == [CellSum(visible: 24)])
    // The Loir-et-Cher says nothing.
    #expect(
      series["region:24", "all"]?.total
        == [CellSum(visible: 40, missing: 1, reason: .notTransmitted)])
  }

  // January by occupation and sector together, February by occupation alone.
  @Test func `takes the breakdown with the least to add up in each month`() throws {
    let series = try series([
      "2024-01 2421 FAP2021:V0X60 A21:G 4 0 0 0 0", "2024-01 2421 FAP2021:V0X60 A21:I 5 0 0 0 0",
      "2024-02 2421 FAP2021:V0X60 A21:I 5 0 0 0 0", "2024-02 2421 FAP2021:V0X60 - 11 0 0 0 0",
    ])

    #expect(
      series["bmo:2421", "FAP2021:V0X60"]?.total == [CellSum(visible: 9), CellSum(visible: 11)])
    #expect(
      series["bmo:2421", "sector:A21-I"]?.total == [CellSum(visible: 5), CellSum(visible: 5)])
  }

  // 10 + (0…4), then (0…4) alone.
  @Test func `keeps the bounds of masks in every sum`() throws {
    let series = try series([
      "2024-01 2416 FAP2021:V0X60 - 10 0 0 0 *", "2024-01 2416 FAP2021:V1X60 - * 0 0 0 0",
    ])

    let all = try #require(series["bmo:2416", "all"])
    #expect(all.total == [CellSum(visible: 10, masked: 2, lower: 10, upper: 18)])
    #expect(
      all.classes[.permanent] == [CellSum(visible: 10, masked: 1, lower: 10, upper: 14)])
    #expect(
      series["bmo:2416", "FAP2021:V1X60"]?.classes[.permanent]?.first?.status == .masked)
  }

  @Test func `leaves a gap where a month is absent between two others`() throws {
    let series = try series([
      "2024-01 2416 FAP2021:V0X60 - 10 0 0 0 0", "2024-03 2416 FAP2021:V0X60 - 12 0 0 0 0",
      "2024-02 2421 FAP2021:V0X60 - 1 0 0 0 0",
    ])

    let cooks = try #require(series["bmo:2416", "FAP2021:V0X60"])
    #expect(cooks.first.key == "2024-01")
    #expect(
      cooks.total
        == [
          CellSum(visible: 10), CellSum(visible: nil, missing: 1, reason: .notTransmitted),
          CellSum(visible: 12),
        ])
    #expect(cooks.classes[.other]?[1].status == .notTransmitted)
  }

  // Waiters of February are absent; the table says once that this is zero, once that it is unknown.
  @Test(arguments: [DataResource.AbsentRows.zero, .missing])
  func `takes an absent row for zero only where its table says so`(
    absent: DataResource.AbsentRows
  ) throws {
    let rows = [
      "2024-01 2416 FAP2021:V0X60 - 10 0 0 0 0", "2024-01 2416 FAP2021:V1X60 - 3 0 0 0 0",
      "2024-02 2416 FAP2021:V0X60 - 11 0 0 0 0", "2024-03 2416 FAP2021:V1X60 - 4 0 0 0 0",
    ]
    let series = try series(rows, absentRows: absent)
    let gap = CellSum(visible: nil, missing: 1, reason: .notTransmitted)

    switch absent {
    case .zero:
      let cooks = series["bmo:2416", "FAP2021:V0X60"]?.total
      #expect(cooks?.map(\.visible) == [10, 11, 0])
      #expect(series["bmo:2416", "FAP2021:V1X60"]?.total.map(\.visible) == [3, 0, 4])
      #expect(series["bmo:2416", "all"]?.total.map(\.visible) == [13, 11, 4])
      #expect(series["bmo:2416", "all"]?.total.allSatisfy { $0.missing == 0 } == true)
    case .missing:
      #expect(series["bmo:2416", "FAP2021:V0X60"]?.total.map(\.visible) == [10, 11])
      #expect(
        series["bmo:2416", "FAP2021:V1X60"]?.total == [
          CellSum(visible: 3), gap, CellSum(visible: 4),
        ])
      #expect(series["bmo:2416", "all"]?.total.map(\.missing) == [0, 1, 1])
    }
  }

  // Totals until January, occupations until February, in a table where absent means zero.
  @Test func `takes nothing for zero beyond the months of a breakdown or a nomenclature`() throws {
    let series = try series(
      [
        "2024-01 2416 - - 14 0 0 0 0", "2024-01 2416 FAP2009:V0Z60 - 10 0 0 0 0",
        "2024-02 2416 FAP2021:V0X60 - 11 0 0 0 0",
      ], absentRows: .zero)

    #expect(series["bmo:2416", "all"]?.total.map(\.visible) == [14, 11])
    #expect(series["bmo:2416", "family:V"]?.total.map(\.visible) == [10, 11])
    #expect(series["bmo:2416", "FAP2009:V0Z60"]?.total.map(\.visible) == [10])
  }

  // Vendôme and Entre-deux have no row: the Loir-et-Cher knows one bassin of three.
  @Test func `counts a bassin without rows as missing in the totals above it`() throws {
    let series = try series(["2024-01 2416 FAP2021:V0X60 - 10 0 0 0 0"])

    #expect(
      series["departement:41", "all"]?.total
        == [CellSum(visible: 10, missing: 2, reason: .notTransmitted)])
    #expect(series["bmo:2417", "all"] == nil)
    // And the Loiret is silent.
    #expect(series["region:24", "all"]?.total.first?.missing == 3)
  }

  @Test func `takes the published total where it is given, and the sum of classes where not`()
    throws
  {
    let series = try series([
      "2024-01 2416 - - 10 0 0 0 0 total=12", "2024-02 2416 - - 10 1 0 0 0",
      "2024-03 2416 - - nd nd nd nd nd total=9",
    ])

    #expect(series["bmo:2416", "all"]?.total.map(\.visible) == [12, 11, 9])
    #expect(series["bmo:2416", "all"]?.classes[.permanent]?.map(\.visible) == [10, 10, nil])
  }

  @Test func `gives no classes where the source does not tell contracts apart`() throws {
    let series = try series(["2024-01 2416 - - nd nd nd nd nd total=9"], absentRows: .zero)

    #expect(series["bmo:2416", "all"]?.classes.isEmpty == true)
    #expect(series["bmo:2416", "all"]?.total == [CellSum(visible: 9)])
  }

  @Test func `does not add occupations of two nomenclatures`() throws {
    let series = try series([
      "2024-01 2416 FAP2021:V0X60 - 10 0 0 0 0", "2024-01 2416 FAP2009:V0Z60 - 11 0 0 0 0",
    ])

    #expect(series["bmo:2416", "all"]?.total.map(\.visible) == [10])
    #expect(series["bmo:2416", "family:V"]?.total.map(\.visible) == [10])
    #expect(series["bmo:2416", "FAP2009:V0Z60"]?.total.map(\.visible) == [11])
  }

  @Test func `keeps a national series apart as a reference`() throws {
    let snapshot = try snapshot([
      "2024-01 nation:FR - - 900 0 0 0 0", "2024-01 2421 - - 9 0 0 0 0",
    ])

    #expect(snapshot.tree.references.map(\.name) == ["France"])
    #expect(snapshot.tree["nation:FR"]?.level == .nation)
    #expect(snapshot.tree["region:24"]?.parent == nil)
    #expect(!snapshot.hasNation)
    #expect(!snapshot.territories.contains { $0.key == "nation:FR" })
    let series = Lookup(try snapshot.offerSeries())
    #expect(series["nation:FR", "all"]?.total.map(\.visible) == [900])
    #expect(series["region:24", "all"]?.total.map(\.visible) == [9])
  }

  // 2024 whole, 2025 begun: V 12 × 2, IV 12 × 1 for cooks; 5 more V for waiters in January.
  @Test func `adds up the niveaux of whole years, within occupations, families and all`() throws {
    let months = (0..<13).map { Month(year: 2024, month: 1).advanced(by: $0).key }
    let rows =
      months.flatMap {
        [
          "\($0) 2421 FAP2021:V0X60 - 2 0 0 0 0 niveau=3",
          "\($0) 2421 FAP2021:V0X60 - 1 0 0 0 0 niveau=4",
        ]
      } + ["2024-01 2421 FAP2021:V1X60 - 5 0 0 0 0 niveau=3"]
    let snapshot = try snapshot(rows, absentRows: .zero, niveauScale: .decree2019)
    let offers = try snapshot.niveauOffers().filter { $0.territory == "departement:45" }

    #expect(
      offers.map { "\($0.subject) \($0.year) \($0.niveau) \($0.offers.visible ?? -1)" } == [
        "FAP2021:V0X60 2024 IV 12", "FAP2021:V0X60 2024 V 24", "FAP2021:V1X60 2024 V 5",
        "all 2024 IV 12", "all 2024 V 29", "family:V 2024 IV 12", "family:V 2024 V 29",
      ])
    #expect(snapshot.subject("niveau:V")?.name == "Niveau V (CAP, BEP)")
    let series = Lookup(try snapshot.offerSeries())
    #expect(series["bmo:2421", "niveau:V"]?.total.map(\.visible).prefix(3) == [7, 2, 2])
    #expect(series["bmo:2421", "niveau:V"]?.classes[.permanent]?.count == 13)
    #expect(series["bmo:2421", "FAP2021:V0X60"]?.total.map(\.visible).last == 3)
  }

  @Test func `gives the same series whatever the order of rows and datasets`() throws {
    let rows = [
      "2024-01 2416 FAP2021:V0X60 - 10 0 0 0 *", "2024-02 2417 FAP2021:V1X60 - 3 0 nd 0 0",
      "2024-02 2421 - A21:G 11 0 0 0 0", "2024-03 departement:41 - - 4 0 0 0 0",
    ]
    let one = try snapshot(rows)
    let other = try SampleProject.snapshot(of: [
      SampleProject.offers(rows.reversed()), Self.sectors, SampleProject.smallFrame,
    ])

    #expect(try one.offerSeries().map(Print.init) == other.offerSeries().map(Print.init))
    #expect(one.periods == ["2024", "2024-01", "2024-02", "2024-03"])
    #expect(one.period(before: "2024-02") == "2024-01")
    #expect(one.period(before: "2024") == nil)
  }

  // MARK: - Reading

  private static let sectors = SampleProject.sectors(["A21:G Commerce", "A21:I Hébergement"])

  private func snapshot(
    _ rows: [String], absentRows: DataResource.AbsentRows = .missing,
    niveauScale: NiveauScale = .circular1969
  ) throws -> Snapshot {
    try SampleProject.snapshot(of: [
      SampleProject.smallFrame, Self.sectors,
      SampleProject.offers(rows, absentRows: absentRows, niveauScale: niveauScale),
    ])
  }

  private func series(
    _ rows: [String], absentRows: DataResource.AbsentRows = .missing
  ) throws -> Lookup {
    Lookup(try snapshot(rows, absentRows: absentRows).offerSeries())
  }

  /// Series by territory and subject.
  private struct Lookup {
    private let series: [[String]: OfferSeries]

    init(_ series: [OfferSeries]) {
      self.series = Dictionary(
        uniqueKeysWithValues: series.map { ([$0.territory, $0.subject], $0) })
    }

    subscript(territory: String, subject: String) -> OfferSeries? { series[[territory, subject]] }
  }

  /// A series as a value that compares.
  private struct Print: Equatable {
    let place: [String]
    let classes: [ContractClass: [CellSum]]
    let total: [CellSum]

    init(_ series: OfferSeries) {
      place = [series.territory, series.subject, series.first.key]
      classes = series.classes
      total = series.total
    }
  }
}
