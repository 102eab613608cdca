extension Field {
  /// What a cell of the wrong type is not.
  var typeMessage: Phrase {
    let kind = type.noun
    return Phrase(
      fr: "« \(name) » n’est pas \(kind.fr)", en: "`\(name)` is not \(kind.en)")
  }

  /// What to write instead.
  var typeAdvice: Phrase {
    let french = masks.map { "« \($0.value) »" }.joined(separator: ", ")
    let english = masks.map { "`\($0.value)`" }.joined(separator: ", ")
    let shape = shapeAdvice
    guard !masks.isEmpty else { return shape }
    return Phrase(
      fr: "\(shape.fr), ou \(french) où le producteur masque",
      en: "\(shape.en), or \(english) where its producer hides it")
  }

  private var shapeAdvice: Phrase {
    switch type {
    case .year: return Phrase(fr: "écrire une année comme 2025", en: "write a year such as 2025")
    case .integer:
      let group = groupCharacter.map { "\($0)" } ?? ""
      return Phrase(
        fr: "écrire un entier comme 1\(group)240", en: "write a whole number such as 1\(group)240")
    case .number:
      let example = "\(groupCharacter.map { "1\($0)240" } ?? "1240")\(decimalCharacter)5"
      return Phrase(
        fr: "écrire un nombre comme \(example)", en: "write a number such as \(example)")
    case .boolean:
      let known = (trueValues + falseValues).joined(separator: ", ")
      return Phrase(fr: "écrire l’un de : \(known)", en: "write one of: \(known)")
    case .date, .time, .datetime:
      let form = format == "default" ? type.standardForm : format
      return Phrase(fr: "écrire la forme \(form)", en: "write the form \(form)")
    default:
      let form = format == "default" ? type.rawValue : "\(type.rawValue) (\(format))"
      return Phrase(
        fr: "suivre le type \(form) de Table Schema", en: "follow Table Schema's type \(form)")
    }
  }
}

extension FieldType {
  fileprivate var noun: Phrase {
    switch self {
    case .integer: Phrase(fr: "un nombre entier", en: "a whole number")
    case .year: Phrase(fr: "une année", en: "a year")
    case .number: Phrase(fr: "un nombre", en: "a number")
    case .boolean: Phrase(fr: "un oui ou un non", en: "a boolean")
    case .date: Phrase(fr: "une date", en: "a date")
    case .time: Phrase(fr: "une heure", en: "a time")
    case .datetime: Phrase(fr: "une date et une heure", en: "a date and time")
    case .string: Phrase(fr: "un texte de cette forme", en: "a text of this form")
    default: Phrase(fr: "du type \(rawValue)", en: "of the type \(rawValue)")
    }
  }

  fileprivate var standardForm: String {
    switch self {
    case .date: "2025-03-09"
    case .time: "14:30:00"
    default: "2025-03-09T14:30:00Z"
    }
  }
}
