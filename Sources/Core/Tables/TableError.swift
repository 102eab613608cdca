/// The reason why a file cannot be read as a table at all.
///
/// Trouble inside a table goes to a `FindingLog` instead, and reading goes on.
public struct TableError: Error, Sendable, Hashable {
  /// The reason, said as any other finding.
  public let finding: Finding

  init(_ code: String, in file: String, sheet: String? = nil, message: Phrase, advice: Phrase) {
    finding = Finding(
      .error, code: code, at: SourceLocation(file: file, sheet: sheet), message: message,
      advice: advice)
  }
}
