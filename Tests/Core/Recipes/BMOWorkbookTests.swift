import Core
import Testing

/// Workbooks of two rows, laid out as the older vintages were published.
struct BMOWorkbookTests {
  private static let header = [
    "annee", "code métier BMO ", "nom_metier BMO", "Famille_met", "Lbl_fam_met", "BE15", "NOMBE15",
    "Dept", "NomDept", "REG", "NOM_REG", "met", "xmet", "smet",
  ]
  private static let values = [
    "2015", "S0Z40", "Cuisiniers", "V", "Fonctions liées à la vente", "2416", "BLOIS", "41",
    "Loir-et-Cher", "24", "Centre", "30", "20", "*",
  ]

  /// A sheet of explanations first, six rows blank, then the data.
  private var workbook: WorkbookFixture {
    var workbook = WorkbookFixture("")
    workbook.sheets = [
      (
        "Description des variables",
        Self.row(7, ["Variable", "Libellé"]) + Self.row(8, ["met", "Projets de recrutement"])
      ), ("Base", Self.row(1, Self.header) + Self.row(2, Self.values)),
    ]
    return workbook
  }

  @Test func `finds the data on the second sheet`() throws {
    let (dataset, log) = try read(try workbook.file())

    #expect(log.isEmpty)
    #expect(dataset?.package.name == "bmo-2015")
    #expect(needs(dataset) == ["2015,FAP2009,S0Z40,bmo,2416,41,30,20,*"])
  }

  @Test func `reads a zip that holds a workbook`() throws {
    var zip = ZipFixture()
    zip.store("Base_open_data_BMO_2015.xlsx", workbook.zip.bytes)
    let (dataset, log) = try read(TableFile(bytes: zip.bytes, name: "bmo.zip"))

    #expect(log.isEmpty)
    #expect(needs(dataset) == ["2015,FAP2009,S0Z40,bmo,2416,41,30,20,*"])
  }

  @Test func `names the sheet and the cell that is wrong`() throws {
    var workbook = workbook
    var values = Self.values
    values[12] = "31"
    workbook.sheets[1].data = Self.row(1, Self.header) + Self.row(2, values)
    let (dataset, log) = try read(try workbook.file())

    #expect(dataset == nil)
    #expect(
      log.sorted.first?.first.location
        == SourceLocation(file: "t.xlsx", sheet: "Base", row: 2, column: 13, field: "xmet"))
  }

  private func read(_ file: TableFile) throws -> (ImportedDataset?, FindingLog) {
    let recipe = try #require(Recipe.standard("bmo"))
    var log = FindingLog()
    let dataset = recipe.read(file, options: ImportOptions(region: "24"), into: &log)
    return (dataset, log)
  }

  /// The rows of the table of needs, below its header.
  private func needs(_ dataset: ImportedDataset?) -> [String] {
    let file = dataset?.files.first { $0.path == "needs.csv" }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    return text.split(separator: "\n").dropFirst().map(String.init)
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let cells = cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }
}
