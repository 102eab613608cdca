/// What a row, a cell or a header of a file is told to be wrong with.
extension TableLoader {
  func place(_ row: Int, _ column: Int?, _ field: Int) -> SourceLocation {
    var place = location
    place.row = row
    place.column = column.map { $0 + 1 }
    place.field = schema.fields[field].name
    return place
  }

  mutating func reportType(_ cell: Cell, row: Int, column: Int?, field: Int) {
    log.add(
      .error, "type-error", at: place(row, column, field), found: cell.label,
      message: schema.fields[field].typeMessage(for: cell.label),
      advice: schema.fields[field].typeAdvice(for: cell.label))
  }

  mutating func reportRequired(_ row: Row, _ column: Int?, _ field: Int) {
    let name = schema.fields[field].name
    log.add(
      .error, "constraint-error", at: place(row.number, column, field),
      message: Phrase(
        fr: "« \(name) » est obligatoire et vide", en: "`\(name)` is required and empty"),
      advice: Phrase(
        fr: "remplir la cellule, ou supprimer la ligne", en: "fill the cell, or delete the row"))
  }

  mutating func reportNote(_ row: Row) {
    var place = location
    place.row = row.number
    log.add(
      .error, "note-row", at: place, found: row.cells.first { $0 != .empty }?.label,
      message: Phrase(
        fr: "la ligne n’est pas une donnée : un total ou une note du tableau ?",
        en: "the row is no data: a total, or a note to the table?"),
      advice: Phrase(
        fr: "la supprimer (dash fait les totaux), ou la nommer dans « commentRows » du dialecte",
        en: "delete it (dash adds up the totals), or name it in the dialect's `commentRows`"))
  }

  mutating func reportBlank(_ row: Row) {
    var place = location
    place.row = row.number
    log.add(
      .warning, "blank-row", at: place, message: Phrase(fr: "ligne vide", en: "blank row"),
      advice: Phrase(fr: "la supprimer ; elle est passée", en: "delete it; it is passed over"))
  }

  /// A workbook leaves out the empty cells at the end of a row; a CSV does not.
  mutating func checkWidth(_ row: Row, _ header: HeaderMatch) {
    var place = location
    place.row = row.number
    if row.cells.count < header.width {
      guard !isWorkbook else { return }
      log.add(
        .error, "missing-cell", at: place,
        message: Phrase(
          fr:
            "la ligne est plus courte que l’en-tête : \(row.cells.count) au lieu de \(header.width)",
          en: "the row is shorter than the header: \(row.cells.count) instead of \(header.width)"),
        advice: Phrase(
          fr: "compléter la ligne ; une cellule vide garde son séparateur",
          en: "complete the row; an empty cell keeps its separator"))
      return
    }
    for (index, cell) in row.cells.enumerated().dropFirst(header.width) where cell != .empty {
      place.column = index + 1
      log.add(
        .error, "extra-cell", at: place, found: cell.label,
        message: Phrase(
          fr: "la cellule n’a pas de colonne : l’en-tête en nomme \(header.width)",
          en: "the cell has no column: the header names \(header.width)"),
        advice: Phrase(
          fr: "la supprimer, ou mettre entre guillemets le texte qui contient un séparateur",
          en: "delete it, or quote the text that holds a separator"))
    }
  }

  mutating func reportTitle(_ row: Row) {
    var place = location
    place.row = row.number
    log.add(
      .note, "title-row", at: place, found: row.cells.first { $0 != .empty }?.label,
      message: Phrase(
        fr: "ce qui est écrit au-dessus des noms de colonnes est passé",
        en: "what stands above the column names is passed over"),
      advice: Phrase(fr: "rien à faire", en: "nothing to do"))
  }
}
