extension FindingLog {
  /// Records a fact that two datasets give, or one gives twice.
  mutating func addDuplicate(
    of key: String, in owners: [String], at place: SourceLocation, first: SourceLocation
  ) {
    let isOne = Set(owners).count == 1
    let names = (fr: owners.joined(separator: " et "), en: owners.joined(separator: " and "))
    let row = first.row.map(String.init) ?? "?"
    add(
      .error, "primary-key", at: place, found: key,
      message: Phrase(
        fr: isOne
          ? "\(owners[0]) donne deux fois les besoins de \(key)"
          : "\(names.fr) donnent tous deux les besoins de \(key)",
        en: isOne
          ? "\(owners[0]) gives the needs of \(key) twice"
          : "\(names.en) both give the needs of \(key)"),
      advice: Phrase(
        fr: "en garder un : ces besoins sont déjà dans \(first.file), ligne \(row)",
        en: "keep one of them: these needs are already in \(first.file), row \(row)"))
  }

  /// Records a row of needs without its whole key.
  mutating func addIncomplete(at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "une ligne de besoins n’a pas toute sa clé",
        en: "a row of needs lacks a part of its key"),
      advice: Phrase(
        fr: "remplir year, nomenclature, occupation, zoning, territory et departement",
        en: "fill in year, nomenclature, occupation, zoning, territory and departement"))
  }

  /// Records a cell that cannot be a count.
  mutating func addImpossible(_ cell: NeedCell, at place: SourceLocation) {
    let range = cell.upper.map { "\(cell.lower)…\($0)" } ?? "\(cell.lower)…"
    add(
      .error, "constraint-error", at: place,
      found: cell.visible.map(String.init) ?? range,
      message: Phrase(
        fr: "un nombre de projets ne peut pas être négatif, ni ses bornes inversées",
        en: "a count of projects cannot be negative, nor its bounds reversed"),
      advice: Phrase(
        fr: "corriger la cellule ou les bornes de son masque",
        en: "correct the cell, or the bounds of its mask"))
  }

  /// Records a part that is more than its whole.
  mutating func addExcess(
    of part: NeedCell, over whole: NeedCell, at place: SourceLocation
  ) {
    let most = whole.upper.map(String.init) ?? "?"
    add(
      .error, "constraint-error", at: place, found: String(part.lower),
      message: Phrase(
        fr: "plus de projets que la ligne n’en compte : \(most) au plus dans « projects »",
        en: "more projects than the row counts: \(most) at most in `projects`"),
      advice: Phrase(
        fr: "corriger l’une des deux cellules : difficiles et saisonniers sont des projets",
        en: "correct one of the two cells: difficult and seasonal ones are projects"))
  }

  /// Records a code that no table describes; `padded` is the code with zeros that one describes,
  /// `similar` the key that was perhaps meant.
  mutating func addUnknown(
    _ key: String, table: String, at place: SourceLocation, padded: String?,
    similar: @autoclosure () -> String? = nil
  ) {
    add(
      .error, "foreign-key", at: place, found: key,
      message: Phrase(
        fr: "\(key) n’est dans aucune table \(table) du projet",
        en: "\(key) is in no \(table) table of the project"),
      advice: padded.map(Phrase.lostZero)
        ?? similar().map { near in
          Phrase(
            fr: "vouliez-vous dire \(near) ? sinon, ajouter la ligne à une table \(table)",
            en: "did you mean \(near)? otherwise add the row to a \(table) table")
        }
        ?? Phrase(
          fr: "corriger le code, ou ajouter la ligne à une table \(table)",
          en: "correct the code, or add the row to a \(table) table"))
  }

  /// Records facts given for a territory wider than a département.
  mutating func addWide(
    _ level: Territory.Level, in period: String, at place: SourceLocation
  ) {
    add(
      .error, "constraint-error", at: place, found: level.rawValue,
      message: Phrase(
        fr: "les besoins de \(period) sont donnés au niveau \(level.rawValue)",
        en: "the needs of \(period) are given at level \(level.rawValue)"),
      advice: Phrase(
        fr: "donner les besoins par bassin ou par département ; dash en fait les totaux",
        en: "give needs by bassin or by département; dash adds them up"))
  }

  /// Records a period whose facts overlap: two levels, or two nomenclatures.
  mutating func addOverlap(in period: String, names: [String], at place: SourceLocation) {
    let list = names.joined(separator: ", ")
    add(
      .error, "overlapping-facts", at: place, found: list,
      message: Phrase(
        fr:
          "les besoins de \(period) sont donnés plusieurs fois (\(list)) : les totaux compteraient double",
        en: "the needs of \(period) are given several times (\(list)): totals would count twice"),
      advice: Phrase(
        fr: "garder pour chaque année un seul niveau de territoire et une seule nomenclature",
        en: "keep one territorial level and one nomenclature for each year"))
  }
}
