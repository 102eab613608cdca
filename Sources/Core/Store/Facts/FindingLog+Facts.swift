extension FindingLog {
  /// Records a fact that two datasets give, or one gives twice.
  mutating func addDuplicate(
    of key: String, _ noun: Phrase, in owners: [String], at place: SourceLocation,
    first: SourceLocation
  ) {
    let isOne = Set(owners).count == 1
    let names = (fr: owners.joined(separator: " et "), en: owners.joined(separator: " and "))
    let row = first.row.map(String.init) ?? "?"
    add(
      .error, "primary-key", at: place, found: key,
      message: Phrase(
        fr: isOne
          ? "\(owners[0]) donne deux fois \(noun.fr) de \(key)"
          : "\(names.fr) donnent tous deux \(noun.fr) de \(key)",
        en: isOne
          ? "\(owners[0]) gives \(noun.en) of \(key) twice"
          : "\(names.en) both give \(noun.en) of \(key)"),
      advice: Phrase(
        fr: "garder une seule des deux lignes : la première est dans \(first.file), ligne \(row)",
        en: "keep one of the two rows: the first is in \(first.file), row \(row)"))
  }

  /// Records a row without its whole key.
  mutating func addIncomplete(_ place: SourceLocation, role table: FactTable) -> Int32? {
    let fields = table.keys.filter { !$0.isOptional }.flatMap(\.fields)
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "une ligne de « \(table.role) » n’a pas toute sa clé",
        en: "a row of `\(table.role)` lacks a part of its key"),
      advice: Phrase(
        fr: "remplir \(fields.joined(separator: ", "))",
        en: "fill in \(fields.joined(separator: ", "))"))
    return nil
  }

  /// Counts a row about a territory that the project does not hold.
  ///
  /// A public file speaks of all of France: that is no mistake. A table of offers is made for the
  /// project: there it may be one.
  mutating func addElsewhere(_ key: String, role: String, at place: SourceLocation) {
    add(
      role == "offers" ? .warning : .note, "territory-elsewhere", at: place, found: key,
      message: Phrase(
        fr: "\(key) n’est pas un territoire du projet : la ligne est laissée de côté",
        en: "\(key) is no territory of the project: the row is left out"),
      advice: Phrase(
        fr: "rien à faire si le fichier couvre plus large ; sinon corriger zoning ou territory",
        en: "nothing to do where the file covers more; otherwise correct zoning or territory"))
  }

  /// Records a table of which no row was kept.
  mutating func addForeign(role: String, at place: SourceLocation) {
    add(
      .warning, "no-row-kept", at: place,
      message: Phrase(
        fr: "aucune ligne de « \(role) » n’est gardée : aucune ne parle d’un territoire du projet",
        en: "no row of `\(role)` is kept: none is about a territory of the project"),
      advice: Phrase(
        fr: "vérifier zoning et territory, ou la région choisie à l’import",
        en: "check zoning and territory, or the region chosen at import"))
  }

  /// Records a month or a quarter that is written in another way.
  mutating func addBadPeriod(
    _ text: String, _ field: String, at place: SourceLocation
  ) -> Int32? {
    let isMonth = field == "month"
    add(
      .error, "constraint-error", at: place, found: text,
      message: Phrase(
        fr: "« \(text) » n’est pas un \(isMonth ? "mois" : "trimestre")",
        en: "`\(text)` is no \(field)"),
      advice: Phrase(
        fr: isMonth
          ? "écrire l’année puis le mois : 2025-03" : "écrire l’année puis le trimestre : 2025-Q4",
        en: "write the year, then the \(field): \(isMonth ? "2025-03" : "2025-Q4")"))
    return nil
  }

  /// Records a mask whose least is above its most.
  mutating func addReversed(_ bounds: Bounds, at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      found: "\(NumberPlain.text(bounds.lower))…\(NumberPlain.text(bounds.upper))",
      message: Phrase(
        fr: "les bornes d’un masque sont inversées", en: "the bounds of a mask are reversed"),
      advice: Phrase(
        fr: "corriger « masks » dans le descripteur", en: "correct `masks` in the descriptor"))
  }
}
