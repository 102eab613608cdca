import Core
import Testing

struct WorkbookTests {
  private func cells(_ data: String, _ change: (inout WorkbookFixture) -> Void = { _ in })
    throws -> [Cell]
  {
    var workbook = WorkbookFixture("<row r=\"1\">\(data)</row>")
    change(&workbook)
    return try #require(try workbook.reading().rows.first).cells
  }

  @Test func `reads shared strings, runs joined and pronunciations left out`() throws {
    let cells = try cells(
      "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
    ) {
      $0.sharedStrings =
        "<si><t xml:space=\"preserve\"> Métier &amp; code </t></si>"
        + "<si><r><rPr><b/></rPr><t>Val</t></r><r><t xml:space=\"preserve\"> de Loire</t></r>"
        + "<rPh sb=\"0\" eb=\"1\"><t>VAL</t></rPh></si><si><t>a_x000A_b_x005F_c</t></si>"
    }

    #expect(cells == [.text("Métier & code"), .text("Val de Loire"), .text("a\nb_c")])
  }

  @Test func `reads inline strings, cached texts, booleans, errors and numbers`() throws {
    let cells = try cells(
      "<c t=\"inlineStr\"><is><r><t>Bl</t></r><r><t>ois</t></r></is></c>"
        + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>Bloisx</v></c><c t=\"b\"><v>1</v></c>"
        + "<c t=\"b\"><v>0</v></c><c t=\"e\"><f>1/0</f><v>#N/A</v></c><c><v>2416</v></c>"
        + "<c t=\"n\"><f>1+1</f><v>0.1</v></c><c><v>1.5E-2</v></c><c t=\"str\"><v></v></c>"
        + "<c t=\"d\"><v>2025-11-03T00:00:00</v></c>")

    #expect(
      cells == [
        .text("Blois"), .text("Bloisx"), .boolean(true), .boolean(false), .failure("#N/A"),
        .number(2416), .number(0.1), .number(0.015), .empty,
        .date(CalendarDate(year: 2025, month: 11, day: 3)),
      ])
  }

  @Test func `places cells and rows by their names, or after the last one`() throws {
    let reading = try WorkbookFixture(
      "<row><c r=\"B1\"><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"AA4\"><v>3</v></c>"
        + "<c r=\"A4\"><v>4</v></c></row><row/><row><c s=\"1\"/><c><v>5</v></c><c s=\"1\"/></row>"
    ).reading()

    #expect(reading.rows.map(\.number) == [1, 4, 5, 6])
    #expect(reading.rows[0].cells == [.empty, .number(1), .number(2)])
    #expect(reading.rows[1].cells.count == 27)
    #expect(reading.rows[1].cells[0] == .number(4))
    #expect(reading.rows[1].cells[26] == .number(3))
    #expect(reading.rows[2].cells.isEmpty)
    #expect(reading.rows[3].cells == [.empty, .number(5)])
  }

  @Test func `reads elements whatever their prefix`() throws {
    let file = try WorkbookFixture(
      "<x:row xmlns:x=\"u\" r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c>"
        + "<x:c><x:v>7</x:v></x:c></x:row>"
    ).file()

    #expect(TableReading(file).rows.map(\.cells) == [[.text("a"), .number(7)]])
  }

  @Test func `lists sheets in the workbook's order and finds them by name`() throws {
    var workbook = WorkbookFixture("<row><c><v>1</v></c></row>")
    workbook.sheets.append(("Données \u{E9}t\u{E9}", "<row><c><v>2</v></c></row>"))
    let file = try workbook.file()

    #expect(file.kind == .xlsx)
    #expect(file.sheetNames == ["Feuil1", "Données été"])
    #expect(TableReading(file).rows[0].cells == [.number(1)])
    #expect(TableReading(file, inSheet: "donnees ETE ").rows[0].cells == [.number(2)])
  }

  @Test func `suggests a sheet for a name that is none`() throws {
    let reading = TableReading(try WorkbookFixture("").file(), inSheet: "Feuil2")

    let finding = try #require(reading.log.sorted.first?.first)
    #expect(finding.code == "missing-sheet")
    #expect(finding.advice.fr == "vouliez-vous dire « Feuil1 » ?")
  }

  @Test func `knows merged ranges and spreads their values when asked`() throws {
    var workbook = WorkbookFixture(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
        + "<row r=\"2\"><c r=\"D2\"><v>3</v></c></row>")
    workbook.afterData =
      "<mergeCells><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>"
    let file = try workbook.file()
    var log = FindingLog()

    #expect(
      file.mergedRanges(into: &log) == [
        CellRange(rows: 1...2, columns: 1...1), CellRange(rows: 1...1, columns: 2...3),
      ])
    #expect(
      TableReading(file).rows.map(\.cells) == [
        [.number(1), .number(2)], [.empty, .empty, .empty, .number(3)],
      ])
    let spread = TableReading(file, dialect: TableDialect(spreadsMergedCells: true))
    #expect(
      spread.rows.map(\.cells) == [
        [.number(1), .number(2), .number(2)], [.number(1), .empty, .empty, .number(3)],
      ])
  }

  @Test func `says where a cell refers to a text that is not there`() throws {
    let reading = try WorkbookFixture("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>9</v></c></row>")
      .reading()

    #expect(
      reading.log.sorted.map(\.first.location) == [
        SourceLocation(file: "t.xlsx", sheet: "Feuil1", row: 3, column: 2)
      ])
  }
}
