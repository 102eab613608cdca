/// What a form that came back is told to be wrong with.
extension FindingLog {
  /// Records a monthly table that does not say whose it is.
  mutating func addNoStructure(at place: SourceLocation) {
    add(
      .error, "form-structure", at: place,
      message: Phrase(
        fr: "le tableau mensuel ne dit pas quelle structure le remplit",
        en: "the monthly table does not say which structure fills it in"),
      advice: Phrase(
        fr: "écrire son nom à côté de « Structure », en nommer la feuille, ou donner --structure",
        en: "write its name beside « Structure », name the sheet after it, or give --structure"))
  }

  /// Records a structure that is not the one the command names.
  mutating func addOtherStructure(_ name: String, chosen: String, at place: SourceLocation) {
    add(
      .error, "form-structure", at: place, found: name,
      message: Phrase(
        fr: "le tableau est de « \(name) », et --structure dit « \(chosen) »",
        en: "the table is of `\(name)`, and --structure says `\(chosen)`"),
      advice: Phrase(
        fr: "ôter --structure, ou corriger le nom dans le fichier",
        en: "leave out --structure, or correct the name in the file"))
  }

  /// Records a monthly table that does not say its year.
  mutating func addNoYear(at place: SourceLocation) {
    add(
      .error, "form-year", at: place,
      message: Phrase(
        fr: "le tableau mensuel ne dit pas son année",
        en: "the monthly table does not say its year"),
      advice: Phrase(
        fr: "l’écrire à côté de « Année », dans le nom de la feuille, ou donner --year 2015",
        en: "write it beside « Année », in the sheet's name, or give --year 2015"))
  }

  /// Records a monthly table that names several years.
  mutating func addSeveralYears(_ years: [Int], at place: SourceLocation) {
    let list = years.map(String.init).joined(separator: ", ")
    add(
      .error, "form-year", at: place, found: list,
      message: Phrase(
        fr: "le tableau mensuel nomme plusieurs années : \(list)",
        en: "the monthly table names several years: \(list)"),
      advice: Phrase(
        fr: "n’en laisser qu’une : une feuille par structure et par année",
        en: "leave one of them: a sheet for each structure and year"))
  }

  /// Records people who stand beside no month.
  mutating func addNoMonth(at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "la ligne compte des personnes et n’a pas de mois",
        en: "the row counts people and has no month"),
      advice: Phrase(fr: "écrire le mois : janvier", en: "write the month: janvier"))
  }

  /// Records a cell that names no month.
  mutating func addUnreadableMonth(_ text: String, similar: String?, at place: SourceLocation) {
    add(
      .error, "type-error", at: place, found: text,
      message: Phrase(
        fr: "« \(text) » n’est ni un mois ni une période",
        en: "`\(text)` is neither a month nor a period"),
      advice: similar.map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean `\($0)`?")
      }
        ?? Phrase(
          fr: "écrire janvier, 01/2015 ou 3 au 13 novembre ; une remarque a sa colonne",
          en: "write janvier, 01/2015 or 3 au 13 novembre; a remark has its own column"))
  }

  /// Records a month of another year than the table's.
  mutating func addOtherYear(_ text: String, year: Int, at place: SourceLocation) {
    add(
      .error, "form-year", at: place, found: text,
      message: Phrase(
        fr: "« \(text) » n’est pas dans l’année du tableau, \(year)",
        en: "`\(text)` is not in the table's year, \(year)"),
      advice: Phrase(
        fr: "corriger l’une des deux ; une feuille par structure et par année",
        en: "correct one of the two; a sheet for each structure and year"))
  }

  /// Records a month that stands twice.
  mutating func addRepeatedMonth(_ key: String, at place: SourceLocation, first: Int) {
    add(
      .error, "unique-error", at: place, found: PeriodText.french(key),
      message: Phrase(
        fr: "cette période est déjà ligne \(first)",
        en: "this period stands in row \(first) already"),
      advice: Phrase(
        fr: "réunir les deux lignes, ou laisser vide le mois de la seconde",
        en: "join the two rows, or leave the month of the second empty"))
  }

  /// Records a cell of people that is no count.
  mutating func addUnreadablePersons(_ text: String, at place: SourceLocation) {
    let field = Field(name: "Personnes", type: .integer, isLenient: true)
    add(
      .error, "type-error", at: place, found: text, message: field.typeMessage(for: text),
      advice: field.typeAdvice(for: text))
  }

  /// Records a cell of a column without a title.
  mutating func addUntitled(_ text: String, at place: SourceLocation) {
    add(
      .error, "extra-cell", at: place, found: text,
      message: Phrase(
        fr: "la cellule est dans une colonne sans titre",
        en: "the cell is in a column without a title"),
      advice: Phrase(
        fr:
          "donner un titre à la colonne (Remarque), effacer la cellule, ou mettre entre guillemets "
          + "un détail qui contient un séparateur",
        en: "give the column a title (Remarque), clear the cell, or quote a detail that holds a "
          + "separator"))
  }

  /// Records a total that the months bear out.
  mutating func addTotal(_ total: Int, at place: SourceLocation) {
    add(
      .note, "total-row", at: place, found: String(total),
      message: Phrase(
        fr: "la ligne de total est passée : les mois donnent le même nombre",
        en: "the row of the total is passed over: the months give the same number"),
      advice: Phrase(fr: "rien à faire", en: "nothing to do"))
  }

  /// Records a total that the months do not add up to.
  mutating func addWrongTotal(_ total: Int, sum: Int, at place: SourceLocation) {
    add(
      .error, "total-row", at: place, found: String(total),
      message: Phrase(
        fr: "le total dit \(total), les lignes font \(sum)",
        en: "the total says \(total), the rows make \(sum)"),
      advice: Phrase(
        fr: "corriger une ligne, ou supprimer le total : dash le fait",
        en: "correct a row, or delete the total: dash adds it up"))
  }

  /// Records a sheet that is no form.
  mutating func addOtherSheet(at place: SourceLocation) {
    add(
      .warning, "unread-sheet", at: place,
      message: Phrase(
        fr: "la feuille n’est pas lue : aucune ligne n’y porte les titres d’une forme connue",
        en: "the sheet is not read: none of its rows bears the titles of a known form"),
      advice: Phrase(
        fr: "écrire les titres « Mois, Personnes, Détail », ou ceux du modèle : dash new dataset "
          + "referrals",
        en: "write the titles « Mois, Personnes, Détail », or those of the template: dash new "
          + "dataset referrals"))
  }

  /// Records a file without a single referral: nothing at all, or the network only.
  mutating func addNoReferral(in file: String, isEmpty: Bool) {
    add(
      isEmpty ? .error : .warning, "source-error", at: SourceLocation(file: file),
      message: Phrase(
        fr: "le fichier ne donne aucune orientation", en: "the file gives no referral"),
      advice: Phrase(
        fr: "remplir une feuille du modèle ; un mois sans orientation s’écrit 0, un mois non "
          + "remonté reste vide",
        en: "fill in a sheet of the template; a month without referrals is written 0, one that is "
          + "not reported stays empty"))
  }

  /// Records a row of words that are no month, and beside which nothing is counted.
  mutating func addRemark(_ text: String, at place: SourceLocation) {
    add(
      .note, "note-row", at: place, found: text,
      message: Phrase(
        fr: "la ligne n’est ni un mois ni un nombre : elle est passée",
        en: "the row is neither a month nor a count: it is passed over"),
      advice: Phrase(
        fr: "rien à faire si c’est une remarque", en: "nothing to do where it is a remark"))
  }

  /// Records a detail that cannot be counted.
  mutating func add(
    _ problem: MonthlyDetail.Problem, in detail: String, at place: SourceLocation
  ) {
    add(
      .error, "form-detail", at: place, found: detail, message: problem.message,
      advice: problem.advice)
  }
}

extension MonthlyDetail.Problem {
  var message: Phrase {
    switch self {
    case .unreadable:
      Phrase(fr: "le détail ne se lit pas", en: "the detail cannot be read")
    case .ambiguous(let readings):
      Phrase(
        fr: "le détail se lit de plusieurs façons : "
          + readings.map { "« \($0) »" }.joined(separator: ", "),
        en: "the detail can be read in several ways: "
          + readings.map { "`\($0)`" }.joined(separator: ", "))
    case .sum(let sum, let persons):
      Phrase(
        fr: "le détail compte \(sum), la colonne des personnes dit \(persons)",
        en: "the detail counts \(sum), the column of persons says \(persons)")
    case .uncounted(let persons):
      Phrase(
        fr: "le détail ne dit pas où est allée chacune des \(persons) personnes",
        en: "the detail does not say where each of the \(persons) persons went")
    case .inexact:
      Phrase(
        fr: "le détail compte des personnes dont la colonne ne donne pas le nombre exact",
        en: "the detail counts persons of whom the column gives no exact number")
    case .noNumber:
      Phrase(
        fr: "le mois a un détail et pas de nombre de personnes",
        en: "the month has a detail and no number of persons")
    }
  }

  var advice: Phrase {
    switch self {
    case .unreadable, .ambiguous:
      Phrase(
        fr: "écrire les structures, deux-points, le nombre : CAD et ML : 2 ; ML : 1",
        en: "write the structures, a colon, the count: CAD et ML : 2 ; ML : 1")
    case .sum:
      Phrase(fr: "corriger l’un des deux nombres", en: "correct one of the two numbers")
    case .uncounted(let persons):
      Phrase(
        fr: "écrire « CAD et ML : \(persons) » si chacune va aux deux, sinon « CAD : 1 ; ML : "
          + "\(persons - 1) »",
        en: "write `CAD et ML : \(persons)` if each goes to both, otherwise `CAD : 1 ; ML : "
          + "\(persons - 1)`")
    case .inexact:
      Phrase(
        fr: "écrire le nombre exact, ou ne nommer que les structures",
        en: "write the exact number, or only name the structures")
    case .noNumber(let sum):
      Phrase(
        fr: "écrire le nombre de personnes\(sum.map { " : \($0)" } ?? "")",
        en: "write the number of persons\(sum.map { ": \($0)" } ?? "")")
    }
  }
}
