import Core
import Testing

/// France Travail's workbook of offers as it was published for the last quarter of 2025.
@Suite(
  .enabled(
    if: SharedData.has("offers/series_offres_diffusees_T42025.xlsx"),
    "../shared/data/offers/series_offres_diffusees_T42025.xlsx is absent"))
struct OffersWorkbookFileTests {
  private let dataset: Dataset
  private let log: FindingLog

  init() throws {
    let recipe = try #require(Recipe.standard("offres-diffusees"))
    let table = try TableFile(
      contentsOf:
        SharedData.path("offers/series_offres_diffusees_T42025.xlsx"))
    let folder = try TemporaryFolder()
    var log = FindingLog()
    let imported = try #require(recipe.read(table, into: &log))
    var again = FindingLog()
    dataset = try #require(DatasetFolder.load(try imported.write(to: folder.path), into: &again))
    #expect(again.isEmpty)
    self.log = log
  }

  private func counts(_ table: DataTable, _ field: String) -> [Int?] {
    (table.column(field) ?? []).map { value in
      if case .integer(let count) = value { count } else { nil }
    }
  }

  @Test func `says that the sums are rounded and that a title lies, and nothing else`() throws {
    let rounded = try #require(log.sorted.first { $0.first.code == "sum-rounded" })
    let title = try #require(log.sorted.first { $0.first.code == "title-lies" })

    #expect(log.sorted.count == 2)
    #expect(rounded.first.severity == .note)
    #expect(rounded.first.location.sheet == "Contrat")
    #expect(
      rounded.first.message.fr
        == "la somme des contrats s’écarte du total de −600 à +200 selon le mois : arrondis du "
        + "producteur, gardés tels quels")
    #expect(title.first.severity == .warning)
    #expect(
      title.first.location
        == SourceLocation(
          file: "series_offres_diffusees_T42025.xlsx", sheet: "Metier", row: 1, column: 3,
          field: "Offres au T3 2025"))
    #expect(
      title.first.message.fr
        == "le titre dit T3 2025, mais le total 2328750 est celui des trois mois du T4 2025")
  }

  /// By hand from the sheets: durable = CDI + CDD of more than 6 months, over the five classes.
  @Test(arguments: [("2019", 66.5), ("2024", 67.6), ("2025", 68.3)])
  func `gives the durable share of offers`(year: String, share: Double) throws {
    let offers = try #require(dataset.tables(role: "offers").first)
    let months = (offers.column("month") ?? []).map { value in
      if case .text(let month) = value { month } else { "" }
    }
    let sums = ContractClass.allCases.map { contract in
      zip(months, counts(offers, contract.field)).filter { $0.0.hasPrefix(year) }
        .compactMap(\.1).reduce(0, +)
    }

    let durable = Double(sums[0] + sums[1]) / Double(sums.reduce(0, +))
    #expect((durable * 1000).rounded() / 10 == share)
  }

  @Test func `keeps contracts and total as published, month by month`() throws {
    let offers = try #require(dataset.tables(role: "offers").first)
    let last = ContractClass.allCases.map { counts(offers, $0.field)[131] }

    #expect(offers.rowCount == 132)
    #expect(offers.column("month")?.last == .text("2025-12"))
    #expect(last == [407_900, 36_200, 53_000, 9_300, 173_600])
    #expect(counts(offers, "total")[131] == 680_100)
    #expect(dataset.package.name == "offres-diffusees")
    #expect(dataset.package.title == "Offres diffusées par France Travail, 2015-2025")
  }

  @Test func `gives the fourth quarter by domain, with the codes of the ROME`() throws {
    let domains = try #require(dataset.tables(role: "domains").first)
    let codes = domains.column("domain") ?? []
    let row = try #require(codes.firstIndex(of: .text("F16")))

    // 14 grands domaines; 103 domaines, Transport et logistique by its four groups.
    #expect(domains.rowCount == 117)
    #expect(Set(domains.column("quarter") ?? []) == [.text("2025-Q4")])
    #expect(domains.column("name")?[row] == .text("Second oeuvre"))
    #expect(domains.column("parent")?[row] == .text("F"))
    #expect(domains.column("offers")?[row] == .integer(80_180))
    #expect(domains.column("durable_share")?[row] == .number(0.369))
    #expect(codes.contains(.text("N4")))
  }
}
