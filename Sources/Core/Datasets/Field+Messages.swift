extension Field {
  /// What a cell of the wrong type is not; where cells hold what people write, in their own words.
  func typeMessage(for text: String) -> Phrase {
    let (kind, subject) = (type.noun, isLenient ? text : name)
    return Phrase(
      fr: "« \(subject) » n’est pas \(kind.fr)", en: "`\(subject)` is not \(kind.en)")
  }

  /// Signs that partners write for a number that they hide.
  private static let hidingSigns: Set = ["*", "s", "S"]
  /// Texts that partners write for a number that they do not give, and the reason that each names.
  private static let absenceSigns = [
    "nd": "notTransmitted", "n.d.": "notTransmitted", "ns": "notSignificant",
    "n.s.": "notSignificant", "-": "unspecified", "…": "unspecified", "...": "unspecified",
    "non indiqué": "notCollected", "non renseigné": "notCollected",
  ]

  /// What to write instead of a text; a sign that partners use is to be described, not deleted.
  func typeAdvice(for text: String) -> Phrase {
    if isLenient, let advice = lenientAdvice(for: text) { return advice }
    let sign = text.lowercased()
    guard [.integer, .number].contains(type), masks.isEmpty || !Self.hidingSigns.contains(text)
    else { return typeAdvice }
    if Self.hidingSigns.contains(text) {
      let mask = "\"masks\": [{\"value\": \"\(text)\", \"minimum\": 0, \"maximum\": 4}]"
      return Phrase(
        fr:
          "si « \(text) » masque un petit nombre, le décrire dans le champ, avec les bornes du producteur : \(mask)",
        en:
          "if `\(text)` hides a small number, describe it in the field, with its producer's bounds: \(mask)"
      )
    }
    guard let reason = Self.absenceSigns[sign] else { return typeAdvice }
    let entry = "{\"value\": \"\(text)\", \"label\": \"\(reason)\"}"
    return Phrase(
      fr: "si « \(text) » veut dire « pas de valeur », l’ajouter à « missingValues » : \(entry)",
      en: "if `\(text)` means “no value”, add it to `missingValues`: \(entry)")
  }

  /// What to write where a cell is read as people write it.
  private func lenientAdvice(for text: String) -> Phrase? {
    switch type {
    case .date:
      if let near = DayText.closest(to: text) {
        return Phrase(fr: "vouliez-vous dire « \(near) » ?", en: "did you mean `\(near)`?")
      }
      return Phrase(
        fr: "écrire le jour ou la période, avec l’année : 03/11/2015, novembre 2015, 3 au 13 "
          + "novembre 2015",
        en: "write the day or the period, with its year: 03/11/2015, novembre 2015, 3 au 13 "
          + "novembre 2015")
    case .integer where !Self.hidingSigns.contains(text):
      return Phrase(
        fr: "écrire un entier, environ 10, une dizaine ou 8 à 12 ; nd si le nombre n’est pas connu",
        en: "write a whole number, environ 10, une dizaine or 8 à 12; nd where it is not known")
    default: return nil
    }
  }

  /// What to write in a cell of the field.
  private var typeAdvice: Phrase {
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
