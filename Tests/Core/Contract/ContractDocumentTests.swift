import Testing

@testable import Core

struct ContractDocumentTests {
  @Test func `reads rows and findings`() throws {
    let (document, log) = read(
      """
      {"contract": 1, "rows": [
        {"territory": "bmo:2416", "subject": "V0X60", "period": 2025, "value": 1.5, "personnes": 12},
        {"territory": "bmo:2417", "period": "2025", "value": null, "status": "masked"}],
       "findings": [{"severity": "warning", "message": "données de mars", "row": 2}]}
      """, n: "personnes")

    #expect(log.isEmpty)
    let rows = try #require(document?.rows)
    #expect(rows.map(\.period) == ["2025", "2025"])
    #expect(rows.map(\.value) == [1.5, nil])
    #expect(rows.map(\.n) == [12, nil])
    #expect(rows[1].status == "masked")
    #expect(rows[1].location == SourceLocation(file: "plugins/p/rows", row: 2))
    #expect(document?.findings.map(\.message.fr) == ["données de mars"])
    #expect(document?.findings.map(\.severity) == [.warning])
  }

  @Test func `reads again what it wrote`() throws {
    let rows = [
      ContractRow(
        territory: "bmo:2416", subject: "item:p/été \"1\"", period: "2025-03", numerator: 1,
        denominator: 3, n: 3, location: SourceLocation(file: "plugins/p/rows", row: 1)),
      ContractRow(
        territory: "region:24", period: "2025", status: "notApplicable",
        location: SourceLocation(file: "plugins/p/rows", row: 2)),
    ]
    let (document, log) = read(ContractDocument(rows: rows).text)

    #expect(log.isEmpty)
    #expect(document?.rows == rows)
  }

  @Test(arguments: [
    ("", "plugin-output-empty stdout"),
    (" \n", "plugin-output-empty stdout"),
    ("Bonjour\n{}", "plugin-output-foreign stdout:1:1 Bonjour"),
    ("[1]", "plugin-output-foreign stdout:1:1 [1]"),
    (
      "{\"contract\": 1, \"rows\": [",
      "plugin-output-half stdout:1:26 {\"contract\": 1, \"rows\": ["
    ),
    (
      "{\"contract\": 1, \"rows\": [\"a",
      "plugin-output-half stdout:1:28 {\"contract\": 1, \"rows\": [\"a"
    ),
    ("{\"contract\": 1,\n \"rows\": NaN}", "plugin-output-json stdout:2:10  \"rows\": NaN}"),
    ("{\"contract\": 1, \"rows\": []}\n{}", "plugin-output-foreign stdout:2:1 {}"),
    ("{\"contract\": 7, \"rows\": []}", "plugin-contract stdout:1 7"),
    ("{\"rows\": []}", "plugin-contract stdout"),
    ("{\"contract\": 1}", "plugin-rows stdout"),
    ("{\"contract\": 1, \"rows\": [3]}", "plugin-row rows:1 3"),
    ("{\"contract\": 1, \"rows\": [{\"teritory\": \"a\"}]}", "plugin-row-key rows:1 teritory"),
    ("{\"contract\": 1, \"rows\": [{\"territory\": 1}]}", "plugin-row-type rows:1 1"),
    ("{\"contract\": 1, \"rows\": [{\"value\": \"12\"}]}", "plugin-row-type rows:1 12"),
  ])
  func `says what is wrong, and where`(_ text: String, _ expected: String) {
    let (document, log) = read(text)

    #expect(document == nil)
    #expect(log.sorted.map { Self.line($0.first) } == [expected])
  }

  @Test func `names the nearest key`() {
    let (_, log) = read("{\"contract\": 1, \"rows\": [{\"denominateur\": 3}]}")
    #expect(log.sorted.map(\.first.advice.fr) == ["vouliez-vous dire denominator ?"])
  }

  @Test func `refuses more rows than a program may give`() {
    let rows = Array(repeating: "{}", count: ContractDocument.maximumRows + 1)
    let (document, log) = read("{\"contract\": 1, \"rows\": [\(rows.joined(separator: ","))]}")

    #expect(document == nil)
    #expect(log.sorted.map(\.first.found) == ["200001"])
  }

  @Test func `finds the first byte that is not UTF-8`() {
    var log = FindingLog()
    let bytes = Array("{\"contract\": 1,\n\"é".utf8) + [0xE9] + Array("\"}".utf8)
    #expect(ContractDocument(json: bytes, of: "plugins/p", into: &log) == nil)
    #expect(
      log.sorted.map { Self.line($0.first) } == ["plugin-output-encoding stdout:2:4 \"é\u{FFFD}\"}"]
    )
  }

  private func read(_ text: String, n: String? = nil) -> (ContractDocument?, FindingLog) {
    var log = FindingLog()
    let document = ContractDocument(json: Array(text.utf8), of: "plugins/p", n: n, into: &log)
    return (document, log)
  }

  /// `plugin-rows stdout:1:3 what stood there`.
  private static func line(_ finding: Finding) -> String {
    let place = finding.location
    let file = place.file.replacing("plugins/p/", with: "")
    let row = place.row.map { ":\($0)" } ?? ""
    let column = place.column.map { ":\($0)" } ?? ""
    return "\(finding.code) \(file)\(row)\(column)" + (finding.found.map { " \($0)" } ?? "")
  }
}
