/// One problem of one input, said so that an analyst can act on it.
///
/// Codes are stable kebab-case ids, Frictionless's where one exists (`type-error`,
/// `primary-key`, `foreign-key`, `missing-label`, `extra-cell` …).
public struct Finding: Sendable, Hashable, Codable {
  /// How bad it is: an error stops the publication, a warning does not, a note explains.
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case note, warning, error

    /// Compares by how bad they are.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// The stable kebab-case id of the kind of problem.
  public var code: String
  /// Where it stands.
  public var location: SourceLocation
  /// What stood there, as written in the source.
  public var found: String?
  /// What is wrong, naming the thing: lower-case, no final stop.
  public var message: Phrase
  /// What was expected and what to do next: lower-case, no final stop.
  public var advice: Phrase

  /// Makes a finding.
  public init(
    _ severity: Severity, code: String, at location: SourceLocation, found: String? = nil,
    message: Phrase, advice: Phrase
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.found = found
    self.message = message
    self.advice = advice
  }
}

/// A place in an input, as its author sees it: file, sheet, row from 1, column from 1.
public struct SourceLocation: Sendable, Hashable, Codable {
  /// The file's name, as the user knows it.
  public var file: String
  /// The sheet of a workbook.
  public var sheet: String?
  /// Counted from 1.
  public var row: Int?
  /// Counted from 1.
  public var column: Int?
  /// The name of the field or key, where the place has one.
  public var field: String?

  /// Makes a place; what is left out is not known, or does not matter.
  public init(
    file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil, field: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
    self.field = field
  }

  /// The column as Excel names it.
  ///
  ///     SourceLocation.columnName(1)   // "A"
  ///     SourceLocation.columnName(28)  // "AB"
  public static func columnName(_ column: Int) -> String {
    var name = ""
    var rest = column
    while rest > 0 {
      let digit = (rest - 1) % 26
      name = String(UnicodeScalar(UInt8(65 + digit))) + name
      rest = (rest - 1) / 26
    }
    return name
  }
}
