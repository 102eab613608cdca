/// What a record of referrals is told to be wrong with.
extension FindingLog {
  /// Records how a name was not understood; nothing where it was.
  mutating func add(
    _ match: StructureMerge.Match, of name: String, among structures: StructureMerge,
    at place: SourceLocation
  ) {
    switch match {
    case .found: break
    case .several(let ids): addSeveral(name, among: ids, at: place)
    case .unknown:
      addUnknown(
        name, similar: Suggestion.closest(to: name, among: structures.spellings), at: place)
    }
  }

  /// Records a name that is no structure's, with what to add where it should be one.
  ///
  /// A `similar` name that folds to the same is known, of a structure of another territory only.
  private mutating func addUnknown(_ name: String, similar: String?, at place: SourceLocation) {
    if let similar, NameFolding.key(similar) == NameFolding.key(name) {
      return addElsewhere(name, at: place)
    }
    let row = "\(Slug.text(name)), \(name)"
    add(
      .error, "foreign-key", at: place, found: name,
      message: Phrase(
        fr: "« \(name) » n’est pas une structure connue ici",
        en: "`\(name)` is no structure known here"),
      advice: Phrase(
        fr: (similar.map { "vouliez-vous dire « \($0) » ? sinon, " } ?? "")
          + "ajouter cette écriture aux « autres écritures » (aliases) d’une structure, ou une "
          + "ligne à la table structures : \(row)",
        en: (similar.map { "did you mean `\($0)`? otherwise " } ?? "")
          + "add this spelling to a structure's `aliases`, or a row to the table structures: \(row)"
      ))
  }

  private mutating func addElsewhere(_ name: String, at place: SourceLocation) {
    add(
      .error, "foreign-key", at: place, found: name,
      message: Phrase(
        fr: "« \(name) » n’est connu que pour une structure d’un autre territoire",
        en: "`\(name)` is known of a structure of another territory only"),
      advice: Phrase(
        fr: "vérifier le territoire de la ligne et celui de la structure, ou écrire l’identifiant "
          + "de la structure",
        en: "check the territory of the row and the structure's, or write the structure's id"))
  }

  /// Records a name that several structures bear.
  private mutating func addSeveral(_ name: String, among ids: [String], at place: SourceLocation) {
    let list = ids.joined(separator: ", ")
    add(
      .error, "foreign-key", at: place, found: name,
      message: Phrase(
        fr: "« \(name) » peut être \(ids.count) structures : \(list)",
        en: "`\(name)` may be \(ids.count) structures: \(list)"),
      advice: Phrase(
        fr: "écrire l’identifiant, ou dire le zonage et le territoire (zoning, territory)",
        en: "write the id, or fill in zoning and territory"))
  }

  /// Records a structure that is sent to itself, or named twice.
  mutating func addRepeated(_ name: String, isOrigin: Bool, at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place, found: name,
      message: Phrase(
        fr: isOrigin
          ? "« \(name) » est à la fois l’origine et une destination"
          : "« \(name) » est nommé deux fois parmi les destinations",
        en: isOrigin
          ? "`\(name)` is both the origin and a destination"
          : "`\(name)` is named twice among the destinations"),
      advice: Phrase(
        fr: isOrigin
          ? "corriger l’origine ou les destinations"
          : "l’écrire une fois ; deux personnes s’écrivent dans la colonne des personnes",
        en: isOrigin
          ? "correct the origin or the destinations"
          : "write it once; two persons go to the column of persons"))
  }

  /// Records a line that nobody can have written.
  mutating func addNoReporter(_ side: Referral.Side, at place: SourceLocation) {
    let isSent = side == .sent
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: isSent
          ? "la ligne ne dit pas qui envoie" : "la ligne ne dit pas qui accueille",
        en: isSent
          ? "the row does not say who sends" : "the row does not say who receives"),
      advice: Phrase(
        fr: isSent
          ? "écrire la structure d’origine, sur chaque ligne"
          : "écrire la structure qui accueille dans la colonne des destinations",
        en: isSent
          ? "write the origin, in every row"
          : "write the structure that receives in the column of destinations"))
  }

  /// Records people who came to several structures at once.
  mutating func addSeveralReporters(at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "une ligne d’accueil a plusieurs structures qui accueillent",
        en: "a row of arrivals has several structures that receive"),
      advice: Phrase(
        fr: "écrire une ligne par structure qui accueille",
        en: "write one row for each structure that receives"))
  }

  /// Records a period that ends before it starts.
  mutating func addReversedDays(at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "la période finit avant de commencer", en: "the period ends before it starts"),
      advice: Phrase(fr: "corriger l’une des deux dates", en: "correct one of the two dates"))
  }

  /// Records a territory that the project's zonings do not have.
  mutating func addUnknownTerritory(
    _ code: String, zoning: String?, similar: String?, at place: SourceLocation
  ) {
    add(
      .error, "foreign-key", at: place, found: zoning.map { "\($0):\(code)" } ?? code,
      message: Phrase(
        fr: zoning.map { "« \($0):\(code) » n’est pas un territoire" }
          ?? "« \(code) » ne dit pas de quel territoire il s’agit",
        en: zoning.map { "`\($0):\(code)` is no territory" }
          ?? "`\(code)` does not say which territory it is"),
      advice: similar.map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean `\($0)`?")
      }
        ?? Phrase(
          fr: "écrire le zonage (bmo, departement ou region) et le code ou le nom du territoire",
          en: "write the zoning (bmo, departement or region) and the territory's code or name"))
  }

  /// Records a line that stands in no territory.
  mutating func addNoTerritory(of structure: String, at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place,
      message: Phrase(
        fr: "la ligne n’a pas de territoire, ni la structure « \(structure) »",
        en: "the row has no territory, nor has the structure `\(structure)`"),
      advice: Phrase(
        fr: "dire son zonage et son territoire, ici ou dans la table structures",
        en: "give its zoning and territory, here or in the table structures"))
  }

  /// Records an id that two datasets give to structures of different names.
  mutating func addRenamed(_ structure: Structure, first: Structure, at place: SourceLocation) {
    add(
      .warning, "structure-changed", at: place, found: structure.name,
      message: Phrase(
        fr: "« \(structure.id) » s’appelle « \(structure.name) » ici et « \(first.name) » ailleurs",
        en: "`\(structure.id)` is named “\(structure.name)” here and “\(first.name)” elsewhere"),
      advice: Phrase(
        fr: "donner un autre identifiant si ce sont deux structures",
        en: "give another id if they are two structures"))
  }

  /// Records an id that keys could not be made of.
  mutating func addBadID(_ id: String, at place: SourceLocation) {
    add(
      .error, "constraint-error", at: place, found: id,
      message: Phrase(
        fr: "« \(id) » ne peut pas être un identifiant", en: "`\(id)` cannot be an id"),
      advice: Phrase(
        fr: "des minuscules sans accent, des chiffres et des tirets : \(Slug.text(id))",
        en: "lower-case letters without accents, digits and hyphens: \(Slug.text(id))"))
  }

  /// Records an instrument that no table describes, near one that is.
  mutating func addUnusualInstrument(_ name: String, similar: String, at place: SourceLocation) {
    add(
      .warning, "foreign-key", at: place, found: name,
      message: Phrase(
        fr: "« \(name) » n’est pas dans la table des instruments : il est compté à part",
        en: "`\(name)` is not in the table of instruments: it is counted apart"),
      advice: Phrase(
        fr: "vouliez-vous dire « \(similar) » ?", en: "did you mean `\(similar)`?"))
  }

  /// Records a number that a partner gave to two lines.
  mutating func addRepeatedNumber(
    _ number: String, at place: SourceLocation, first: SourceLocation
  ) {
    let row = first.row.map(String.init) ?? "?"
    add(
      .error, "unique-error", at: place, found: number,
      message: Phrase(
        fr: "la ligne « \(number) » est donnée deux fois", en: "the row `\(number)` is given twice"),
      advice: Phrase(
        fr: "garder une seule des deux lignes : la première est dans \(first.file), ligne \(row)",
        en: "keep one of the two rows: the first is in \(first.file), row \(row)"))
  }

  /// Records a table that two datasets hold.
  mutating func addRepeatedTable(
    _ owner: String, _ other: String, at place: SourceLocation, first: SourceLocation
  ) {
    add(
      .error, "duplicate-table", at: place, found: owner,
      message: Phrase(
        fr: "\(other) et \(owner) donnent les mêmes orientations, ligne pour ligne",
        en: "\(other) and \(owner) give the same referrals, row for row"),
      advice: Phrase(
        fr: "supprimer l’un des deux : le premier est \(first.file)",
        en: "delete one of the two: the first is \(first.file)"))
  }

  /// Records two periods that share days, both of which are counted.
  mutating func addOverlap(_ record: ReferralRecord, _ other: ReferralRecord) {
    let (period, earlier) = (record.referral.span, other.referral.span)
    let row = other.place.row.map(String.init) ?? "?"
    add(
      .warning, "overlapping-periods", at: record.table.place(row: record.row, field: "start"),
      found: period.key,
      message: Phrase(
        fr: "cette période partage des jours avec une autre de la même structure : "
          + PeriodText.french(earlier.key),
        en: "this period shares days with another of the same structure: \(earlier.key)"),
      advice: Phrase(
        fr: "les deux sont comptées ; si l’une répète l’autre, en supprimer une "
          + "(\(other.place.file), ligne \(row))",
        en: "both are counted; if one repeats the other, delete one "
          + "(\(other.place.file), row \(row))"))
  }
}
