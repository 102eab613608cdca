/// A value against the constraints of its field, compiled once a column.
struct ConstraintCheck {
  /// The name of a constraint and what it asks, for messages.
  struct Violation {
    var name: String
    var message: Phrase
    var advice: Phrase
  }

  private let field: Field
  private let pattern: WholePattern?
  private let allowed: Set<Value>?
  private let minimum: Value?
  private let maximum: Value?
  private let exclusiveMinimum: Value?
  private let exclusiveMaximum: Value?
  private let hasTextRules: Bool
  /// Whether anything beside `required` and `unique` is asked.
  let isNeeded: Bool
  private var matched: [String: Bool] = [:]

  init(_ field: Field, parser: CellParser) {
    let rules = field.constraints
    let plain = CellParser(field.plain, schema: TableSchema(fields: [], missingValues: []))
    func bound(_ text: String?) -> Value? {
      text.flatMap { plain.value(of: .text($0)) ?? parser.value(of: .text($0)) }
    }
    self.field = field
    pattern = rules.pattern.flatMap { WholePattern($0) }
    allowed = rules.enumeration.map { Set($0.compactMap(bound)) }
    minimum = bound(rules.minimum)
    maximum = bound(rules.maximum)
    exclusiveMinimum = bound(rules.exclusiveMinimum)
    exclusiveMaximum = bound(rules.exclusiveMaximum)
    hasTextRules = pattern != nil || rules.minimumLength != nil || rules.maximumLength != nil
    isNeeded =
      hasTextRules || allowed != nil || minimum != nil || maximum != nil
      || exclusiveMinimum != nil || exclusiveMaximum != nil
  }

  /// The first constraint that a value breaks, or nil.
  mutating func violation(of value: Value) -> Violation? {
    switch value {
    case .missing, .masked, .imprecise: return nil
    default: break
    }
    // A word of a closed list that may be left out is left out.
    if value == .text(""), !field.constraints.required, field.missingValues == [] { return nil }
    if let allowed, !allowed.contains(value) { return enumViolation(value) }
    if let violation = boundViolation(value) { return violation }
    guard hasTextRules else { return nil }
    return textViolation(value.plainText)
  }

  private func enumViolation(_ value: Value) -> Violation {
    let known = field.constraints.enumeration ?? []
    return Violation(
      name: "enum",
      message: Phrase(
        fr: "ce n’est pas une valeur admise de « \(field.title ?? field.name) »",
        en: "not an allowed value of `\(field.name)`"),
      advice: .didYouMean(value.plainText, among: known))
  }

  private func boundViolation(_ value: Value) -> Violation? {
    let rules = field.constraints
    if let minimum, value.precedes(minimum) == true {
      return bound("minimum", "≥ \(rules.minimum ?? "")")
    }
    if let maximum, maximum.precedes(value) == true {
      return bound("maximum", "≤ \(rules.maximum ?? "")")
    }
    if let exclusiveMinimum, exclusiveMinimum.precedes(value) != true {
      return bound("exclusiveMinimum", "> \(rules.exclusiveMinimum ?? "")")
    }
    if let exclusiveMaximum, value.precedes(exclusiveMaximum) != true {
      return bound("exclusiveMaximum", "< \(rules.exclusiveMaximum ?? "")")
    }
    return nil
  }

  private func bound(_ name: String, _ limit: String) -> Violation {
    Violation(
      name: name,
      message: Phrase(
        fr: "« \(field.name) » sort de ses bornes", en: "`\(field.name)` is out of its bounds"),
      advice: Phrase(fr: "une valeur \(limit) est attendue", en: "a value \(limit) is expected"))
  }

  private mutating func textViolation(_ text: String) -> Violation? {
    let rules = field.constraints
    if let minimum = rules.minimumLength, text.unicodeScalars.count < minimum {
      return length("minLength", fr: "au moins \(minimum)", en: "at least \(minimum)")
    }
    if let maximum = rules.maximumLength, text.unicodeScalars.count > maximum {
      return length("maxLength", fr: "au plus \(maximum)", en: "at most \(maximum)")
    }
    guard let pattern, !matches(text, pattern) else { return nil }
    return Violation(
      name: "pattern",
      message: Phrase(
        fr: "« \(field.name) » n’a pas la forme attendue",
        en: "`\(field.name)` does not have the expected form"),
      advice: patternAdvice(text, pattern))
  }

  private func length(_ name: String, fr: String, en: String) -> Violation {
    Violation(
      name: name,
      message: Phrase(
        fr: "« \(field.name) » n’a pas la longueur attendue",
        en: "`\(field.name)` does not have the expected length"),
      advice: Phrase(fr: "il faut \(fr) caractères", en: "\(en) characters are needed"))
  }

  private func patternAdvice(_ text: String, _ pattern: WholePattern) -> Phrase {
    if let padded = pattern.paddedMatch(of: text) { return .lostZero(padded) }
    let rule = field.constraints.pattern ?? ""
    return Phrase(
      fr: "le texte entier doit suivre l’expression \(rule)",
      en: "the whole text must match the expression \(rule)")
  }

  /// Codes repeat: each distinct text is matched once, up to a limit that keeps memory flat.
  private mutating func matches(_ text: String, _ pattern: WholePattern) -> Bool {
    if let known = matched[text] { return known }
    let result = pattern.matches(text)
    if matched.count < 50_000 { matched[text] = result }
    return result
  }
}

extension Phrase {
  /// The advice for a code that a spreadsheet took for a number.
  static func lostZero(_ padded: String) -> Phrase {
    Phrase(
      fr: "le zéro de tête a disparu (un tableur l’ôte des nombres) : écrire « \(padded) »",
      en: "the leading zero is lost (spreadsheets strip it from numbers): write `\(padded)`")
  }
}

extension Field {
  /// The field as a descriptor writes its bounds: with a point, without groups, masks or units.
  fileprivate var plain: Field {
    Field(name: name, type: type, format: format, trueValues: trueValues, falseValues: falseValues)
  }
}

extension Value {
  /// The value as a tidy file writes it; empty where there is none.
  var plainText: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberPlain.text(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.isoText
    case .masked, .imprecise, .missing: ""
    }
  }

  /// Whether the value is before another; nil where the two cannot be compared.
  func precedes(_ other: Value) -> Bool? {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.date(let left), .date(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    default:
      if let left = number, let right = other.number { left < right } else { nil }
    }
  }

  private var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
