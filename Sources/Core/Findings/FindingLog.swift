/// All findings of a run: repeated ones grouped, counted exactly, and shown by a few samples, so
/// that memory stays flat on a million bad rows.
///
/// Two findings belong together when severity, code, file, sheet and column are the same.
public struct FindingLog: Sendable {
  /// Findings of the same kind in the same column of the same sheet.
  public struct Group: Sendable, Hashable, Codable {
    /// How many there are.
    public internal(set) var count: Int
    /// The first of them, in the order they were met.
    public internal(set) var samples: [Finding]

    /// The finding that stands for the group.
    public var first: Finding { samples[0] }
  }

  struct Key: Hashable {
    let severity: Finding.Severity
    let code: String
    let file: String
    let sheet: String?
    let column: Int?
    let field: String?
  }

  /// How many findings of a group are kept whole.
  public static let samplesPerGroup = 5

  /// How much is kept of what stood in a cell.
  static let foundLength = 120

  var groups: [Group] = []
  var index: [Key: Int] = [:]

  /// Makes an empty log.
  public init() {}

  /// Counts a finding; the sentences are made only when the finding is kept as a sample.
  public mutating func add(
    _ severity: Finding.Severity, _ code: String, at location: SourceLocation,
    found: @autoclosure () -> String? = nil, message: @autoclosure () -> Phrase,
    advice: @autoclosure () -> Phrase
  ) {
    let key = Key(
      severity: severity, code: code, file: location.file, sheet: location.sheet,
      column: location.column, field: location.field)
    let position = index[key] ?? groups.count
    if position == groups.count {
      index[key] = position
      groups.append(Group(count: 0, samples: []))
    }
    groups[position].count += 1
    guard groups[position].samples.count < Self.samplesPerGroup else { return }
    groups[position].samples.append(
      Finding(
        severity, code: code, at: location, found: found().map(Self.clipped), message: message(),
        advice: advice()))
  }

  /// Counts a finding that is already made.
  public mutating func add(_ finding: Finding) {
    add(
      finding.severity, finding.code, at: finding.location, found: finding.found,
      message: finding.message, advice: finding.advice)
  }

  /// Adds all findings of another log after those of this one.
  public mutating func merge(_ other: FindingLog) {
    for group in other.groups {
      for sample in group.samples { add(sample) }
      guard let position = index[Key(group.first)] else { continue }
      groups[position].count += group.count - group.samples.count
    }
  }

  /// The groups: errors first, then by file, sheet, first row and column, and code.
  public var sorted: [Group] {
    groups.sorted { left, right in
      let (a, b) = (left.first, right.first)
      if a.severity != b.severity { return a.severity > b.severity }
      let (here, there) = (a.location.sortKey, b.location.sortKey)
      return here == there
        ? (a.code, a.location.field ?? "") < (b.code, b.location.field ?? "") : here < there
    }
  }

  /// How many findings of a severity were met, samples or not.
  public func count(of severity: Finding.Severity) -> Int {
    groups.reduce(0) { $0 + ($1.first.severity == severity ? $1.count : 0) }
  }

  /// Whether anything stops the publication.
  public var hasErrors: Bool { count(of: .error) > 0 }
  /// Whether nothing was found at all.
  public var isEmpty: Bool { groups.isEmpty }

  private static func clipped(_ text: String) -> String {
    text.count > foundLength ? text.prefix(foundLength - 1) + "…" : text
  }
}

extension FindingLog.Key {
  init(_ finding: Finding) {
    self.init(
      severity: finding.severity, code: finding.code, file: finding.location.file,
      sheet: finding.location.sheet, column: finding.location.column,
      field: finding.location.field)
  }
}

extension SourceLocation {
  fileprivate var sortKey: (String, String, Int, Int) {
    (file, sheet ?? "", row ?? 0, column ?? 0)
  }
}
