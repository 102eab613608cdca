/// Writes a small workbook (XLSX) of texts: the same sheets give the same bytes.
///
/// What dash hands out to be filled in is a header and a page of instructions. That takes six parts
/// of XML; a library for it would be one more to install wherever dash is built.
struct WorkbookWriter {
  let sheets: [WorkbookSheet]

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The workbook.
  var bytes: [UInt8] {
    var archive = StoredZip()
    func add(_ path: String, _ xml: String) { archive.add(path, Array(xml.utf8)) }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", workbook)
    add(
      "xl/_rels/workbook.xml.rels",
      Self.relationships(
        numbers.map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")]))
    add("xl/styles.xml", Self.styles)
    for (number, sheet) in zip(numbers, sheets) {
      add("xl/worksheets/sheet\(number).xml", sheet.xml)
    }
    return archive.bytes
  }

  private var numbers: [Int] { Array(1...max(1, sheets.count)) }

  private var contentTypes: String {
    let parts =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + numbers.map { ("/xl/worksheets/sheet\($0).xml", "worksheet") }
    return Self.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0)\" ContentType=\"\(Self.mediaType).\($1)+xml\"/>" }
      .joined() + "</Types>"
  }

  private var workbook: String {
    Self.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
      + zip(numbers, sheets).map { number, sheet in
        "<sheet name=\"\(WorkbookSheet.escaped(sheet.name))\" sheetId=\"\(number)\" "
          + "r:id=\"rId\(number)\"/>"
      }.joined() + "</sheets></workbook>"
  }

  private static func relationships(_ targets: [(type: String, target: String)]) -> String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">"
      + targets.enumerated().map { index, entry in
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(entry.type)\" "
          + "Target=\"\(entry.target)\"/>"
      }.joined() + "</Relationships>"
  }

  /// Fonts and formats in the order of `WorkbookSheet.Style`; 49 is the format of texts.
  private static let styles =
    declaration + "<styleSheet xmlns=\"\(main)\">"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "</cellStyleXfs><cellXfs count=\"4\">"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\"/>"
    + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\" applyFont=\"1\"/>"
    + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" "
    + "applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/>"
    + "</xf></cellXfs>"
    + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
    + "</styleSheet>"
}
