import Core

/// The smallest workbook that holds some sheet data, with what a test wants to be otherwise.
struct WorkbookFixture {
  var sheets: [(name: String, data: String)]
  var sharedStrings = ""
  var styles = ""
  var workbookProperties = ""
  var afterData = ""
  /// What stands before the root element of every sheet.
  var prolog = ""

  init(_ data: String) { sheets = [("Feuil1", data)] }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var zip: ZipFixture {
    var zip = ZipFixture()
    zip.store("[Content_Types].xml", "<Types/>")
    zip.store(
      "_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    let numbered = sheets.enumerated().map { ($0.offset + 1, $0.element) }
    zip.store(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>"
        + numbered.map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }
        .joined() + "</sheets></workbook>")
    // Numbered from the last, so that nothing but the relationships gives the order.
    zip.store(
      "xl/_rels/workbook.xml.rels",
      relationships(
        numbered.map { ("rId\($0.0)", "worksheet", "worksheets/sheet\(100 - $0.0).xml") } + [
          ("rId201", "sharedStrings", "/xl/sharedStrings.xml"), ("rId202", "styles", "styles.xml"),
        ]))
    zip.store("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>")
    zip.store("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
    for (number, sheet) in numbered {
      zip.store(
        "xl/worksheets/sheet\(100 - number).xml",
        "\(prolog)<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.data)</sheetData>"
          + "\(afterData)</worksheet>")
    }
    return zip
  }

  func file() throws -> TableFile { try TableFile(bytes: zip.bytes, name: "t.xlsx") }

  func reading(dialect: TableDialect = TableDialect()) throws -> TableReading {
    TableReading(try file(), dialect: dialect)
  }

  private func relationships(_ targets: [(id: String, type: String, target: String)]) -> String {
    "<Relationships>"
      + targets.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(Self.office)/\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }
}
