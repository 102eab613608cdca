public import Core

/// What an audit of a published site found.
public struct AuditReport: Sendable {
  /// How many figures of protected metrics were read, hidden ones included.
  public let figures: Int
  /// How many of them are hidden counts.
  public let hidden: Int
  /// How many relations a reader may write between them.
  public let relations: Int
  /// What gives hidden counts away; empty for a site that keeps them.
  public let problems: [AuditProblem]
  /// What a reader of this report should know: figures hidden in vain, sums that do not add up.
  public let remarks: [Finding]

  /// Whether nothing was found.
  public var isClean: Bool { problems.isEmpty }

  /// The outcome in one line.
  public var verdict: Phrase {
    guard hidden > 0 || !problems.isEmpty else {
      return Phrase(
        fr: "rien n’est masqué dans ce site, et rien n’y demande à l’être",
        en: "nothing is hidden in this site, and nothing in it asks to be")
    }
    let count = NumberText.count(Double(hidden))
    let counts = Phrase(
      fr: hidden > 1 ? "\(count) comptes masqués" : "\(count) compte masqué",
      en: hidden == 1 ? "1 hidden count" : "\(count) hidden counts")
    guard !isClean else {
      return Phrase(
        fr: "\(counts.fr), aucun ne se déduit de ce qui est publié",
        en: "\(counts.en), none can be found from what is published")
    }
    let several = problems.count > 1
    return Phrase(
      fr: "\(problems.count) \(several ? "fuites" : "fuite"), pour \(counts.fr)",
      en: "\(problems.count) \(several ? "leaks" : "leak"), among \(counts.en)")
  }

  /// Problems first, then remarks.
  public var findings: [Finding] { problems.map(\.finding) + remarks }
}
