import Core
import Testing

/// From the sheet that dash hands out to the dataset that it makes of what comes back.
struct FilledTableTests {
  private let offers: StandardSchema

  init() throws {
    offers = try #require(StandardSchema.named("offers"))
  }

  private func template(_ suffix: String) throws -> SiteFile {
    try #require(DatasetTemplate(offers).files.first { $0.path.hasSuffix(suffix) })
  }

  private static let titles =
    "Mois;Zonage;Territoire;Nomenclature;Métier;Nomenclature d’activités;Secteur;"
    + "Niveau de formation;CDI;CDD de plus de 6 mois;CDD de 1 à 6 mois;CDD de moins d’un mois;"
    + "Autres contrats;Total"

  @Test func `hands out the French titles, and no line to delete`() throws {
    let csv = try template(".csv")
    let workbook = try TableFile(bytes: try template(".xlsx").bytes, name: "offers.xlsx")
    var rows: [Row] = []
    var log = FindingLog()
    workbook.forEachRow(into: &log) { row in
      rows.append(row)
      return .continue
    }

    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}\(Self.titles)\r\n")
    #expect(workbook.sheetNames == ["Données", "Mode d’emploi"])
    #expect(rows.map(\.cells) == [Self.titles.split(separator: ";").map { .text(String($0)) }])
  }

  @Test(arguments: StandardSchema.all.map(\.role))
  func `hands out every standard table, the same bytes each time`(role: String) throws {
    let standard = try #require(StandardSchema.named(role))

    #expect(DatasetTemplate(standard).files == DatasetTemplate(standard).files)
    #expect(DatasetTemplate(standard).files.count >= 2)
  }

  @Test func `makes a dataset of a filled sheet, without the columns that it lacks`() throws {
    let folder = try TemporaryFolder([
      "recu/blois.csv": """
      Offres du bassin de Blois;;;;;;;
      ;;;;;;;
      Mois;Zonage;Territoire;CDI;CDD de plus de 6 mois;CDD de 1 à 6 mois;CDD de moins d'un mois;Autres contrats
      2025-01;bmo;2416;1 240;12;nd;*;3

      """
    ])
    var log = FindingLog()
    let choices = FilledTable.Choices(absentRows: .zero, mask: Mask("*", bounds: Bounds(1, 4)))
    let rows = try FilledTable(
      "\(folder.path)/recu/blois.csv", filling: offers, choices: choices
    ).write(to: "\(folder.path)/datasets/blois", into: &log)
    var again = FindingLog()
    let dataset = try #require(
      DatasetFolder.load("\(folder.path)/datasets/blois", shownAs: "blois", into: &again))

    #expect(rows == 1)
    #expect(log.sorted.map(\.first.code) == ["title-row"])
    #expect(dataset.package.resources.first?.absentRows == .zero)
    let table = try #require(dataset.tables(role: "offers").first)
    #expect(table.schema.field("occupation") == nil)
    #expect(table.column("permanent") == [.integer(1240)])
    #expect(table.column("fixed_1_to_6_months") == [.missing(.notTransmitted)])
    #expect(table.column("fixed_under_1_month") == [.masked(Bounds(1, 4))])
  }

  @Test func `writes nothing for a sheet that is wrong, and names the file as it was given`() throws
  {
    let folder = try TemporaryFolder([
      "blois.csv": """
      Mois;Zonage;Territoire;Niveau de formation;CDI;CDD de plus de 6 mois;CDD de 1 à 6 mois;CDD de moins d'un mois;Autres contrats
      2025-13;bmo;2416;3;12;1;2;0;3
      Total;;;;12;1;2;0;3

      """
    ])
    var log = FindingLog()
    let rows = try FilledTable("\(folder.path)/blois.csv", filling: offers)
      .write(to: "\(folder.path)/datasets/blois", into: &log)

    #expect(rows == nil)
    #expect(Set(log.sorted.map(\.first.code)) == ["note-row", "type-error", "niveau-scale"])
    #expect(log.sorted.allSatisfy { $0.first.location.file == "\(folder.path)/blois.csv" })
    #expect(try FileAccess.names(in: "\(folder.path)/datasets") == [])
  }
}
