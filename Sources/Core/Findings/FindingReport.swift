import FoundationEssentials

/// Findings for machines, as `--json` prints them.
///
/// Keys stay; new ones may come.
///
///     {
///       "errors": 4311, "warnings": 0, "notes": 0,
///       "groups": [{
///         "severity": "error", "code": "type-error", "count": 4311,
///         "file": "bmo.xlsx", "sheet": "BMO_2025_open_data", "field": "met",
///         "samples": [{
///           "row": 12, "column": 12, "cell": "L12", "found": "environ 40",
///           "message": {"fr": "…", "en": "…"}, "advice": {"fr": "…", "en": "…"}
///         }]
///       }]
///     }
///
/// `sheet`, `field`, `row`, `column`, `cell` and `found` are left out where there is none. Counts
/// are exact; a group has at most `FindingLog.samplesPerGroup` samples.
public struct FindingReport: Sendable, Hashable, Codable {
  /// How many errors there are.
  public var errors: Int
  /// How many warnings there are.
  public var warnings: Int
  /// How many notes there are.
  public var notes: Int
  /// The groups, errors first.
  public var groups: [Group]

  /// Findings of one kind in one place.
  public struct Group: Sendable, Hashable, Codable {
    /// How bad they are.
    public var severity: Finding.Severity
    /// The stable id of their kind.
    public var code: String
    /// How many there are, samples or not.
    public var count: Int
    /// The file as named on the command line or in a descriptor.
    public var file: String
    /// The sheet of a workbook.
    public var sheet: String?
    /// The name of the field or key.
    public var field: String?
    /// The first of them.
    public var samples: [Sample]
  }

  /// One finding of a group.
  public struct Sample: Sendable, Hashable, Codable {
    /// Counted from 1.
    public var row: Int?
    /// Counted from 1.
    public var column: Int?
    /// The cell as a spreadsheet names it.
    public var cell: String?
    /// What stood there.
    public var found: String?
    /// What is wrong.
    public var message: Phrase
    /// What to do.
    public var advice: Phrase
  }

  /// Makes the report of a log.
  public init(_ log: FindingLog) {
    errors = log.count(of: .error)
    warnings = log.count(of: .warning)
    notes = log.count(of: .note)
    groups = log.sorted.map { group in
      let location = group.first.location
      return Group(
        severity: group.first.severity, code: group.first.code, count: group.count,
        file: location.file, sheet: location.sheet, field: location.field,
        samples: group.samples.map(Sample.init))
    }
  }

  /// Returns the report as JSON, keys in alphabetical order.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension FindingReport.Sample {
  init(_ finding: Finding) {
    let location = finding.location
    row = location.row
    column = location.column
    if let row, let column { cell = SourceLocation.columnName(column) + String(row) }
    found = finding.found
    message = finding.message
    advice = finding.advice
  }
}
