import Core
import Testing

struct HostileFileTests {
  private func refusal(_ bytes: [UInt8]) -> Finding? {
    do {
      _ = try TableFile(bytes: bytes, name: "x.xlsx")
      return nil
    } catch {
      return error.finding
    }
  }

  private let doctype = "<!DOCTYPE x [<!ENTITY a \"b\">]>"

  @Test func `refuses a document type in a sheet`() throws {
    var workbook = WorkbookFixture("<row><c><v>1</v></c></row>")
    workbook.prolog = doctype
    let reading = try workbook.reading()

    #expect(reading.rows.isEmpty)
    #expect(
      reading.log.sorted.map(\.first.message.en) == [
        "“Feuil1” declares a DOCTYPE, which no spreadsheet writes"
      ])
  }

  @Test func `refuses a document type in the other parts`() {
    var workbook = WorkbookFixture("")
    workbook.sharedStrings = "<si/>"
    var zip = ZipFixture()
    zip.store("[Content_Types].xml", "<Types/>")
    zip.store("xl/workbook.xml", doctype + "<workbook/>")

    #expect(refusal(zip.bytes)?.message.en.contains("DOCTYPE") == true)
  }

  @Test func `stops unzipping what grows beyond measure`() {
    var zip = ZipFixture()
    zip.storeSpaces("bombe.csv", kilobytes: 12 << 10)

    #expect(refusal(zip.bytes)?.code == "compression-error")
  }

  @Test func `refuses an archive with too many entries`() {
    var zip = ZipFixture()
    for index in 0...10_000 { zip.store("\(index).txt", "") }

    #expect(refusal(zip.bytes)?.code == "compression-error")
  }

  @Test func `says that a truncated workbook is damaged`() throws {
    let bytes = WorkbookFixture("<row><c><v>1</v></c></row>").zip.bytes

    #expect(
      refusal(Array(bytes.prefix(bytes.count / 2)))?.message.en == "damaged or incomplete file")
  }

  @Test func `gives the rows before the place where a sheet breaks off`() throws {
    let reading = try WorkbookFixture("<row><c><v>1</v></c></row><row><c>").reading()

    #expect(reading.rows.map(\.cells) == [[.number(1)]])
    #expect(reading.codes == ["format-error"])
  }

  @Test func `finds changed bytes by their checksum`() throws {
    var zip = ZipFixture()
    zip.store("a.csv", "a,b\n1,2\n")
    var bytes = zip.bytes
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "1")))
    bytes[place] = UInt8(ascii: "7")

    #expect(refusal(bytes)?.code == "format-error")
  }

  @Test func `says what to do with an old workbook and with a protected one`() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let mark = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }

    #expect(
      refusal(signature + [UInt8](repeating: 0, count: 600))?.advice.en
        == "open it and save it as .xlsx")
    #expect(
      refusal(signature + [UInt8](repeating: 0, count: 600) + mark)?.message.en
        == "a file protected by a password")
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "a PDF, not a table"),
    ("\n<!DOCTYPE html><html>", "a web page or XML, not a table"),
    ("Rar!\u{1A}\u{07}", "an archive that dash does not open"),
    ("a\u{0}b\u{0}\u{0}\u{0}c", "neither a CSV nor an XLSX workbook"),
  ])
  func `says what a file is that is no table`(text: String, message: String) {
    #expect(refusal(Array(text.utf8))?.message.en == message)
  }

  @Test func `refuses a document of another program`() {
    var zip = ZipFixture()
    zip.store("[Content_Types].xml", "<Types/>")
    zip.store("word/document.xml", "<x/>")

    #expect(refusal(zip.bytes)?.message.en == "not an Excel workbook (.xlsx)")
  }

  @Test func `keeps a cell's name from reaching beyond the sheet`() throws {
    let reading = try WorkbookFixture(
      "<row r=\"99999999\"><c r=\"ZZZZ1\"><v>1</v></c></row>"
    ).reading()

    #expect(reading.rows == [Row(number: 1, cells: [.number(1)])])
  }
}
