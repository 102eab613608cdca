import Core
import Testing

struct SpreadsheetDateTests {
  private func cell(_ serial: String, format: String = "dd/mm/yyyy", from1904: Bool = false)
    throws -> Cell?
  {
    var workbook = WorkbookFixture("<row><c s=\"1\"><v>\(serial)</v></c></row>")
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    if from1904 { workbook.workbookProperties = "<workbookPr date1904=\"1\"/>" }
    return try workbook.reading().rows.first?.cells.first
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Cell {
    .date(CalendarDate(year: year, month: month, day: day))
  }

  /// As Excel shows them; 45964 is 3 November 2025.
  @Test func `counts days from 1900, with the day that never was`() throws {
    #expect(try cell("1") == day(1900, 1, 1))
    #expect(try cell("59") == day(1900, 2, 28))
    #expect(try cell("60") == .text("29/02/1900"))
    #expect(try cell("61") == day(1900, 3, 1))
    #expect(try cell("36585") == day(2000, 2, 29))
    #expect(try cell("45964") == day(2025, 11, 3))
    #expect(try cell("45964.75") == day(2025, 11, 3))
    #expect(try cell("2958465") == day(9999, 12, 31))
  }

  @Test func `leaves numbers that are no day as they are`() throws {
    #expect(try cell("0") == .number(0))
    #expect(try cell("-1") == .number(-1))
    #expect(try cell("2958466") == .number(2_958_466))
  }

  @Test func `counts days from 1904 where the workbook says so`() throws {
    #expect(try cell("0", from1904: true) == day(1904, 1, 1))
    #expect(try cell("44502", from1904: true) == day(2025, 11, 3))
  }

  @Test(arguments: [
    "yyyy-mm-dd", "mmm yy", "mmmm", "[$-40C]d mmmm yyyy;@", "dd/mm/yyyy hh:mm",
    "&quot;le &quot;d/m",
  ])
  func `takes formats with a day, a month or a year for dates`(format: String) throws {
    #expect(try cell("45964", format: format) == day(2025, 11, 3))
  }

  @Test(arguments: [
    "General", "0.00", "# ##0 &quot;demandes par jour&quot;", "hh:mm", "[h]:mm:ss", "mm:ss",
    "[Red]0", "0\\d", "#,##0_d", "Standard",
  ])
  func `takes no other format for one`(format: String) throws {
    #expect(try cell("45964", format: format) == .number(45964))
  }

  @Test func `knows the formats that have no code`() throws {
    var workbook = WorkbookFixture(
      "<row><c s=\"0\"><v>45964</v></c><c s=\"1\"><v>45964</v></c><c><v>45964</v></c></row>")
    workbook.styles = "<cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"21\"/></cellXfs>"

    // A cell without style has the first one, which is why spreadsheet programs keep it plain.
    #expect(try workbook.reading().rows[0].cells.prefix(2) == [day(2025, 11, 3), .number(45964)])
  }
}
