/// The checks that need whole tables: primary, unique and foreign keys.
struct KeyCheck {
  let table: LoadedTable

  func run(among tables: [LoadedTable], into log: inout FindingLog) {
    checkPrimaryKey(into: &log)
    for (index, field) in table.schema.fields.enumerated() where field.constraints.unique {
      checkUnique([index], into: &log)
    }
    for key in table.schema.uniqueKeys {
      let indices = key.compactMap(table.index)
      if !indices.isEmpty, indices.count == key.count { checkUnique(indices, into: &log) }
    }
    for key in table.schema.foreignKeys { checkForeignKey(key, among: tables, into: &log) }
  }

  private func names(_ indices: [Int]) -> String {
    indices.map { table.schema.fields[$0].name }.joined(separator: ", ")
  }

  private func text(_ indices: [Int], _ row: Int) -> String {
    indices.map { table.columns[$0][row].plainText }.joined(separator: ", ")
  }

  private func checkPrimaryKey(into log: inout FindingLog) {
    let indices = table.schema.primaryKey.compactMap(table.index)
    guard !indices.isEmpty, indices.count == table.schema.primaryKey.count,
      indices.allSatisfy(table.hasColumn)
    else { return }
    for index in indices where !table.schema.fields[index].constraints.required {
      for row in 0..<table.rowCount where table.columns[index][row].isMissing {
        log.add(
          .error, "primary-key", at: table.place(row, index),
          message: Phrase(
            fr: "« \(names([index])) » fait partie de la clé primaire et manque",
            en: "`\(names([index]))` is part of the primary key and is missing"),
          advice: Phrase(fr: "remplir la cellule", en: "fill the cell"))
      }
    }
    findRepeats(of: indices) { row, first in
      let place = firstPlace(first, row, indices[0])
      log.add(
        .error, "primary-key", at: table.place(row, indices[0]), found: text(indices, row),
        message: Phrase(
          fr: "deux lignes ont la même clé primaire (\(names(indices)))",
          en: "two rows have the same primary key (\(names(indices)))"),
        advice: Phrase(
          fr: "en garder une : la première est \(place.fr)",
          en: "keep one: the first is \(place.en)"))
    }
  }

  private func checkUnique(_ indices: [Int], into log: inout FindingLog) {
    findRepeats(of: indices) { row, first in
      let place = firstPlace(first, row, indices[0])
      log.add(
        .error, "unique-error", at: table.place(row, indices[0]), found: text(indices, row),
        message: Phrase(
          fr: "« \(names(indices)) » doit être unique et se répète",
          en: "`\(names(indices))` must be unique and is repeated"),
        advice: Phrase(
          fr: "la même valeur est déjà \(place.fr)",
          en: "the same value is already in \(place.en)"))
    }
  }

  /// The row that came first, and its file where that is another.
  private func firstPlace(_ first: Int, _ row: Int, _ field: Int) -> Phrase {
    let (place, other) = (table.place(first, field), table.place(row, field))
    let number = place.row.map(String.init) ?? "?"
    guard place.file != other.file else {
      return Phrase(fr: "ligne \(number)", en: "row \(number)")
    }
    return Phrase(
      fr: "ligne \(number) de \(place.file)", en: "row \(number) of \(place.file)")
  }

  /// Rows without a value in the key repeat nothing.
  private func findRepeats(of indices: [Int], _ report: (_ row: Int, _ first: Int) -> Void) {
    let columns = indices.map { table.columns[$0] }
    var keys = RowKeys(columnCount: columns.count)
    for row in 0..<table.rowCount where !columns.contains(where: { $0[row].isMissing }) {
      if let first = keys.insert(row, of: columns) { report(row, first) }
    }
  }

  // MARK: - Foreign keys

  private func checkForeignKey(
    _ key: ForeignKey, among tables: [LoadedTable], into log: inout FindingLog
  ) {
    guard
      let other = key.resource.isEmpty ? table : tables.first(where: { $0.name == key.resource })
    else { return reportNoResource(key, tables, into: &log) }
    let indices = key.fields.compactMap(table.index)
    let references = key.referenceFields.compactMap(other.index)
    guard indices.count == key.fields.count, references.count == indices.count else {
      return reportNoField(key, other, into: &log)
    }
    let known = other.keys(of: references)
    let columns = indices.map { table.columns[$0] }
    for row in 0..<table.rowCount
    where !columns.contains(where: { $0[row].isMissing }) && !known.contains(row, of: columns) {
      let stray = columns.indices.first { !known.hasValue(columns[$0][row], column: $0) }
      let position = stray ?? columns.count - 1
      log.add(
        .error, "foreign-key", at: table.place(row, indices[position]),
        found: text(indices, row),
        message: Phrase(
          fr: "« \(names(indices)) » n’est pas dans « \(other.name) »",
          en: "`\(names(indices))` is not in `\(other.name)`"),
        advice: advice(columns[position][row].plainText, known.texts(column: position), other))
    }
  }

  private func advice(_ text: String, _ known: [String], _ other: LoadedTable) -> Phrase {
    let padded = (1...4).lazy.map { String(repeating: "0", count: $0) + text }
    if let found = padded.first(where: known.contains) { return .lostZero(found) }
    if !known.contains(text), let near = Suggestion.closest(to: text, among: known) {
      return Phrase(fr: "vouliez-vous dire « \(near) » ?", en: "did you mean `\(near)`?")
    }
    return Phrase(
      fr: "corriger la valeur, ou ajouter la ligne qui manque à « \(other.name) »",
      en: "correct the value, or add the row that `\(other.name)` lacks")
  }

  private func reportNoResource(
    _ key: ForeignKey, _ tables: [LoadedTable], into log: inout FindingLog
  ) {
    log.add(
      .error, "foreign-key", at: table.descriptorPlace("foreignKeys"), found: key.resource,
      message: Phrase(
        fr: "la clé étrangère renvoie à « \(key.resource) », qui n’est pas une table du jeu",
        en: "the foreign key refers to `\(key.resource)`, which is no table of the dataset"),
      advice: .didYouMean(key.resource, among: tables.map(\.name)))
  }

  private func reportNoField(
    _ key: ForeignKey, _ other: LoadedTable, into log: inout FindingLog
  ) {
    guard let field = key.referenceFields.first(where: { other.index($0) == nil }) else { return }
    log.add(
      .error, "foreign-key", at: table.descriptorPlace("foreignKeys"), found: field,
      message: Phrase(
        fr: "la clé étrangère nomme « \(field) », que « \(other.name) » n’a pas",
        en: "the foreign key names `\(field)`, which `\(other.name)` does not have"),
      advice: .didYouMean(field, among: other.schema.fields.map(\.name)))
  }
}

extension Value {
  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}
