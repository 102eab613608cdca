extension SourceColumn.Problem {
  /// What to say of a cell with the problem; the place is the caller's.
  func finding(_ column: RecipeFile.Column, counts: RecipeFile.Counts?) -> Finding {
    let name = column.label
    let mask = counts?.mask?.first
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
        en: "`\(name)` is not a number", "un nombre est attendu, ou « \(star) » pour \(bounds)",
        "a number is expected, or `\(star)` for \(bounds)")
    case .notAYear:
      return make(
        .error, "type-error", fr: "« \(name) » n’est pas une année",
        en: "`\(name)` is not a year", "une année comme 2025 est attendue",
        "a year such as 2025 is expected")
    case .rounded:
      return make(
        .note, "rounded-number", fr: "« \(name) » n’est pas entier : arrondi au plus proche",
        en: "`\(name)` is not whole: rounded to the nearest",
        "rien à faire : ces millésimes publient des poids d’enquête",
        "nothing to do: these vintages publish survey weights")
    case .belowMask:
      return make(
        .warning, "mask-rule",
        fr: "« \(name) » est visible alors que « \(star) » masque \(bounds)",
        en: "`\(name)` is visible though `\(star)` masks \(bounds)",
        "vérifier que le fichier est celui que publie son producteur ; le nombre est gardé",
        "check that the file is the one its producer publishes; the number is kept")
    }
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
