import Core
import FoundationEssentials
import Testing

struct FindingReportTests {
  @Test func `writes stable keys, exact counts and Excel's names of cells`() throws {
    var log = FindingLog()
    for row in 2...8 {
      log.add(
        .error, "type-error",
        at: SourceLocation(file: "a/b.csv", row: row, column: 3, field: "met"),
        found: "x", message: Phrase(fr: "faux", en: "wrong"), advice: Phrase(fr: "c", en: "m"))
    }
    let json = try FindingReport(log).json()

    #expect(json.hasPrefix("{\n  \"errors\" : 7,\n  \"groups\" : ["))
    for text in [
      "\"cell\" : \"C2\"", "\"file\" : \"a/b.csv\"", "\"count\" : 7", "\"fr\" : \"faux\"",
    ] {
      #expect(json.contains(text))
    }
    #expect(!json.contains("\"sheet\""))
    let decoded = try JSONDecoder().decode(FindingReport.self, from: Data(json.utf8))
    #expect(decoded == FindingReport(log))
    #expect(decoded.groups[0].samples.count == 5)
  }
}
