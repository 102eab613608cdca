import Core
import FoundationEssentials
import Testing

struct TableFileTests {
  @Test func `reads the one table of a zip, whatever stands beside it`() throws {
    var zip = ZipFixture()
    zip.store("__MACOSX/._besoins.csv", "x")
    zip.store("Lisez-moi.pdf", "%PDF-")
    zip.store("../données/besoins.csv", "a;b\n1;2\n")
    let file = try TableFile(bytes: zip.bytes, name: "bmo.zip")

    #expect(file.name == "bmo.zip › besoins.csv")
    #expect(file.kind == .csv)
    #expect(file.hash == ContentHash(of: zip.bytes))
    #expect(TableReading(file).texts == [["a", "b"], ["1", "2"]])
  }

  @Test func `reads the workbook inside a zip`() throws {
    var zip = ZipFixture()
    zip.store("base.xlsx", WorkbookFixture("<row><c><v>1</v></c></row>").zip.bytes)
    let file = try TableFile(bytes: zip.bytes, name: "bmo.zip")

    #expect(file.name == "bmo.zip › base.xlsx")
    #expect(TableReading(file).rows[0].cells == [.number(1)])
  }

  @Test func `refuses a zip with several tables or none, naming them`() {
    var zip = ZipFixture()
    zip.store("b.csv", "")
    zip.store("a.xlsx", "")

    #expect(
      throws: TableError.self,
      performing: { try TableFile(bytes: zip.bytes, name: "x.zip") })
    do {
      _ = try TableFile(bytes: zip.bytes, name: "x.zip")
    } catch {
      #expect(error.finding.message.en == "the archive holds 2 tables: « a.xlsx », « b.csv »")
    }
  }

  private func refusal(_ path: String) -> Finding? {
    do {
      _ = try TableFile(contentsOf: path)
      return nil
    } catch {
      return error.finding
    }
  }

  @Test func `says that a file is absent or a folder`() {
    let refusals = [refusal("/nowhere/absent.csv"), refusal("/")]

    #expect(refusals.map { $0?.code } == ["source-error", "source-error"])
    #expect(refusals.map { $0?.message.en } == ["no such file", "not a file"])
    #expect(refusals[0]?.location.file == "absent.csv")
  }

  @Test func `shows the name it is told`() throws {
    let file = try TableFile(contentsOf: #filePath, shownAs: "datasets/x.csv")

    #expect(file.name == "datasets/x.csv")
    #expect(file.sheetNames.isEmpty)
  }
}
