import Core
import Testing

struct ContractMixTests {
  /// Permanent, more than 6 months, 1 to 6 months, less than 1 month, other; `nil` is 0 to 4.
  private func mix(_ counts: [Int?]) throws -> ContractMix {
    let sums = counts.map {
      $0.map { CellSum(visible: $0) } ?? CellSum(visible: nil, masked: 1, lower: 0, upper: 4)
    }
    return try #require(
      ContractMix(Dictionary(uniqueKeysWithValues: zip(ContractClass.allCases, sums))))
  }

  @Test func `adds permanent contracts and those of more than six months`() throws {
    // (60 + 10) of 100.
    let mix = try mix([60, 10, 20, 6, 4])

    #expect(mix.durableShare == Measure(value: 0.7, base: 100))
    #expect(mix.share { $0 == .other } == Measure(value: 0.04, base: 100))
  }

  @Test func `says between what and what the share is where cells are hidden`() throws {
    // 60 durable of 100 visible; from 60 of 60 + 44 to 64 of 64 + 40.
    #expect(
      try mix([60, nil, 30, nil, 10]).durableShare
        == Measure(
          value: 0.6, bounds: Bounds(60.0 / 104, 64.0 / 104), base: 100, maskedCells: 2))
  }

  @Test func `gives no share of what is hidden altogether, on either side`() throws {
    // From 0 to 8 durable beside 50.
    #expect(
      try mix([nil, nil, 30, 10, 10]).durableShare
        == Measure(
          value: nil, bounds: Bounds(0, 8.0 / 58), base: 50, maskedCells: 2, status: .masked))
    // 60 durable beside 0 to 12: it would be 100 %.
    #expect(
      try mix([50, 10, nil, nil, nil]).durableShare
        == Measure(
          value: nil, bounds: Bounds(60.0 / 72, 1), base: 60, maskedCells: 3, status: .masked))
  }

  @Test func `refuses the share of nothing, and the share of a year with a gap`() throws {
    #expect(try mix([0, 0, 0, 0, 0]).durableShare.status == .notApplicable)

    var counts = try mix([60, 10, 20, 6, 4]).counts
    counts[.other] = CellSum(visible: nil, missing: 1, reason: .notCollected)
    #expect(
      ContractMix(counts)?.durableShare
        == Measure(value: nil, base: 96, missingCells: 1, status: .notCollected))
  }

  @Test func `is nothing where a class is not told apart`() {
    #expect(ContractMix([.permanent: CellSum(visible: 10)]) == nil)
  }

  /// Whatever hidden cells hold, the true share lies within the bounds.
  @Test func `its bounds hold every value that the masks leave possible`() throws {
    let truth = [7, 3, 4, 0, 2]
    for hidden in 0..<32 {
      let seen = truth.indices.map { index -> Int? in
        hidden >> index & 1 == 1 && truth[index] < 5 ? nil : truth[index]
      }
      let measure = try mix(seen).durableShare
      let range = measure.bounds.map { $0.lower...$0.upper } ?? 10.0 / 16...10.0 / 16
      #expect(range.contains(10.0 / 16), "\(seen)")
    }
  }
}

struct OfferYearsTests {
  private let series = OfferSeries(
    territory: "bmo:2416", subject: "all", first: Month(year: 2023, month: 11),
    classes: Dictionary(
      uniqueKeysWithValues: ContractClass.allCases.map { contract in
        (contract, (1...27).map { CellSum(visible: contract == .permanent ? $0 : 1) })
      }),
    total: (1...27).map { CellSum(visible: 2 * $0) })

  @Test func `only years with their twelve months count`() {
    // November 2023 to January 2026.
    #expect(series.wholeYears == [2024, 2025])
    #expect(series.months.first?.key == "2023-11")
    #expect(series.months.last?.key == "2026-01")
  }

  @Test func `a year adds its twelve months, a month stands for itself`() {
    // January 2024 is the third cell: 3 + … + 14 = 102; four other classes of 12.
    #expect(series.contracts(of: 2024)?.durableShare.value == (102.0 + 12) / (102 + 48))
    // The total as published, not the sum of the classes.
    #expect(series.offers(of: 2024).visible == 204)
    #expect(series.contracts(of: Month(year: 2024, month: 1))?.durableShare.value == 4.0 / 7)
  }
}
