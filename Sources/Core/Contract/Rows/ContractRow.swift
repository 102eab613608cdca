/// One figure as a plugin of any kind gives it, not yet checked.
///
/// Absent texts are empty. Where a plugin gives `numerator` and `denominator`, it gives no `value`.
public struct ContractRow: Sendable, Hashable {
  /// A `Territory.key`, a code of the level declared, or a name.
  public var territory: String
  /// A `Subject.key`, or a code of the kind declared; empty for all together.
  public var subject: String
  /// `2025`, `2025-S1`, `2025-Q1`, `2025-03`.
  public var period: String
  /// In the manifest's unit (a share is a fraction of 1).
  public var value: Double?
  /// What the value is a part of its denominator with.
  public var numerator: Double?
  /// What the numerator is divided by.
  public var denominator: Double?
  /// How many persons the value rests on.
  public var n: Double?
  /// One of `Measure.Status`, or empty.
  public var status: String
  /// Where it stands: of a file, its cell; of a query or a program, the row from 1.
  public var location: SourceLocation
  /// In which column of the file each field stands, from 1; empty where fields have no column.
  public var columns: [Field: Int] = [:]

  /// What a row tells, in the words of the contract.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case territory, subject, period, value, numerator, denominator, n, status
  }

  /// Makes the value from its parts.
  public init(
    territory: String, subject: String = "", period: String, value: Double? = nil,
    numerator: Double? = nil, denominator: Double? = nil, n: Double? = nil, status: String = "",
    location: SourceLocation
  ) {
    self.territory = territory
    self.subject = subject
    self.period = period
    self.value = value
    self.numerator = numerator
    self.denominator = denominator
    self.n = n
    self.status = status
    self.location = location
  }
}

extension ContractRow {
  /// Where a field of the row stands.
  func place(of field: Field) -> SourceLocation {
    var place = location
    place.column = columns.isEmpty ? location.column : columns[field]
    place.field = field.rawValue
    return place
  }
}

/// What makes rows of a plugin: one for each kind.
public protocol ContractRunner: Sendable {
  /// Returns the rows of all territories and levels at once.
  ///
  /// - Throws: `MetricFailure`, with all that is wrong.
  func rows(from snapshot: Snapshot) async throws -> [ContractRow]

  /// What the rows depend on beside the data: a digest of the plugin's files.
  var fingerprint: String { get }
}
