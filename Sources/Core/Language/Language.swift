/// A language that dash speaks on the command line; pages are in French.
public enum Language: String, Sendable, CaseIterable, Codable {
  case french = "fr"
  case english = "en"

  /// The language an environment asks for: LC_ALL, else LC_MESSAGES, else LANG, else French.
  public init(environment: [String: String]) {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    self = asked?.hasPrefix("en") == true ? .english : .french
  }
}

/// A sentence in the two languages of the command line.
///
///     let phrase = Phrase(fr: "fichier introuvable", en: "no such file")
///     phrase[.english]  // "no such file"
public struct Phrase: Sendable, Hashable, Codable {
  /// In French.
  public var fr: String
  /// In English.
  public var en: String

  /// Makes the value from its parts.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The sentence in one language.
  public subscript(language: Language) -> String {
    language == .french ? fr : en
  }
}
