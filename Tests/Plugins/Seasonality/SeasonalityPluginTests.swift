import Core
import TestSupport
import Testing

@testable import Seasonality

struct SeasonalityPluginTests {
  /// Each year 120 offers: an index is the month's offers ÷ 10.
  private static let year = [10, 8, 14, 10, 10, 12, 10, 4, 10, 12, 11, 9]

  /// `sector`, `-` for none, in Blois from 2021 on; `replaced` months hold another cell.
  private static func rows(
    years: Int, sector: String = "-", times factor: Int = 1, replaced: [Int: String] = [:]
  ) -> [String] {
    (0..<12 * years).map { month in
      let key = Month(year: 2021, month: 1).advanced(by: month).key
      let cell = replaced[month] ?? String(factor * year[month % 12])
      return "\(key) 2416 - \(sector) \(cell) 0 0 0 0"
    }
  }

  private func figures(
    _ rows: [String], breaks: [DataPackage.Break] = []
  ) async throws -> [String: [Indicator]] {
    let snapshot = try SampleProject.snapshot(of: [
      SampleProject.smallFrame, SampleProject.sectors(["A21:G Commerce", "A21:I Hébergement"]),
      SampleProject.offers(rows, breaks: breaks),
      SampleProject.hires([
        "2021-01 departement:41 - all 900", "2021-02 departement:41 - all *",
        "2021-01 departement:41 - permanent 200",
      ]),
    ])
    var figures: [String: [Indicator]] = [:]
    for metric in SeasonalityPlugin().metrics {
      figures[metric.manifest.id] = try await metric.indicators(from: snapshot)
    }
    return figures
  }

  private func row(
    _ rows: [Indicator]?, _ period: String, subject: String = "all", territory: String = "bmo:2416"
  ) -> Measure? {
    rows?.first { $0.territory == territory && $0.subject == subject && $0.period == period }?
      .measure
  }

  // Four years of 120 offers that repeat: indices month ÷ 10, peak March, trough August. The month
  // totals from the largest: 56 48 48 44 40 … ; nine reach 56+48+48+44+40·5 = 396 ≥ 0.8 · 480 = 384.
  @Test func `reads peak, trough, indices and concentration`() async throws {
    let figures = try await figures(Self.rows(years: 4))

    let strength = try #require(row(figures["seasonality.strength"], "2024"))
    #expect(abs((strength.value ?? 0) - 1) < 1e-9)
    #expect(strength.base == 120)
    #expect(strength.basis == "janvier 2021 à décembre 2024")
    #expect(row(figures["seasonality.peak"], "2024")?.value == 3)
    #expect(row(figures["seasonality.trough"], "2024")?.value == 8)
    #expect(row(figures["seasonality.months80"], "2024")?.value == 9)
    let march = try #require(row(figures["seasonality.index"], "2024-03")?.value)
    #expect(abs(march - 1.4) < 1e-12)
    #expect(figures["seasonality.index"]?.count { $0.territory == "bmo:2416" } == 12)
  }

  // The trend of a year that repeats is its average month, 10 offers.
  @Test func `gives the offers of each month and their trend`() async throws {
    let figures = try await figures(Self.rows(years: 4))

    #expect(row(figures["seasonality.offers"], "2023-08")?.value == 4)
    #expect(row(figures["seasonality.trend"], "2023-08")?.value == 10)
    #expect(figures["seasonality.trend"]?.count { $0.territory == "bmo:2416" } == 48)
  }

  @Test func `begins at a break and names it`() async throws {
    let breaks = [
      DataPackage.Break(month: Month(year: 2022, month: 1), title: "nouvelle application")
    ]

    let figures = try await figures(Self.rows(years: 4), breaks: breaks)

    #expect(
      row(figures["seasonality.peak"], "2024")?.basis
        == "janvier 2022 à décembre 2024, rupture en janvier 2022 (nouvelle application)")
    #expect(row(figures["seasonality.trend"], "2021-12") == nil)
    #expect(row(figures["seasonality.offers"], "2021-12")?.value == 9)
  }

  @Test(arguments: [
    ("*", Measure.Status.masked), ("nd", .notTransmitted),
  ])
  func `says why a season cannot be read`(cell: String, status: Measure.Status) async throws {
    let figures = try await figures(Self.rows(years: 4, replaced: [30: cell]))

    for id in ["strength", "peak", "trough", "gini", "months80"] {
      let measure = try #require(row(figures["seasonality.\(id)"], "2024"))
      #expect(measure.status == status)
      #expect(measure.value == nil)
    }
    #expect(row(figures["seasonality.index"], "2024-07")?.status == status)
    #expect(row(figures["seasonality.trend"], "2024-12")?.status == status)
  }

  @Test func `two years are not significant, zeros not applicable`() async throws {
    let short = try await figures(Self.rows(years: 2))
    let zeros = try await figures(Self.rows(years: 3, times: 0))

    #expect(row(short["seasonality.strength"], "2022")?.status == .notSignificant)
    #expect(row(zeros["seasonality.strength"], "2023")?.status == .notApplicable)
  }

  // 12 cells of 1 offer a year: 12 offers, a tenth of what a season needs.
  @Test func `a season of few offers carries its base, and no count of months`() async throws {
    let ones = Dictionary(uniqueKeysWithValues: (0..<36).map { ($0, "1") })

    let figures = try await figures(Self.rows(years: 3, replaced: ones))

    let peak = try #require(row(figures["seasonality.peak"], "2023"))
    #expect(peak.base == 12)
    #expect(try #require(MetricManifest.peak.minimumBase) > 12)
    #expect(row(figures["seasonality.months80"], "2023")?.status == .notSignificant)
  }

  @Test func `gives hires of all contracts, apart from offers`() async throws {
    let hires = try await figures(Self.rows(years: 3))["seasonality.hires"]

    #expect(row(hires, "2021-01", territory: "departement:41")?.value == 900)
    #expect(row(hires, "2021-02", territory: "departement:41")?.status == .masked)
    #expect(hires?.count == 2)
  }

  @Test func `reads the season of a sector`() async throws {
    let figures = try await figures(Self.rows(years: 3, sector: "A21:I", times: 3))

    #expect(row(figures["seasonality.peak"], "2023", subject: "sector:A21-I")?.value == 3)
    #expect(row(figures["seasonality.peak"], "2023", subject: "sector:A21-I")?.base == 360)
  }

  @Test func `its metrics keep the contract`() async throws {
    let contract = try MetricContract(datasets: [
      SampleProject.smallFrame, SampleProject.sectors(["A21:G Commerce"]),
      SampleProject.offers(
        Self.rows(years: 4) + Self.rows(years: 4, sector: "A21:G", replaced: [30: "*"])),
    ])

    for metric in SeasonalityPlugin().metrics {
      #expect(await contract.violations(of: metric) == [], "\(metric.manifest.id)")
    }
  }
}
