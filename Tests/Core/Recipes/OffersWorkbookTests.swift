import Core
import Testing

/// A workbook of one quarter laid out as France Travail's, with what a test wants to be otherwise.
struct OffersWorkbookTests {
  private static let contracts = [
    "Année", "Trimestre", "Mois", "CDI", "CDD de plus de 6 mois", "CDD de 1 à 6 mois",
    "CDD de moins d'un mois", "Autres contrats (intérim, saisonniers, ...)",
  ]
  private static let domains = [
    "Grand domaine", "Domaine", "Offres au T1 2025", "Part des offres", "Evolution sur un an",
    "Part des offres durables", "Différence de la part d'offres durables sur un an",
  ]

  /// Each month 1,000 offers: 500, 100, 200, 50 and 150.
  private var sheets: [(name: String, rows: [[String]])] = [
    ("Total", [["Année", "Trimestre", "Mois", "Nombre d'offres diffusées"]]),
    ("Contrat", [Self.contracts]), ("Metier", [Self.domains]),
  ]

  init() {
    for month in 1...3 {
      sheets[0].rows.append(["2025", "T1", "\(month)", "1000"])
      sheets[1].rows.append(["2025", "T1", "\(month)", "500", "100", "200", "50", "150"])
    }
    sheets[2].rows += [
      ["Spectacle", "", "1000", "0.3", "-0.1", "0.4", "1.5"],
      ["dont", "Sport professionnel", "400", "0.1", "0", "0.8", "0"],
      ["", "Techniciens du spectacle", "600", "0.2", "0.1", "0.2", "-3"],
      ["Industrie", "", "2000", "0.7", "0.2", "0.5", "-0.5"],
      ["TOTAL", "", "3000", "1", "0", "0.5", "0"],
    ]
  }

  private func read() throws -> (ImportedDataset?, FindingLog) {
    var workbook = WorkbookFixture("")
    workbook.sheets = sheets.map { sheet in
      (sheet.name, sheet.rows.enumerated().map { Self.row($0 + 1, $1) }.joined())
    }
    let recipe = try #require(Recipe.standard("offres-diffusees"))
    var log = FindingLog()
    return (recipe.read(try workbook.file(), into: &log), log)
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let cells = cells.map { text in
      Double(text) == nil
        ? "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c><v>\(text)</v></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private func text(_ dataset: ImportedDataset?, _ path: String) -> String {
    String(decoding: dataset?.files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
  }

  @Test func `reads three sheets into two tables, without a word where all is right`() throws {
    let (dataset, log) = try read()

    #expect(log.isEmpty)
    #expect(
      text(dataset, "offers.csv") == """
        month,zoning,territory,permanent,fixed_over_6_months,fixed_1_to_6_months,fixed_under_1_month,other_contracts,total
        2025-01,nation,FR,500,100,200,50,150,1000
        2025-02,nation,FR,500,100,200,50,150,1000
        2025-03,nation,FR,500,100,200,50,150,1000

        """)
    #expect(
      text(dataset, "domains.csv") == """
        quarter,zoning,territory,domain,name,parent,offers,durable_share,offers_change,durable_change
        2025-Q1,nation,FR,H,Industrie,,2000,0.5,0.2,-0.5
        2025-Q1,nation,FR,L,Spectacle,,1000,0.4,-0.1,1.5
        2025-Q1,nation,FR,L14,Sport professionnel,L,400,0.8,0,0
        2025-Q1,nation,FR,L15,Techniciens du spectacle,L,600,0.2,0.1,-3

        """)
  }

  @Test func `takes the name of the first edition for every later one`() throws {
    #expect(try read().0?.package.name == "offres-diffusees")
    #expect(try read().0?.package.vintage == "2025-03")
  }

  @Test func `accepts sums within one per cent and refuses those beyond, at the cell`() throws {
    var close = self
    close.sheets[1].rows[1][3] = "510"
    var far = self
    far.sheets[1].rows[1][3] = "511"

    #expect(try close.read().1.sorted.map(\.first.code) == ["sum-rounded"])
    let (dataset, log) = try far.read()
    let finding = try #require(log.sorted.first { $0.first.severity == .error }?.first)
    #expect(dataset == nil)
    #expect(finding.code == "sum-differs")
    #expect(finding.location.sheet == "Total" && finding.location.row == 2)
    #expect(finding.location.column == 4)
    #expect(
      finding.message.en
        == "in 2025-01, the contracts of the sheet “Contrat” miss the total by +11: more than 1 %")
  }

  @Test func `refuses a series with a hole, and a month of one sheet only`() throws {
    var hole = self
    hole.sheets[0].rows.remove(at: 2)
    hole.sheets[1].rows.remove(at: 2)
    var half = self
    half.sheets[0].rows.remove(at: 3)

    #expect(
      try hole.read().1.sorted.contains { $0.first.message.en == "the series leaves 2025-02 out" })
    #expect(
      try half.read().1.sorted.contains {
        $0.first.message.en == "2025-03 is not in the sheet “Total”"
      })
  }

  @Test func `suggests the domain that was meant`() throws {
    var slip = self
    slip.sheets[2].rows[2][1] = "Sport profesionel"
    let (dataset, log) = try slip.read()
    let finding = try #require(log.sorted.first { $0.first.code == "unknown-domain" }?.first)

    #expect(dataset == nil)
    #expect(finding.location.row == 3 && finding.location.column == 2)
    #expect(finding.advice.fr == "vouliez-vous dire « Sport professionnel » ?")
  }

  @Test func `says once that a grand domaine is unknown, and passes over notes`() throws {
    var slip = self
    slip.sheets[2].rows[1][0] = "Spectacles vivants"
    slip.sheets[2].rows.append(["Source : France Travail, offres diffusées"])

    #expect(try slip.read().1.sorted.first { $0.first.code == "unknown-domain" }?.count == 1)
    slip.sheets[2].rows[1][0] = "Spectacle"
    #expect(try slip.read().1.isEmpty)
  }

  @Test func `refuses domains that are of no quarter of the series`() throws {
    var other = self
    other.sheets[2].rows[1][2] = "1040"
    other.sheets[2].rows[2][2] = "440"
    other.sheets[2].rows[5][2] = "3040"

    #expect(try other.read().1.sorted.map(\.first.code) == ["unknown-quarter"])
  }

  @Test func `refuses a grand domaine that is not the sum of its domaines`() throws {
    var wrong = self
    wrong.sheets[2].rows[2][2] = "300"

    let finding = try #require(try wrong.read().1.sorted.first?.first)
    #expect(finding.code == "sum-differs")
    #expect(finding.message.fr == "« Spectacle » n’est pas la somme de ses lignes, qui font 900")
  }

  @Test func `says which columns it looked for in a file that is another`() throws {
    var other = self
    other.sheets[1].rows[0][4] = "CDD de plus de 3 mois"

    let (dataset, log) = try other.read()
    #expect(dataset == nil)
    #expect(log.sorted.map(\.first.code) == ["unknown-format"])
  }
}
