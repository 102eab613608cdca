import Core
import Testing
import TestSupport

/// A workbook as an assistant sends it back: titles over merged cells, empty rows, Excel dates, hard
/// spaces, a second structure on a second sheet, and a sheet of notes.
struct MessyWorkbookTests {
  private static func cell(_ name: String, _ text: String) -> String {
    "<c r=\"\(name)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
  }

  private static func row(_ number: Int, _ cells: String) -> String {
    "<row r=\"\(number)\">\(cells)</row>"
  }

  /// Excel's number of 1 January 2015, shown as a date.
  private static let january = "<c r=\"A7\" s=\"1\"><v>42005</v></c>"

  private static let cio =
    row(1, cell("A1", "Orientations\u{A0}du C.I.O. de Blois"))
    + row(2, cell("A2", "Année 2015"))
    + row(5, cell("A5", "MOIS") + cell("B5", "Nombre de personnes") + cell("D5", "Destinations"))
    + row(7, january + "<c r=\"B7\"><v>3</v></c>" + cell("D7", "CAD\u{A0}et ML : 2\u{A0}personnes"))
    + row(8, cell("D8", "ML : 1 personne"))
    + row(9, cell("A9", "FEVRIER ") + cell("B9", " 0 "))
    + row(10, cell("A10", "Mars"))
    + row(12, cell("A12", "Total") + "<c r=\"B12\"><f>SUM(B7:B9)</f><v>3</v></c>")

  private static let ml =
    row(1, cell("A1", "Mois") + cell("B1", "Personnes") + cell("C1", "Détail"))
    + row(2, cell("A2", "3 au 13 novembre") + cell("B2", "une dizaine") + cell("C2", "nd"))
    + row(3, cell("A3", "décembre") + cell("B3", "n.d."))

  private func workbook(_ change: (inout WorkbookFixture) -> Void = { _ in }) throws -> TableFile {
    var workbook = WorkbookFixture("")
    workbook.sheets = [
      ("CIO", Self.cio), ("ML 2015", Self.ml),
      ("Notes", Self.row(1, Self.cell("A1", "à revoir avec la directrice"))),
    ]
    workbook.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    workbook.afterData =
      "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A7:A8\"/></mergeCells>"
    change(&workbook)
    return try workbook.file()
  }

  private static let datasets = [
    SampleProject.smallFrame,
    SampleProject.dataset(
      "structures", vintage: nil,
      tables: [
        SampleProject.structures([
          "cio|CIO de Blois|CIO|C.I.O.|CIO|bmo:2416", "ml|Mission locale|ML|M.L.|ML|bmo:2416",
          "cad|CAD de Blois|CAD||CAD|bmo:2416",
        ])
      ]),
  ]

  @Test func `reads what people filled in around the form`() throws {
    var log = FindingLog()
    let form = ReferralForm(try workbook(), named: "orientations")
    let imported = try #require(form.read(among: Self.datasets, into: &log))

    #expect(
      String(decoding: try #require(imported.files.last).bytes, as: UTF8.self) == """
        side,origin,start,end,persons,destinations,public,instrument,zoning,territory,note,record
        envoi,cio,2015-01-01,2015-01-31,2,cad ; ml,,,bmo,2416,,
        envoi,cio,2015-01-01,2015-01-31,1,ml,,,bmo,2416,,
        envoi,cio,2015-02-01,2015-02-28,0,,,,bmo,2416,,
        envoi,ml,2015-11-03,2015-11-13,8 à 12,,,,bmo,2416,,
        envoi,ml,2015-12-01,2015-12-31,nd,,,,bmo,2416,,

        """)
    #expect(imported.persons == 11...15)
    #expect(imported.unknownCounts == 1)
    #expect(
      log.sorted.map { "\($0.first.severity) \($0.first.code) \($0.first.location.sheet ?? "")" }
        == ["warning unread-sheet Notes", "note total-row CIO"])
  }

  @Test func `names the cell of the merged month whose detail does not add up`() throws {
    var log = FindingLog()
    let file = try workbook { $0.sheets[0].data.replace("ML : 1 personne", with: "ML : 2") }
    let imported = ReferralForm(file, named: "orientations").read(among: Self.datasets, into: &log)

    #expect(imported == nil)
    let finding = try #require(log.sorted.first?.first)
    #expect(finding.location.sheet == "CIO")
    #expect(finding.location.row == 7)
    #expect(finding.location.column == 4)
    #expect(finding.message.fr == "le détail compte 4, la colonne des personnes dit 3")
  }
}
