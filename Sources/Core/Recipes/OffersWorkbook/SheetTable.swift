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
    let search = HeaderSearch(names, patterns)
    let sheets = table.kind == .xlsx ? table.sheetNames.map(Optional.some) : [nil]
    for sheet in sheets {
      var rowsAbove = 0
      var header: (row: Row, columns: [String: Int])?
      var rows: [Row] = []
      var seen = FindingLog()
      table.forEachRow(inSheet: sheet, into: &seen) { row in
        if header != nil {
          rows.append(row)
        } else if let columns = search.columns(of: row) {
          header = (row, columns)
        } else {
          rowsAbove += 1
        }
        return rowsAbove < rowsSearched ? .continue : .stop
      }
      guard let header else { continue }
      log.add(contentsOf: seen)
      return SheetTable(
        file: table.name, sheet: sheet, headerRow: header.row.number,
        labels: header.row.cells.map(\.label), columns: header.columns, rows: rows)
    }
    return nil
  }

  /// The columns that a row must name to be the header.
  private struct HeaderSearch {
    private let names: [String: Set<String>]
    private let shapes: [String: WholePattern]

    init(_ names: OffersWorkbookFile.Columns, _ patterns: [String: String]) {
      self.names = names.mapValues { Set($0.map(NameFolding.key)) }
      shapes = patterns.compactMapValues { WholePattern($0) }
    }

    /// Where each column stands; nil where one lacks.
    func columns(of row: Row) -> [String: Int]? {
      let labels = row.cells.map { NameFolding.key($0.label) }
      let named = names.compactMapValues { labels.firstIndex(where: $0.contains) }
      let shaped = shapes.compactMapValues { labels.firstIndex(where: $0.matches) }
      guard named.count == names.count, shaped.count == shapes.count else { return nil }
      return named.merging(shaped) { $1 }
    }
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
