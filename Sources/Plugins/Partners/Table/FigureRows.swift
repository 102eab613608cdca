import Core

/// The rows of a partner's file below its header, as rows of the contract.
struct FigureRows {
  private(set) var rows: [ContractRow] = []
  private(set) var log = FindingLog()
  /// How the figures are changed, for a test.
  var variation: DataVariation?
  private let header: FiguresHeader
  private let names: FigureNames
  private let unit: Unit
  private let place: SourceLocation
  /// From 1.
  private let columns: [ContractRow.Field: Int]

  init(_ header: FiguresHeader, names: FigureNames, unit: Unit, at place: SourceLocation) {
    self.header = header
    self.names = names
    self.unit = unit
    self.place = place
    columns = header.columns.mapValues { $0 + 1 }
  }

  /// Reads a row; empty ones, notes below the table and headers said again are passed over.
  mutating func read(_ row: Row) {
    let used = header.columns.values + header.series.map(\.column)
    let filled = Set(used).filter { cell(row, $0) != .empty }
    guard filled.contains(where: { $0 != header.columns[.territory] }) else { return }
    guard filled.contains(where: { row.cells[$0].writtenText != header.labels[$0] }) else { return }
    if names.isWide { readWide(row) } else { readLong(row) }
  }

  private mutating func readLong(_ row: Row) {
    var one = blank(row)
    let value = figure(row, .value)
    one.value = value?.number
    one.numerator = figure(row, .numerator)?.number
    one.denominator = figure(row, .denominator)?.number
    one.n = figure(row, .n)?.number
    one.status = status(row) ?? value?.status ?? ""
    one.location.column = columns[.value] ?? columns[.numerator]
    rows.append(one)
  }

  private mutating func readWide(_ row: Row) {
    let n = names.personsAreValue ? nil : figure(row, .n)?.number
    for (column, key) in header.series {
      guard let figure = figure(row, at: column, .value), !figure.isEmpty else { continue }
      var one = blank(row)
      if header.isByPeriod { one.period = key } else { one.subject = key }
      one.value = figure.number
      one.status = figure.status
      one.n = names.personsAreValue ? figure.number : n
      one.location.column = column + 1
      one.columns[.value] = column + 1
      one.columns[header.isByPeriod ? .period : .subject] = column + 1
      rows.append(one)
    }
  }

  /// The row with what it is about.
  private func blank(_ row: Row) -> ContractRow {
    var place = place
    place.row = row.number
    var one = ContractRow(territory: text(row, .territory), period: period(row), location: place)
    one.subject = text(row, .subject)
    one.columns = columns
    return one
  }

  private func period(_ row: Row) -> String {
    guard let column = header.columns[.period] else { return "" }
    let cell = cell(row, column)
    return names.period(of: cell) ?? cell.writtenText
  }

  private func text(_ row: Row, _ field: ContractRow.Field) -> String {
    header.columns[field].map { cell(row, $0).writtenText } ?? ""
  }

  private func cell(_ row: Row, _ column: Int) -> Cell {
    row.cells.indices.contains(column) ? row.cells[column] : .empty
  }

  private mutating func figure(_ row: Row, _ field: ContractRow.Field) -> FigureCell? {
    header.columns[field].flatMap { figure(row, at: $0, field) }
  }

  private mutating func figure(
    _ row: Row, at column: Int, _ field: ContractRow.Field
  ) -> FigureCell? {
    let cell = cell(row, column)
    if let figure = FigureCell(
      cell, unit: field == .value ? unit : .difference(singular: "", plural: ""))
    {
      return figure.changed(by: variation)
    }
    log.add(
      .error, "table-cell", at: cellPlace(row, column, field), found: cell.writtenText,
      message: Phrase(
        fr: "ce n’est ni un nombre ni un signe connu",
        en: "this is neither a number nor a known sign"),
      advice: Phrase(
        fr: "écrire le nombre seul, ou s (secret), nd (non transmis), nc (non collecté), ns, so",
        en:
          "write the number alone, or s (secret), nd (not transmitted), nc (not collected), ns, so"
      ))
    return nil
  }

  private mutating func status(_ row: Row) -> String? {
    guard let column = header.columns[.status] else { return nil }
    let word = cell(row, column).writtenText
    return word.isEmpty ? nil : FigureCell.status(of: word) ?? word
  }

  private func cellPlace(_ row: Row, _ column: Int, _ field: ContractRow.Field) -> SourceLocation {
    SourceLocation(
      file: place.file, sheet: place.sheet, row: row.number, column: column + 1,
      field: field.rawValue)
  }
}
