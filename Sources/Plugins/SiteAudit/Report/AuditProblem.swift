public import Core

/// A way to find a hidden count, or a count that should have been hidden.
public struct AuditProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: String, Sendable, CaseIterable {
    /// One value only is possible.
    case determined = "audit-determined"
    /// Some of the secret values are not possible.
    case narrowed = "audit-narrowed"
    /// One value only is possible for a reader who knows their own counts.
    case determinedByOwn = "audit-determined-by-own"
    /// A small count stands in the open.
    case small = "audit-small-count"
    /// A figure is shown that is made of a hidden one.
    case follows = "audit-follows"
    /// A hidden figure has a number beside it, or in another file.
    case elsewhere = "audit-elsewhere"
    /// A file that hides nothing, in a site for everybody.
    case internalEdition = "audit-internal-edition"
    /// A file that nothing in the site speaks of.
    case stale = "audit-stale-file"
  }

  /// What is wrong.
  public var kind: Kind
  /// Where the figure stands.
  public var location: SourceLocation
  /// The figure in words, what can be found, and from what.
  public var message: Phrase
  /// What to do.
  public var advice: Phrase

  init(_ kind: Kind, at location: SourceLocation, _ message: Phrase, advice: Phrase) {
    self.kind = kind
    self.location = location
    self.message = message
    self.advice = advice
  }

  /// The problem as a finding of a run.
  public var finding: Finding {
    Finding(.error, code: kind.rawValue, at: location, message: message, advice: advice)
  }
}
