/// What may be wrong with the numbers of a row, in words.
extension MeasureCheck {
  static let empty = RowProblem(
    code: "row-empty", field: .value,
    message: Phrase(
      fr: "la ligne n’a ni nombre ni statut", en: "the row has neither a number nor a status"),
    advice: Phrase(
      fr: "écrire 0 si c’est zéro, sinon dire pourquoi : notCollected, masked …",
      en: "write 0 where it is zero, else say why: notCollected, masked …"))

  static let twice = RowProblem(
    code: "row-twice", field: .value,
    message: Phrase(
      fr: "la ligne donne une valeur, et de quoi la calculer",
      en: "the row gives a value, and what it is computed of"),
    advice: Phrase(
      fr: "donner value, ou bien numerator et denominator",
      en: "give value, or else numerator and denominator"))

  static let partsOfNothing = RowProblem(
    code: "row-unit", field: .numerator,
    message: Phrase(
      fr: "numerator et denominator ne font pas un chiffre de cette unité",
      en: "numerator and denominator make no figure of this unit"),
    advice: Phrase(
      fr: "donner value, ou dire unit = \"share\" ou \"ratio\" dans [output]",
      en: "give value, or say unit = \"share\" or \"ratio\" in [output]"))

  static let noPersons = RowProblem(
    code: "row-persons", field: .n,
    message: Phrase(
      fr: "la ligne ne dit pas sur combien de personnes elle porte",
      en: "the row does not say on how many persons it rests"),
    advice: Phrase(
      fr: "remplir la colonne n : sans elle, rien n’est publié",
      en: "fill in the column n: without it, nothing is published"))

  static func half(missing field: ContractRow.Field) -> RowProblem {
    RowProblem(
      code: "row-half", field: field,
      message: Phrase(fr: "il manque \(field.rawValue)", en: "\(field.rawValue) is missing"),
      advice: Phrase(
        fr: "donner numerator et denominator, ou value seule",
        en: "give numerator and denominator, or value alone"))
  }

  static func statusAlone(_ status: Measure.Status) -> RowProblem {
    RowProblem(
      code: "row-empty", field: .value,
      message: Phrase(
        fr: "le statut \(status.rawValue) demande un nombre",
        en: "the status \(status.rawValue) asks for a number"),
      advice: Phrase(
        fr: "écrire le nombre, ou un statut qui dit pourquoi il manque",
        en: "write the number, or a status that says why it is missing"), found: status.rawValue)
  }

  static func contradiction(_ status: Measure.Status, _ field: ContractRow.Field) -> RowProblem {
    RowProblem(
      code: "row-status", field: field,
      message: Phrase(
        fr: "le statut \(status.rawValue) dit qu’il n’y a pas de nombre, et il y en a un",
        en: "the status \(status.rawValue) says that there is no number, and there is one"),
      advice: Phrase(
        fr: "vider la case du nombre, ou écrire ok", en: "empty the cell of the number, or write ok"
      )
    )
  }

  static func noCount(_ number: Double, _ field: ContractRow.Field) -> RowProblem {
    RowProblem(
      code: "row-number", field: field,
      message: Phrase(
        fr: field == .n ? "ce n’est pas un nombre de personnes" : "ce nombre n’est pas possible",
        en: field == .n ? "this is no number of persons" : "this number is not possible"),
      advice: Phrase(
        fr: "écrire un nombre\(field == .n ? " entier" : ""), 0 ou plus",
        en: "write a \(field == .n ? "whole " : "")number, 0 or more"),
      found: NumberPlain.text(number))
  }

  static func moreThanWhole(_ part: Double, _ whole: Double) -> RowProblem {
    RowProblem(
      code: "row-number", field: .numerator,
      message: Phrase(
        fr: "la partie est plus grande que le tout", en: "the part is more than the whole"),
      advice: Phrase(
        fr: "vérifier numerator et denominator", en: "check numerator and denominator"),
      found: "\(NumberPlain.text(part)) / \(NumberPlain.text(whole))")
  }
}

extension Unit {
  /// Why a number cannot be of this unit, and what to write; nil where it can.
  func impossibility(of value: Double) -> (Phrase, Phrase)? {
    guard !violations(value).isEmpty else { return nil }
    switch self {
    case .share where value > 1 && value <= 100:
      let right = NumberPlain.text(value / 100)
      let french = String(right.map { $0 == "." ? "," : $0 })
      return (
        Phrase(
          fr: "une part s’écrit \(french), et non \(NumberText.decimal(value, places: 0))",
          en: "a share is written \(right), not \(NumberPlain.text(value))"),
        Phrase(
          fr: "diviser la colonne par 100 : une part est une fraction de 1",
          en: "divide the column by 100: a share is a fraction of 1")
      )
    case .count, .difference:
      return (
        Phrase(fr: "ce n’est pas un nombre de choses", en: "this is no number of things"),
        Phrase(
          fr: self.isCount ? "écrire un nombre entier, 0 ou plus" : "écrire un nombre entier",
          en: self.isCount ? "write a whole number, 0 or more" : "write a whole number")
      )
    default:
      return (
        Phrase(
          fr: "ce nombre n’est pas possible dans son unité",
          en: "this number is not possible in its unit"),
        Phrase(fr: "vérifier unit dans [output]", en: "check unit in [output]")
      )
    }
  }
}
