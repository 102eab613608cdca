/// One sheet of a workbook of several, found by its columns: the names of sheets change.
struct SheetTable {
  let file: String
  let sheet: String?
  let headerRow: Int
  /// As published.
  let labels: [String]
  /// From the name of a column in the recipe to its place, from 0.
  let columns: [String: Int]
  let rows: [Row]

  /// Finds the first sheet with a row that has all columns, by names or by a pattern on the folded
  /// name; nil where no sheet has.
  static func find(
    _ names: OffersWorkbookFile.Columns, patterns: [String: String] = [:], in table: TableFile,
    into log: inout FindingLog
  ) -> SheetTable? {
    let wanted = names.mapValues { Set($0.map(NameFolding.key)) }
    let shapes = patterns.compactMapValues { WholePattern($0) }
    let sheets = table.kind == .xlsx ? table.sheetNames.map(Optional.some) : [nil]
    for sheet in sheets {
      var found: (row: Row, columns: [String: Int])?
      var rows: [Row] = []
      var seen = 0
      var scratch = FindingLog()
      table.forEachRow(inSheet: sheet, into: &scratch) { row in
        guard found == nil else {
          rows.append(row)
          return .continue
        }
        seen += 1
        let folded = row.cells.map { NameFolding.key($0.label) }
        let columns = wanted.compactMapValues { names in folded.firstIndex(where: names.contains) }
          .merging(shapes.compactMapValues { folded.firstIndex(where: $0.matches) }) { $1 }
        if columns.count == wanted.count + shapes.count { found = (row, columns) }
        return found == nil && seen >= rowsSearched ? .stop : .continue
      }
      guard let found else { continue }
      log.add(contentsOf: scratch)
      return SheetTable(
        file: table.name, sheet: sheet, headerRow: found.row.number,
        labels: found.row.cells.map(\.label), columns: found.columns, rows: rows)
    }
    return nil
  }

  /// A header lower than this is not looked for.
  private static let rowsSearched = 40

  func cell(_ row: Row, _ column: String) -> Cell {
    guard let index = columns[column], index < row.cells.count else { return .empty }
    return row.cells[index]
  }

  func place(_ row: Int, _ column: String? = nil) -> SourceLocation {
    let index = column.flatMap { columns[$0] }
    return SourceLocation(
      file: file, sheet: sheet, row: row, column: index.map { $0 + 1 },
      field: index.map { labels[$0] })
  }

  /// The number of a cell; nil where it is empty, and where it is no number, with a finding.
  func number(_ row: Row, _ column: String, into log: inout FindingLog) -> Double? {
    switch cell(row, column) {
    case .empty: return nil
    case .number(let number): return number
    case let cell:
      if case .text(let text) = cell, let number = Self.numbers.number(text) { return number }
      report(cell, at: place(row.number, column), &log)
      return nil
    }
  }

  /// A count: a whole number from 0 up.
  func count(_ row: Row, _ column: String, into log: inout FindingLog) -> Int? {
    guard let number = number(row, column, into: &log) else { return nil }
    if number >= 0, let count = Int(exactly: number) { return count }
    report(cell(row, column), at: place(row.number, column), &log)
    return nil
  }

  private static let numbers = NumberLexer(decimalChar: ",", groupChar: " ")

  private func report(_ cell: Cell, at place: SourceLocation, _ log: inout FindingLog) {
    log.add(
      .error, "type-error", at: place, found: cell.label,
      message: Phrase(
        fr: "« \(place.field ?? "") » n’est pas un nombre attendu ici",
        en: "`\(place.field ?? "")` is not a number expected here"),
      advice: Phrase(
        fr: "reprendre le fichier tel qu’il est publié", en: "take the file as it is published"))
  }
}
