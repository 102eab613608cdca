extension MetricManifest {
  /// Something in a manifest that would leave a reader without an answer.
  public struct Problem: Sendable, Hashable {
    /// The property of the manifest.
    public var property: String
    /// What is wrong.
    public var message: Phrase
    /// What to do.
    public var advice: Phrase

    /// The problem as a finding of a run.
    func finding(at place: SourceLocation) -> Finding {
      Finding(
        .error, code: "metric-manifest", at: place, found: property, message: message,
        advice: advice)
    }
  }

  /// What is wrong with the manifest; empty for a good one.
  public var problems: [Problem] {
    idProblems + textProblems + baseProblems + scopeProblems
  }

  private var idProblems: [Problem] {
    guard !Self.isWellFormed(id) else { return [] }
    return [
      Problem(
        property: "id",
        message: Phrase(
          fr: "« \(id) » n’est pas un identifiant d’indicateur",
          en: "“\(id)” is not a metric id"),
        advice: Phrase(
          fr: "écrire plugin.nom en minuscules ASCII, chiffres et traits d’union",
          en: "write plugin.name in lower-case ASCII letters, digits and hyphens"))
    ]
  }

  private var textProblems: [Problem] {
    let texts = [
      ("title", title), ("shortTitle", shortTitle), ("definition", definition),
      ("formula", formula), ("source", source), ("periodicity", periodicity),
    ]
    let empty =
      texts.filter { $0.1.allSatisfy(\.isWhitespace) }.map(\.0)
      + (caveats.contains { $0.allSatisfy(\.isWhitespace) } ? ["caveats"] : [])
    return empty.map { property in
      Problem(
        property: property,
        message: Phrase(
          fr: "\(id) n’a pas de texte pour \(property)", en: "\(id) has no text for \(property)"),
        advice: Phrase(
          fr: "l’écrire en français, pour une lectrice qui ne connaît pas la source",
          en: "write it in French, for a reader who does not know the source"))
    }
  }

  private var baseProblems: [Problem] {
    let isShare = unit == .share
    let isCount = if case .count = unit { true } else { false }
    if isShare, minimumBase == nil {
      return [
        Problem(
          property: "minimumBase",
          message: Phrase(
            fr: "\(id) est une part sans base minimale",
            en: "\(id) is a share without a minimum base"),
          advice: Phrase(
            fr: "donner la base sous laquelle la part est signalée, 30 par défaut",
            en: "give the base under which the share is marked, 30 as a rule"))
      ]
    }
    guard let minimumBase, isCount || minimumBase <= 0 else { return [] }
    return [
      Problem(
        property: "minimumBase",
        message: Phrase(
          fr: "\(id) a une base minimale de \(minimumBase) qui n’a pas de sens",
          en: "\(id) has a minimum base of \(minimumBase) that means nothing"),
        advice: Phrase(
          fr: "réserver la base minimale aux parts et aux quotients, au-dessus de 0",
          en: "keep the minimum base for shares and quotients, above 0"))
    ]
  }

  private var scopeProblems: [Problem] {
    let empty = [
      ("reads", reads.isEmpty && credit == nil), ("subjects", subjects.isEmpty),
      ("levels", levels.isEmpty),
    ].filter(\.1).map(\.0)
    return empty.map { property in
      Problem(
        property: property,
        message: Phrase(
          fr: "\(id) a une liste \(property) vide", en: "\(id) has an empty \(property)"),
        advice: Phrase(
          fr: "dire ce que l’indicateur lit et ce qu’il décrit",
          en: "say what the metric reads and what it is about"))
    }
  }

  /// Whether an id is kebab-case words joined by dots, two words at least: `demand.share-seasonal`.
  static func isWellFormed(_ id: String) -> Bool {
    let words = id.split(separator: ".", omittingEmptySubsequences: false)
    return words.count >= 2
      && words.allSatisfy { word in
        word.first?.isLetter == true && word.last != "-" && !word.contains("--")
          && word.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
              || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
          }
      }
  }
}
