extension SourceReader {
  /// A part is never more than its whole.
  mutating func checkParts(_ parts: [(part: Int, whole: Int)], row: Int) {
    for (part, whole) in parts {
      guard let count = entry(row: row, column: part).number,
        let total = entry(row: row, column: whole).number, count > total
      else { continue }
      let names = (columns[part].spec.label, columns[whole].spec.label)
      log.add(
        .error, "constraint-error", at: place(row: row, column: part),
        found: NumberPlain.text(count),
        message: Phrase(
          fr: "« \(names.0) » dépasse « \(names.1) », dont il est une partie",
          en: "`\(names.0)` is more than `\(names.1)`, of which it is a part"),
        advice: Phrase(
          fr: "« \(names.1) » vaut \(NumberPlain.text(total)) : reprendre le fichier publié",
          en: "`\(names.1)` is \(NumberPlain.text(total)): take the published file"))
    }
  }

  /// The numbers of every group add up to what the recipe says; a group without any is passed over.
  mutating func checkTotals() {
    for rule in recipe.total ?? [] {
      guard let column = index(rule.column) else { continue }
      let keys = rule.by.compactMap(index)
      var groups: [[Int32]: (row: Int, sum: Double)] = [:]
      for row in 0..<rowCount {
        guard let number = entry(row: row, column: column).number else { continue }
        let key = keys.map { cells[row * width + $0] }
        groups[key, default: (row, 0)].sum += number
      }
      let wrong = groups.values.filter { abs($0.sum - Double(rule.value)) > rule.tolerance }
      for (row, sum) in wrong.sorted(by: { $0.row < $1.row }) {
        let group = keys.map { text(row: row, column: $0) }.joined(separator: ", ")
        let total = NumberPlain.text((sum * 1e6).rounded() / 1e6)
        log.add(
          .error, "total-error", at: place(row: row, column: column), found: total,
          message: Phrase(
            fr: "« \(columns[column].spec.label) » de \(group) fait \(total) et non "
              + "\(rule.value)",
            en: "`\(columns[column].spec.label)` of \(group) adds up to \(total) and not "
              + "\(rule.value)"),
          advice: Phrase(
            fr: "une ligne manque ou est fausse : reprendre le fichier publié",
            en: "a row is missing or wrong: take the published file"))
      }
    }
  }

  mutating func logTwoYears(_ expected: String, at place: SourceLocation, found: String) {
    log.add(
      .error, "constraint-error", at: place, found: found,
      message: Phrase(
        fr: "le fichier mêle deux années : il commence par \(expected)",
        en: "the file mixes two years: it starts with \(expected)"),
      advice: Phrase(
        fr: "un fichier par année : séparer les lignes", en: "one file a year: separate the rows"))
  }

  mutating func logNoYear() {
    log.add(
      .error, "source-error",
      at: SourceLocation(file: header.file, sheet: header.sheet, row: header.row),
      message: Phrase(
        fr: "l’année n’est ni dans une colonne, ni dans l’en-tête, ni dans le nom du fichier",
        en: "the year is in no column, nor in the header, nor in the file's name"),
      advice: Phrase(
        fr: "renommer le fichier avec son année : \(recipe.id)-2015.csv",
        en: "rename the file with its year: \(recipe.id)-2015.csv"))
  }
}
