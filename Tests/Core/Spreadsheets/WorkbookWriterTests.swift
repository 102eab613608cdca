import Testing

@testable import Core

struct WorkbookWriterTests {
  private static let sheet = WorkbookSheet(
    name: "Données & co", columns: [WorkbookSheet.Column(width: 12, style: .text)],
    rows: [
      [
        WorkbookSheet.Cell(text: "Mois", style: .bold),
        WorkbookSheet.Cell(text: "L’été <\"&\">", style: .wrapped),
      ], [], [WorkbookSheet.Cell(text: "01", style: .text)],
    ], frozenRows: 1)

  @Test func `writes a workbook that dash reads back, texts and codes as they were`() throws {
    let second = WorkbookSheet(name: "Mode d’emploi", columns: [], rows: [])
    let bytes = WorkbookWriter(sheets: [Self.sheet, second]).bytes
    let file = try TableFile(bytes: bytes, name: "t.xlsx")
    var rows: [Row] = []
    var log = FindingLog()
    file.forEachRow(into: &log) { row in
      rows.append(row)
      return .continue
    }

    #expect(log.isEmpty)
    #expect(file.sheetNames == ["Données & co", "Mode d’emploi"])
    #expect(rows.first?.cells == [.text("Mois"), .text("L’été <\"&\">")])
    #expect(rows.last == Row(number: 3, cells: [.text("01")]))
  }

  /// CRC-32 of "123456789" is CBF43926, the check value of every catalogue of checksums.
  @Test func `checks its entries as every zip does, and dates them as none`() {
    var archive = StoredZip()
    archive.add("a", Array("123456789".utf8))

    #expect(Array(archive.bytes[10..<18]) == [0, 0, 0x21, 0, 0x26, 0x39, 0xF4, 0xCB])
    #expect(archive.bytes.count == 30 + 1 + 9 + 46 + 1 + 22)
  }
}
