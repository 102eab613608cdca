import Core
import Testing

/// The public series of France Travail: strengths and Gini by statsmodels and NumPy, indices by
/// NumPy, each to the last digit written.
struct NationalOffersTests {
  static let file = "offers/series_offres_diffusees_T42025.xlsx"

  struct Oracle: CustomTestStringConvertible, Sendable {
    var sheet: String
    var column: Int
    var strength: Double
    var gini: Double?
    var indices: [Double] = []
    var testDescription: String { "\(sheet), column \(column)" }
  }

  static let oracles = [
    Oracle(sheet: "Contrat", column: 3, strength: 0.5290, gini: 0.0580),
    Oracle(
      sheet: "Contrat", column: 4, strength: 0.8554, gini: 0.1095,
      indices: [
        0.900, 0.978, 1.282, 1.152, 1.117, 1.171, 1.264, 0.780, 1.042, 0.889, 0.779, 0.645,
      ]),
    Oracle(sheet: "Contrat", column: 5, strength: 0.8411),
    Oracle(sheet: "Contrat", column: 7, strength: 0.5845),
    Oracle(
      sheet: "Total", column: 3, strength: 0.5618, gini: 0.0560,
      indices: [
        1.010, 0.985, 1.148, 1.030, 1.013, 1.027, 1.037, 0.746, 1.062, 1.121, 1.000, 0.821,
      ]),
  ]

  @Test(
    .enabled(if: SharedData.has(file), "needs \(SharedData.path(file))"), arguments: oracles)
  func `gives the published season of 2021 to 2025`(oracle: Oracle) throws {
    let series = try series(oracle)
    #expect(series.count == 132)

    let profile = try SeasonalSeries(
      first: Month(year: 2015, month: 1), cells: series.map { CellSum(visible: $0) }
    ).profile().get()

    #expect((profile.first.key, profile.last.key) == ("2021-01", "2025-12"))
    #expect(rounded(profile.strength, 4) == oracle.strength)
    if let gini = oracle.gini { #expect(rounded(profile.concentration.gini, 4) == gini) }
    if !oracle.indices.isEmpty {
      #expect(profile.indices.values.map { rounded($0, 3) } == oracle.indices)
    }
  }

  private func series(_ oracle: Oracle) throws -> [Int] {
    let file = try TableFile(contentsOf: SharedData.path(Self.file))
    var log = FindingLog()
    var values: [Int] = []
    file.forEachRow(inSheet: oracle.sheet, into: &log) { row in
      if case .number(let value) = row.cells[oracle.column] { values.append(Int(value)) }
      return .continue
    }
    #expect(!log.hasErrors)
    return values
  }

  private func rounded(_ value: Double, _ places: Int) -> Double {
    let scale = places == 4 ? 10_000.0 : 1_000
    return (value * scale).rounded() / scale
  }
}
