import Core
import Testing
import TestSupport

@testable import Durability

struct DurabilityMetricTests {
  /// Two whole years and one month more, ten offers of each class a month.
  private func series(_ subject: String) -> OfferSeries {
    let cells = Array(repeating: CellSum(visible: 10), count: 25)
    return OfferSeries(
      territory: "bmo:2416", subject: subject, first: Month(year: 2024, month: 1),
      classes: Dictionary(uniqueKeysWithValues: ContractClass.allCases.map { ($0, cells) }),
      total: Array(repeating: CellSum(visible: 49), count: 25))
  }

  @Test func `publishes whole years only, on the sum of the classes`() {
    let rows = ContractShareMetric(.durable).indicators(of: [series("all"), series("sector:A21-G")])

    #expect(rows.map(\.period) == ["2024", "2025", "2024", "2025"])
    // Two classes in five; 12 × 50 offers, not the 12 × 49 published.
    #expect(rows.first?.measure == Measure(value: 0.4, base: 600))
  }

  @Test func `the five parts of a year make the whole`() {
    let parts = ContractClass.allCases.compactMap {
      ContractShareMetric(.one($0)).indicators(of: [series("all")]).first?.measure.value
    }

    #expect(parts.count == 5)
    #expect(abs(parts.reduce(0, +) - 1) < 1e-12)
  }

  @Test func `counts the offers as their producer does`() {
    #expect(
      OffersMetric().indicators(of: [series("all")]).map(\.measure.value) == [588, 588])
  }

  @Test func `gives months for all offers and for sectors only`() {
    let rows = MonthlyShareMetric().indicators(
      of: [series("all"), series("FAP2021:V0X60"), series("sector:A21-G")])

    #expect(rows.count == 50)
    #expect(rows.first?.period == "2024-01")
    #expect(rows.last?.period == "2026-01")
  }

  @Test func `says nothing where contracts are not told apart`() {
    var series = series("all")
    series.classes = [:]

    #expect(ContractShareMetric(.durable).indicators(of: [series]).isEmpty)
    #expect(MonthlyShareMetric().indicators(of: [series]).isEmpty)
    #expect(OffersMetric().indicators(of: [series]).count == 2)
  }
}

/// The national offers as France Travail publishes them, rounded to hundreds.
struct NationalDurabilityTests {
  private static let file = "offers/series_offres_diffusees_T42025.xlsx"

  /// Worked out by another program from the sheet: (CDI + CDD > 6) ÷ the five classes.
  ///
  ///     2019  (4 757 200 + 497 100) ÷ 7 897 200 = 66,5 %
  ///     2024  (7 016 500 + 780 000) ÷ 11 532 000 = 67,6 %
  ///     2025  (6 012 200 + 664 100) ÷ 9 770 000 = 68,3 %
  @Test(
    .enabled(
      if: ProjectFiles.shared(file) != nil,
      "offers/series_offres_diffusees_T42025.xlsx is absent"),
    arguments: [("2019", "66,5"), ("2024", "67,6"), ("2025", "68,3")])
  func `finds the durable share of all France`(year: String, share: String) throws {
    let rows = ContractShareMetric(.durable).indicators(of: [try Self.series()])
    let measure = try #require(rows.first { $0.period == year }?.measure)

    #expect(NumberText.share(try #require(measure.value)) == "\(share)\u{202F}%")
  }

  private static func series() throws -> OfferSeries {
    let path = try #require(ProjectFiles.shared(file))
    var log = FindingLog()
    var months: [[CellSum]] = []
    try TableFile(contentsOf: path).forEachRow(inSheet: "Contrat", into: &log) { row in
      let numbers = row.cells.dropFirst(3).prefix(5).compactMap { cell -> CellSum? in
        guard case .number(let number) = cell else { return nil }
        return CellSum(visible: Int(number))
      }
      if numbers.count == 5 { months.append(numbers) }
      return .continue
    }
    let classes = Dictionary(
      uniqueKeysWithValues: ContractClass.allCases.enumerated().map { index, contract in
        (contract, months.map { $0[index] })
      })
    return OfferSeries(
      territory: "nation:FR", subject: "all", first: Month(year: 2015, month: 1),
      classes: classes, total: months.map { CellSum(adding: $0) })
  }
}
