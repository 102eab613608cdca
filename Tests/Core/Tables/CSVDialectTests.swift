import Core
import Testing

struct CSVDialectTests {
  @Test func `obeys the delimiter and the quote it is given`() throws {
    let dialect = TableDialect(delimiter: "|", quote: "'")
    let reading = try TableReading(csv: "a|'b|c'|\"d\"\n", dialect: dialect)

    #expect(reading.texts == [["a", "b|c", "\"d\""]])
  }

  @Test func `reads quotes as text where there is no quote`() throws {
    let dialect = TableDialect(delimiter: ",", quote: nil)

    #expect(try TableReading(csv: "\"a,b\"\n", dialect: dialect).texts == [["\"a", "b\""]])
  }

  @Test func `takes what follows an escape as it is`() throws {
    let dialect = TableDialect(delimiter: ",", doubleQuote: false, escape: "\\")
    let reading = try TableReading(csv: "a\\,b,\"c\\\"d\"\n", dialect: dialect)

    #expect(reading.texts == [["a,b", "c\"d"]])
  }

  @Test func `passes over comments and counts their lines`() throws {
    let reading = try TableReading(
      csv: "# it's\na,b\n# \"\n1,2\n", dialect: TableDialect(delimiter: ",", comment: "#"))

    #expect(reading.texts == [["a", "b"], ["1", "2"]])
    #expect(reading.rows.map(\.number) == [2, 4])
  }

  @Test func `finds a quote after spaces only where these are skipped`() throws {
    let skipping = TableDialect(delimiter: ",", skipInitialSpace: true)

    #expect(try TableReading(csv: "a, \"b,c\"\n", dialect: skipping).texts == [["a", "b,c"]])
    #expect(
      try TableReading(csv: "a, \"b,c\"\n", dialect: TableDialect(delimiter: ",")).texts
        == [["a", "\"b", "c\""]])
  }

  @Test func `refuses a delimiter that is no ASCII character`() throws {
    let reading = try TableReading(csv: "a¦b\n", dialect: TableDialect(delimiter: "¦"))

    #expect(reading.rows.isEmpty)
    #expect(reading.codes == ["format-error"])
  }
}
