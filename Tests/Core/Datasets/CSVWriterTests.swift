import Core
import Testing

struct CSVWriterTests {
  @Test func `quotes only the cells that must be`() {
    var csv = CSVWriter()
    csv.write(["a", "b,c", "say \"no\"", "two\nlines", " x", "a;b"])

    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",\" x\",a;b\n")
  }

  @Test func `writes what a French Excel opens by double click`() {
    var csv = CSVWriter(format: .frenchExcel)
    csv.write(["Blois", csv.format.text(0.287), csv.format.text(1240), "a;b"])

    #expect(csv.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == "Blois;0,287;1240;\"a;b\"\r\n")
  }
}
