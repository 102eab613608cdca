extension SourceColumn.Problem {
  /// What to say of a cell with the problem; the place is the caller's.
  func finding(_ column: RecipeFile.Column, in recipe: RecipeFile) -> Finding {
    let name = column.label
    let mask = recipe.numbers?.mask?.first
    let bounds = mask.map { "\($0.minimum)…\($0.maximum)" } ?? ""
    let star = mask?.value ?? "*"
    switch self {
    case .empty:
      return make(
        .error, "constraint-error", fr: "« \(name) » est vide", en: "`\(name)` is empty",
        "remplir la cellule, ou supprimer la ligne si c’est un total ou une note",
        "fill the cell, or delete the row if it is a total or a note")
    case .notANumber:
      return make(
        .error, "type-error", fr: "« \(name) » n’est pas un nombre",
        en: "`\(name)` is not a number",
        "un nombre est attendu" + (mask == nil ? "" : ", ou « \(star) » pour \(bounds)"),
        "a number is expected" + (mask == nil ? "" : ", or `\(star)` for \(bounds)"))
    case .notAYear:
      return make(
        .error, "type-error", fr: "« \(name) » n’est pas une année",
        en: "`\(name)` is not a year", "une année comme 2025 est attendue",
        "a year such as 2025 is expected")
    case .notAMonth:
      return make(
        .error, "type-error", fr: "« \(name) » n’est pas un jour ni un mois",
        en: "`\(name)` is not a day nor a month",
        "un jour comme 2025-03-31 ou 31/03/2025 est attendu",
        "a day such as 2025-03-31 or 31/03/2025 is expected")
    case .notWhole:
      return make(
        .error, "type-error", fr: "« \(name) » n’est pas un nombre entier",
        en: "`\(name)` is not a whole number", takeAgain(recipe).fr, takeAgain(recipe).en)
    case .outOfRange:
      let low = column.minimum.map(String.init) ?? ""
      let high = column.maximum.map(String.init) ?? ""
      return make(
        .error, "constraint-error", fr: "« \(name) » est hors de \(low)…\(high)",
        en: "`\(name)` is out of \(low)…\(high)", takeAgain(recipe).fr, takeAgain(recipe).en)
    case .wrongShape:
      return make(
        .error, "constraint-error", fr: "« \(name) » n’a pas la forme d’un code",
        en: "`\(name)` has not the shape of a code", takeAgain(recipe).fr, takeAgain(recipe).en)
    case .unknown:
      return unknown(column, recipe)
    case .rounded:
      let reason = recipe.numbers?.rounding?.phrase
      return make(
        .note, "rounded-number", fr: "« \(name) » n’est pas entier : arrondi au plus proche",
        en: "`\(name)` is not whole: rounded to the nearest",
        "rien à faire" + (reason.map { " : \($0.fr)" } ?? ""),
        "nothing to do" + (reason.map { ": \($0.en)" } ?? ""))
    case .belowMask:
      return make(
        .warning, "mask-rule",
        fr: "« \(name) » est visible alors que « \(star) » masque \(bounds)",
        en: "`\(name)` is visible though `\(star)` masks \(bounds)",
        "vérifier que le fichier est celui que publie son producteur ; le nombre est gardé",
        "check that the file is the one its producer publishes; the number is kept")
    }
  }

  private func unknown(_ column: RecipeFile.Column, _ recipe: RecipeFile) -> Finding {
    let message =
      column.unknown?.phrase
      ?? Phrase(
        fr: "« \(column.label) » n’est pas connu", en: "`\(column.label)` is not known")
    let known = column.knownValues
    let advice = takeAgain(recipe)
    return make(
      .error, "constraint-error", fr: message.fr, en: message.en,
      advice.fr + (known.isEmpty ? "" : " ; connus : \(known.joined(separator: " ; "))"),
      advice.en + (known.isEmpty ? "" : "; known: \(known.joined(separator: "; "))"))
  }

  private func takeAgain(_ recipe: RecipeFile) -> Phrase {
    Phrase(
      fr: "reprendre le fichier tel que \(recipe.producer) le publie",
      en: "take the file as \(recipe.producer) publishes it")
  }

  private func make(
    _ severity: Finding.Severity, _ code: String, fr: String, en: String, _ adviceFr: String,
    _ adviceEn: String
  ) -> Finding {
    Finding(
      severity, code: code, at: SourceLocation(file: ""), message: Phrase(fr: fr, en: en),
      advice: Phrase(fr: adviceFr, en: adviceEn))
  }
}
