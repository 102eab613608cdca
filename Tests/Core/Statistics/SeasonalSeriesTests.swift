import Core
import Testing

struct SeasonalSeriesTests {
  private static let year = [10, 8, 14, 10, 10, 12, 10, 4, 10, 12, 11, 9]
  private let first = Month(year: 2021, month: 1)

  private func cells(years: Int) -> [CellSum] {
    (0..<12 * years).map { CellSum(visible: Self.year[$0 % 12]) }
  }

  private func profile(
    _ cells: [CellSum], from first: Month? = nil, breaks: [Month] = []
  ) -> Result<SeasonalProfile, SeasonalGap> {
    SeasonalSeries(first: first ?? self.first, cells: cells, breaks: breaks).profile()
  }

  @Test func `rests on the last five whole years`() throws {
    let found = try profile(cells(years: 7) + cells(years: 1).prefix(4)).get()

    #expect((found.first.key, found.last.key) == ("2023-01", "2027-12"))
    #expect(found.yearlyMean == 120)
    #expect((found.indices.peak, found.indices.trough) == (3, 8))
    #expect(abs(found.strength - 1) < 1e-9)
  }

  @Test func `takes whole calendar years of a series that begins in March`() throws {
    let series = Array(cells(years: 5).dropFirst(2))

    let found = try profile(series, from: Month(year: 2021, month: 3)).get()

    #expect((found.first.key, found.last.key) == ("2022-01", "2025-12"))
  }

  @Test func `begins at the last break`() throws {
    let breaks = [Month(year: 2023, month: 1), Month(year: 2022, month: 4)]

    let found = try profile(cells(years: 6), breaks: breaks).get()

    #expect(found.first.key == "2023-01")
  }

  @Test func `a break after the series or before it cuts nothing`() throws {
    let breaks = [Month(year: 2030, month: 1), Month(year: 2019, month: 1)]

    #expect(try profile(cells(years: 3), breaks: breaks).get().first == first)
  }

  @Test func `goes back only as far as every month is known`() throws {
    var series = cells(years: 5)
    series[14] = CellSum(visible: nil, masked: 1, lower: 0, upper: 4)

    #expect(try profile(series).get().first.key == "2023-01")
  }

  @Test func `fewer than three whole years are not significant`() {
    let short = SeasonalSeries(first: first, cells: Array(cells(years: 3).dropLast()))

    #expect(failure(short.profile())?.status == .notSignificant)
    #expect(failure(short.trend())?.status == .notSignificant)
    #expect(failure(profile([]))?.status == .notSignificant)
    #expect(
      failure(profile(cells(years: 5), breaks: [Month(year: 2023, month: 2)]))?.status
        == .notSignificant)
  }

  @Test func `a masked month is masked and never 0`() {
    var series = cells(years: 4)
    series[30] = CellSum(visible: 8, masked: 1, lower: 8, upper: 12)

    let gap = failure(profile(series))

    #expect(gap?.status == .masked)
    #expect((gap?.maskedCells, gap?.missingCells) == (1, 0))
    #expect(gap?.measure.value == nil)
  }

  @Test func `a month that lacks is not transmitted and never 0`() {
    var series = cells(years: 4)
    series[30] = CellSum(visible: nil, missing: 1)
    series[31] = CellSum(visible: 5, missing: 1)

    let gap = failure(profile(series))

    #expect(gap?.status == .notTransmitted)
    #expect((gap?.maskedCells, gap?.missingCells) == (0, 2))
  }

  @Test func `a month not collected says so`() {
    var series = cells(years: 4)
    series[40] = CellSum(visible: nil, missing: 1, reason: .notCollected)

    #expect(failure(profile(series))?.status == .notCollected)
  }

  @Test func `months before the first and after the last are no gap`() throws {
    let absent = [CellSum](repeating: CellSum(visible: nil, missing: 1), count: 12)

    let found = try profile(absent + cells(years: 3) + absent).get()

    #expect((found.first.key, found.last.key) == ("2022-01", "2024-12"))
  }

  @Test func `zeros everywhere have no season`() {
    #expect(
      failure(profile(.init(repeating: CellSum(visible: 0), count: 48)))?.status == .notApplicable)
  }

  @Test func `a whole year of zeros among others is not significant`() {
    let zeros = [CellSum](repeating: CellSum(visible: 0), count: 14)

    let gap = failure(profile(cells(years: 2) + zeros + cells(years: 2).dropFirst(2)))

    #expect(gap?.status == .notSignificant)
  }

  @Test func `a trend takes all months since the last gap`() throws {
    var series = (0..<80).map { CellSum(visible: 100 + 2 * $0) }
    series[20] = CellSum(visible: nil, missing: 1)

    let trend = try SeasonalSeries(first: first, cells: series).trend().get()

    #expect((trend.first.key, trend.values.count) == ("2022-10", 59))
    #expect(abs((trend.values.last ?? 0) - 258) < 1e-9)
  }

  @Test func `a trend with a hidden month in its last three years is masked`() {
    var series = cells(years: 4)
    series[40] = CellSum(visible: nil, masked: 1)

    #expect(failure(SeasonalSeries(first: first, cells: series).trend())?.status == .masked)
  }

  private func failure(_ result: Result<some Any, SeasonalGap>) -> SeasonalGap? {
    if case .failure(let gap) = result { gap } else { nil }
  }
}
