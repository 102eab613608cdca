/// Reads the rows of one resource into typed columns, and reports every cell that is wrong.
struct TableLoader {
  private let resource: DataResource
  private(set) var schema: TableSchema
  private(set) var columns: [[Value]] = []
  private(set) var places = TablePlaces()
  private(set) var log = FindingLog()
  private var parsers: [CellParser] = []
  private var checks: [ConstraintCheck] = []
  private var requiredFields: [Int] = []
  private var header: HeaderMatch?
  private var labels: [String] = []
  private var seenRows = 0
  private var location = SourceLocation(file: "")
  private var isWorkbook = false

  init(_ resource: DataResource) {
    self.resource = resource
    schema = resource.schema
    prepare()
  }

  private mutating func prepare() {
    columns = schema.fields.map { _ in [] }
    parsers = schema.fields.map { CellParser($0, schema: schema) }
    requiredFields = schema.fields.indices.filter { schema.fields[$0].constraints.required }
    checks = zip(schema.fields, parsers).map { ConstraintCheck($0, parser: $1) }
  }

  // MARK: - Files

  mutating func read(_ file: TableFile) {
    let dialect = resource.dialect
    var sheet = dialect.sheetName
    if sheet == nil, let number = dialect.sheetNumber, file.sheetNames.indices.contains(number - 1)
    {
      sheet = file.sheetNames[number - 1]
    }
    begin(
      SourceLocation(
        file: file.name, sheet: file.kind == .xlsx ? sheet ?? file.sheetNames.first : nil),
      isWorkbook: file.kind == .xlsx)
    var readerLog = FindingLog()
    file.forEachRow(inSheet: sheet, dialect: resource.tableDialect, into: &readerLog) { row in
      take(row)
      return .continue
    }
    end()
    log.add(contentsOf: readerLog)
  }

  mutating func read(inline rows: [Row], shownAs file: String) {
    begin(SourceLocation(file: file), isWorkbook: false)
    rows.forEach { take($0) }
    end()
  }

  private mutating func begin(_ location: SourceLocation, isWorkbook: Bool) {
    self.location = location
    self.isWorkbook = isWorkbook
    header = nil
    labels = []
    seenRows = 0
    guard resource.dialect.headerRows.isEmpty, resource.hasSchema else { return }
    start(HeaderMatch(fieldCount: schema.fields.count))
  }

  private mutating func end() {
    guard header == nil else { return }
    log.add(
      .error, "source-error", at: location,
      message: Phrase(fr: "le fichier est vide", en: "the file is empty"),
      advice: Phrase(
        fr: "il faut au moins la ligne des noms de colonnes",
        en: "at least the row of column names is needed"))
  }

  // MARK: - Rows

  private mutating func take(_ row: Row) {
    seenRows += 1
    let position = isWorkbook ? row.number : seenRows
    guard let header else { return takeHeader(row, position) }
    guard !resource.dialect.commentRows.contains(position) else { return }
    guard !resource.dialect.headerRows.contains(position) else { return }
    if row.cells.allSatisfy({ $0 == .empty }) { return reportBlank(row) }
    if isNote(row, header) { return reportNote(row) }
    if row.cells.count != header.width { checkWidth(row, header) }
    for index in header.columns.indices { append(row, field: index, column: header.columns[index]) }
    places.add(row: row.number)
  }

  /// Whether a row is a total or a note under the table: of several cells that no row may leave
  /// empty, it fills one at most.
  private func isNote(_ row: Row, _ header: HeaderMatch) -> Bool {
    var required = 0
    var filled = 0
    for index in requiredFields {
      guard let column = header.columns[index] else { continue }
      required += 1
      if column < row.cells.count, row.cells[column] != .empty { filled += 1 }
      if filled > 1 { return false }
    }
    return required > 2
  }

  private mutating func append(_ row: Row, field index: Int, column: Int?) {
    let cell = column.map { $0 < row.cells.count ? row.cells[$0] : .empty } ?? .empty
    guard let value = parsers[index].value(of: cell) else {
      reportType(cell, row: row.number, column: column, field: index)
      columns[index].append(.missing(.unspecified))
      return
    }
    columns[index].append(value)
    if case .missing = value {
      if column != nil, schema.fields[index].constraints.required {
        reportRequired(row, column, index)
      }
      return
    }
    guard checks[index].isNeeded, let violation = checks[index].violation(of: value) else { return }
    log.add(
      .error, "constraint-error", at: place(row.number, column, index), found: value.plainText,
      message: violation.message, advice: violation.advice)
  }

  private mutating func takeHeader(_ row: Row, _ position: Int) {
    let rows = resource.dialect.headerRows
    guard let first = rows.first else {
      inferFields((1...max(1, row.cells.count)).map { "field\($0)" })
      start(HeaderMatch(fieldCount: schema.fields.count))
      seenRows -= 1
      return take(row)
    }
    guard position >= first, !row.cells.allSatisfy({ $0 == .empty }) else { return }
    join(row.cells.map(\.label))
    guard position >= rows.last ?? first else { return }
    if !resource.hasSchema { inferFields(labels.filter { !$0.isEmpty }) }
    var place = location
    place.row = row.number
    start(HeaderMatch(labels: labels, schema: schema, at: place, log: &log))
  }

  private mutating func join(_ more: [String]) {
    for (index, label) in more.enumerated() {
      if index >= labels.count {
        labels.append(label)
      } else if !label.isEmpty {
        labels[index] += labels[index].isEmpty ? label : resource.dialect.headerJoin + label
      }
    }
  }

  /// Without a schema, the columns are texts named by the header.
  private mutating func inferFields(_ names: [String]) {
    guard schema.fields.isEmpty else { return }
    schema.fields = names.map { Field(name: $0, type: .any) }
    prepare()
  }

  private mutating func start(_ match: HeaderMatch) {
    header = match
    places.begin(location, columns: match.columns)
  }

  // MARK: - Findings

  private func place(_ row: Int, _ column: Int?, _ field: Int) -> SourceLocation {
    var place = location
    place.row = row
    place.column = column.map { $0 + 1 }
    place.field = schema.fields[field].name
    return place
  }

  private mutating func reportType(_ cell: Cell, row: Int, column: Int?, field: Int) {
    log.add(
      .error, "type-error", at: place(row, column, field), found: cell.label,
      message: schema.fields[field].typeMessage,
      advice: schema.fields[field].typeAdvice(for: cell.label))
  }

  private mutating func reportRequired(_ row: Row, _ column: Int?, _ field: Int) {
    let name = schema.fields[field].name
    log.add(
      .error, "constraint-error", at: place(row.number, column, field),
      message: Phrase(
        fr: "« \(name) » est obligatoire et vide", en: "`\(name)` is required and empty"),
      advice: Phrase(
        fr: "remplir la cellule, ou supprimer la ligne", en: "fill the cell, or delete the row"))
  }

  private mutating func reportNote(_ row: Row) {
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

  private mutating func reportBlank(_ row: Row) {
    var place = location
    place.row = row.number
    log.add(
      .warning, "blank-row", at: place, message: Phrase(fr: "ligne vide", en: "blank row"),
      advice: Phrase(fr: "la supprimer ; elle est passée", en: "delete it; it is passed over"))
  }

  /// A workbook leaves out the empty cells at the end of a row; a CSV does not.
  private mutating func checkWidth(_ row: Row, _ header: HeaderMatch) {
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
}

extension DataResource {
  var tableDialect: TableDialect {
    TableDialect(
      encoding: encoding, delimiter: dialect.delimiter, quote: dialect.quote,
      doubleQuote: dialect.doubleQuote, escape: dialect.escape,
      comment: dialect.commentPrefix?.first, skipInitialSpace: dialect.skipInitialSpace)
  }
}

extension Cell {
  /// What a person reads in the cell.
  var label: String {
    switch self {
    case .empty: ""
    case .text(let text), .failure(let text): text
    case .number(let number): NumberPlain.text(number)
    case .date(let date): date.isoText
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}
