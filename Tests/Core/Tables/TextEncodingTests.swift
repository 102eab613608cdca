import Core
import Testing

struct TextEncodingTests {
  private static let expected = [["métier", "prix"], ["Œuvre d’été", "12 €"]]
  private static let text = "métier;prix\nŒuvre d’été;12 €\n"

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  /// The bytes as Excel for Windows writes them: Œ 8C, ’ 92, é E9, € 80.
  private static let windows: [UInt8] =
    Array("m".utf8) + [0xE9] + Array("tier;prix\n".utf8) + [0x8C] + Array("uvre d".utf8) + [0x92]
    + [0xE9, 0x74, 0xE9] + Array(";12 ".utf8) + [0x80, 0x0A]

  @Test(arguments: [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), windows,
    utf16(text, bigEndian: false, mark: true), utf16(text, bigEndian: true, mark: true),
    utf16(text, bigEndian: false, mark: false),
  ])
  func `recognises the encodings that partners use`(bytes: [UInt8]) throws {
    let reading = try TableReading(csv: bytes)

    #expect(reading.texts == Self.expected)
    #expect(reading.log.isEmpty)
  }

  @Test(arguments: ["windows-1252", "CP1252", "ISO-8859-1", "latin1"])
  func `reads what a descriptor calls Latin-1 as Windows-1252`(name: String) throws {
    let reading = try TableReading(csv: Self.windows, dialect: TableDialect(encoding: name))

    #expect(reading.texts == Self.expected)
  }

  @Test func `gives a meaning to the five bytes that Windows-1252 leaves open`() throws {
    let reading = try TableReading(csv: [0x61, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xE9, 0x0A])

    #expect(reading.texts == [["a\u{81}\u{8D}\u{8F}\u{90}\u{9D}é"]])
  }

  @Test func `says on which lines UTF-8 is damaged`() throws {
    let bytes = Array("métier,é\nà,è\nx,".utf8) + [0xE9] + Array("\ny,z\n".utf8)
    let reading = try TableReading(csv: bytes)

    let finding = try #require(reading.log.sorted.first?.first)
    #expect(reading.texts[0] == ["métier", "é"])
    #expect(reading.texts[2] == ["x", "\u{FFFD}"])
    #expect(finding.code == "encoding-error")
    #expect(finding.location == SourceLocation(file: "table.csv", row: 3))
    #expect(finding.found == "0xE9")
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0xF8],
    ] as [[UInt8]])
  func `finds what is not UTF-8 although it looks like it`(bytes: [UInt8]) throws {
    let reading = try TableReading(csv: bytes, dialect: TableDialect(encoding: "utf-8"))

    #expect(reading.log.count(of: .error) > 0)
  }

  @Test func `finds half a character of UTF-16`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x0A, 0x00, 0x62]
    let reading = try TableReading(csv: bytes)

    #expect(reading.log.count(of: .error) == 2)
  }

  @Test func `refuses an encoding it does not know`() throws {
    let reading = try TableReading(csv: "a\n", dialect: TableDialect(encoding: "koi8-r"))

    #expect(reading.rows.isEmpty)
    #expect(reading.codes == ["encoding-error"])
  }
}
