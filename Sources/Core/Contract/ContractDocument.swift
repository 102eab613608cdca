/// What a program of a partner answers: one JSON document on its standard output, and nothing else.
///
///     {"contract": 1,
///      "rows": [{"territory": "bmo:2416", "subject": "FAP2021:V0X60", "period": "2025",
///                "numerator": 24, "denominator": 60, "n": 60},
///               {"territory": "bmo:2418", "period": "2025", "value": null, "status": "masked"}],
///      "findings": [{"severity": "warning", "message": "…", "advice": "…", "row": 2}]}
///
/// A key without a value may be left out, or be `null`.
public struct ContractDocument: Sendable {
  /// A program may not give more.
  public static let maximumRows = 200_000

  /// The version of the contract it was written for.
  public var contract: Int
  /// In the program's order.
  public var rows: [ContractRow]
  /// What the program found in the data: an error costs the metric its card.
  public var findings: [Finding]

  /// Makes a document of this version.
  public init(rows: [ContractRow], findings: [Finding] = []) {
    contract = PluginContract.version
    self.rows = rows
    self.findings = findings
  }

  /// The document as a program writes it.
  public var text: String {
    let rows = rows.map(Self.object)
    let findings = findings.map { finding in
      JSONValue.object([
        ("severity", .string(finding.severity.rawValue)), ("message", .string(finding.message.fr)),
        ("advice", .string(finding.advice.fr)),
        ("row", finding.location.row.map(JSONValue.integer) ?? .null),
      ])
    }
    return JSONValue.object([
      ("contract", .integer(contract)), ("rows", .array(rows)), ("findings", .array(findings)),
    ]).compactText + "\n"
  }

  private static func object(_ row: ContractRow) -> JSONValue {
    let texts = [("territory", row.territory), ("subject", row.subject), ("period", row.period)]
    let numbers = [
      ("value", row.value), ("numerator", row.numerator), ("denominator", row.denominator),
      ("n", row.n),
    ]
    var members: [(key: String, value: JSONValue)] = texts.map { ($0, .string($1)) }
    for (key, number) in numbers {
      if let number { members.append((key, .number(number))) }
    }
    if !row.status.isEmpty { members.append(("status", .string(row.status))) }
    return .object(members)
  }
}
