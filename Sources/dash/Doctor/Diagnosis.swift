import Core

/// One thing that `dash doctor` looked at.
struct Diagnosis {
  enum Level: String {
    case ok, attention, error
  }

  var level: Level
  /// What was looked at.
  var topic: Phrase
  /// What was seen.
  var detail: Phrase
  /// What to do about it; nil where all is well.
  var advice: Phrase?

  init(_ level: Level, _ topic: Phrase, _ detail: Phrase, advice: Phrase? = nil) {
    self.level = level
    self.topic = topic
    self.detail = detail
    self.advice = advice
  }

  /// `ok         libgd : 2.3.3`, with the advice below.
  var text: Phrase {
    Phrase(fr: line(in: .french), en: line(in: .english))
  }

  func fact(in language: Language) -> Fact {
    var facts: [String: Fact] = [
      "level": .text(level.rawValue), "topic": .text(topic[language]),
      "detail": .text(detail[language]),
    ]
    facts["advice"] = advice.map { .text($0[language]) }
    return .object(facts)
  }

  private func line(in language: Language) -> String {
    let word = language == .french && level == .error ? "erreur" : level.rawValue
    let padding = String(repeating: " ", count: 11 - word.count)
    let colon = language == .french ? " :" : ":"
    let head = "\(word)\(padding)\(topic[language])\(colon) \(detail[language])"
    guard let advice else { return head }
    return "\(head)\n           = \(advice[language])"
  }
}
