import Core
import Testing

struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `ends lines with LF, CRLF and CR`(end: String) throws {
    let reading = try TableReading(csv: "code,nom\(end)01,Ain\(end)02,Aisne")

    #expect(reading.texts == [["code", "nom"], ["01", "Ain"], ["02", "Aisne"]])
    #expect(reading.rows.map(\.number) == [1, 2, 3])
    #expect(reading.log.isEmpty)
  }

  @Test func `gives no row after the last line end`() throws {
    #expect(try TableReading(csv: "a,b\n1,2\n").rows.count == 2)
    #expect(try TableReading(csv: "").rows.isEmpty)
  }

  @Test(arguments: [",", ";", "\t"])
  func `finds the delimiter`(delimiter: String) throws {
    let text = "a,b|taux".replacing("|", with: delimiter)
    let reading = try TableReading(csv: "\"a,b\"\(delimiter)taux\n1\(delimiter)\"2;3\"\n")

    #expect(reading.texts == [["a,b", "taux"], ["1", "2;3"]])
    #expect(text.contains(delimiter))
  }

  @Test func `takes decimal commas for no delimiter`() throws {
    let reading = try TableReading(csv: "bassin;taux\n2416;12,5\n2417;8,1\n")

    #expect(reading.texts == [["bassin", "taux"], ["2416", "12,5"], ["2417", "8,1"]])
  }

  @Test func `passes over a title and notes when it looks for the delimiter`() throws {
    let reading = try TableReading(
      csv: "Offres, par bassin, en 2025\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\nSource : X, Y\n")

    #expect(reading.texts[2] == ["a", "b", "c"])
  }

  @Test func `keeps delimiters, doubled quotes and line ends inside quotes`() throws {
    let reading = try TableReading(
      csv: "nom;note\n\"Aide à \"\"domicile\"\"\";\"deux\r\nlignes; ici\"\nfin;1\n")

    #expect(
      reading.texts == [
        ["nom", "note"], ["Aide à \"domicile\"", "deux\nlignes; ici"], ["fin", "1"],
      ])
    #expect(reading.rows.map(\.number) == [1, 2, 4])
  }

  @Test func `reads a quote inside an unquoted cell as it stands`() throws {
    #expect(try TableReading(csv: "a,b\n5\" disque,x\n").texts[1] == ["5\" disque", "x"])
  }

  @Test func `says where a quote that never closes was opened`() throws {
    let reading = try TableReading(csv: "a,b\n1,2\n3,\"ouvert\n5,6\n")

    #expect(reading.rows.count == 2)
    #expect(reading.codes == ["unterminated-quote"])
    #expect(
      reading.log.sorted.first?.first.location == SourceLocation(file: "table.csv", row: 3))
  }

  @Test func `warns of text after a closing quote and keeps it`() throws {
    let reading = try TableReading(csv: "a,b\n1,\"x\"y\n\"z\" ,2\n")

    #expect(reading.texts == [["a", "b"], ["1", "xy"], ["z", "2"]])
    #expect(reading.codes == ["stray-quote"])
    #expect(
      reading.log.sorted.first?.first.location
        == SourceLocation(file: "table.csv", row: 2, column: 2))
  }

  @Test func `gives ragged and empty rows as they are`() throws {
    let reading = try TableReading(csv: "a,b,c\n1\n\n1,2,3,4\n,,\n")

    #expect(
      reading.texts == [
        ["a", "b", "c"], ["1"], [], ["1", "2", "3", "4"], [nil, nil, nil],
      ])
    #expect(reading.log.isEmpty)
  }

  @Test func `trims the spaces that people do not see`() throws {
    let reading = try TableReading(
      csv: "\u{A0} code\u{202F},\"  nom \",\u{FEFF}x\u{200B},\u{A0}\n")

    #expect(reading.texts == [["code", "nom", "x", nil]])
  }

  @Test func `composes accents`() throws {
    let reading = try TableReading(csv: "me\u{301}tier,l’é,\u{212B}\n")

    #expect(
      reading.rows[0].cells.map { cell in
        if case .text(let text) = cell { Array(text.unicodeScalars).count } else { 0 }
      } == [6, 3, 1])
  }

  @Test func `stops when asked`() throws {
    var log = FindingLog()
    var seen: [Int] = []
    try TableFile(bytes: Array("a\nb\nc\n".utf8), name: "x.csv").forEachRow(into: &log) { row in
      seen.append(row.number)
      return row.number == 2 ? .stop : .continue
    }

    #expect(seen == [1, 2])
  }

  @Test func `passes on what the body throws`() throws {
    struct Refusal: Error {}
    var log = FindingLog()
    let file = try TableFile(bytes: Array("a\n".utf8), name: "x.csv")

    #expect(throws: Refusal.self) {
      try file.forEachRow(into: &log) { _ in throw Refusal() }
    }
  }
}
