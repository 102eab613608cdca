/// Reads the rows of one resource into typed columns, and reports every cell that is wrong.
struct TableLoader {
  private let resource: DataResource
  private(set) var schema: TableSchema
  private(set) var columns: [[Value]] = []
  private(set) var places = TablePlaces()
  var log = FindingLog()
  private var parsers: [CellParser] = []
  private var checks: [ConstraintCheck] = []
  private var requiredFields: [Int] = []
  private var header: HeaderMatch?
  private var labels: [String] = []
  private var seenRows = 0
  /// What stands above the header, until it is found.
  private var rowsAbove: [Row] = []
  private var looksBelowTitles = false
  private(set) var location = SourceLocation(file: "")
  private(set) var isWorkbook = false

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

  /// Reads rows that were taken from a sheet; their numbers are the sheet's.
  mutating func read(_ rows: [Row], at location: SourceLocation) {
    begin(location, isWorkbook: true)
    // The first row is the header, wherever it stands.
    looksBelowTitles = false
    rows.forEach { take($0) }
    end()
  }

  private mutating func begin(_ location: SourceLocation, isWorkbook: Bool) {
    self.location = location
    self.isWorkbook = isWorkbook
    header = nil
    labels = []
    seenRows = 0
    rowsAbove = []
    looksBelowTitles = resource.hasSchema && resource.dialect.headerRows == [1]
    guard resource.dialect.headerRows.isEmpty, resource.hasSchema else { return }
    start(HeaderMatch(fieldCount: schema.fields.count))
  }

  private mutating func end() {
    if header == nil { takeRowsAbove() }
    guard header == nil else { return }
    log.add(
      .error, "source-error", at: location,
      message: Phrase(fr: "le fichier est vide", en: "the file is empty"),
      advice: Phrase(
        fr: "il faut au moins la ligne des noms de colonnes",
        en: "at least the row of column names is needed"))
  }

  // MARK: - Titles above the header

  /// A header lower than this is not looked for.
  private static let rowsSearched = 20

  /// Keeps a row that names no field, for a title is often written above a header; the header is
  /// the first row that does, or the first of all where none does.
  private mutating func isAboveHeader(_ row: Row) -> Bool {
    if HeaderMatch.isHeader(row.cells.map(\.label), of: schema) {
      looksBelowTitles = false
      if let title = rowsAbove.first(where: { !$0.cells.allSatisfy { $0 == .empty } }) {
        reportTitle(title)
      }
      return false
    }
    rowsAbove.append(row)
    if rowsAbove.count == Self.rowsSearched { takeRowsAbove() }
    return true
  }

  private mutating func takeRowsAbove() {
    looksBelowTitles = false
    seenRows = 0
    let rows = rowsAbove
    rowsAbove = []
    rows.forEach { take($0) }
  }

  // MARK: - Rows

  private mutating func take(_ row: Row) {
    seenRows += 1
    let position = isWorkbook ? row.number : seenRows
    guard let header else {
      if looksBelowTitles, isAboveHeader(row) { return }
      return takeHeader(row, position)
    }
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
    start(match(labels, at: place))
  }

  /// Columns that cut contracts elsewhere are the whole problem: asking for those that lack would
  /// have them renamed.
  private mutating func match(_ labels: [String], at place: SourceLocation) -> HeaderMatch {
    var durations = FindingLog()
    if resource.role == "offers" {
      ContractDurations(labels: labels, location: place).run(into: &durations)
    }
    guard durations.isEmpty else {
      log.add(contentsOf: durations)
      var unsaid = FindingLog()
      return HeaderMatch(labels: labels, schema: schema, at: place, log: &unsaid)
    }
    return HeaderMatch(labels: labels, schema: schema, at: place, log: &log)
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
