/// A sheet of a file that a partner sent back, and the form that it is.
struct FormSheet {
  /// What its rows are.
  enum Form: Equatable {
    /// One row a month, of one structure.
    case monthly
    /// The rows of a standard table: `referrals`, `structures`, `reports`, `instruments`.
    case table(String)
  }

  /// The file, and the sheet where it is a workbook.
  let location: SourceLocation
  let form: Form?
  /// What stands above the row of titles.
  let above: [Row]
  /// The row of titles; empty where the form is not known.
  let header: Row
  /// What stands below it, without the rows that hold nothing.
  let rows: [Row]

  /// Reads all sheets of a file, in its order.
  static func sheets(of file: TableFile, into log: inout FindingLog) -> [FormSheet] {
    let names = file.kind == .xlsx ? file.sheetNames.map(Optional.some) : [nil]
    return names.map { name in
      var rows: [Row] = []
      file.forEachRow(inSheet: name, into: &log) { row in
        if !row.cells.allSatisfy({ $0 == .empty }) { rows.append(row) }
        return .continue
      }
      return FormSheet(rows, at: SourceLocation(file: file.name, sheet: name))
    }
  }

  private init(_ rows: [Row], at location: SourceLocation) {
    self.location = location
    let found = rows.prefix(Self.rowsSearched).enumerated().lazy
      .compactMap { index, row in Self.form(of: row).map { (index, $0) } }.first
    form = found?.1
    let index = found?.0 ?? rows.count
    above = Array(rows[..<index])
    header = found == nil ? Row(number: 1, cells: []) : rows[index]
    self.rows = found == nil ? [] : Array(rows[(index + 1)...])
  }

  /// A header lower than this is not looked for.
  private static let rowsSearched = 20

  /// The standard tables that a form may hold.
  static let roles = ["referrals", "structures", "reports", "instruments"]

  /// Whether the sheet is one of instructions.
  var isInstructions: Bool { NameFolding.key(location.sheet ?? "").hasPrefix("modedemploi") }

  func place(_ row: Int, column: Int? = nil) -> SourceLocation {
    var place = location
    place.row = row
    place.column = column.map { $0 + 1 }
    return place
  }

  /// The title of a column as the sheet writes it, from 1.
  func title(ofColumn column: Int?) -> String? {
    guard let column, header.cells.indices.contains(column - 1) else { return nil }
    let label = header.cells[column - 1].label
    return label.isEmpty ? nil : label
  }

  // MARK: - Titles

  private static func form(of row: Row) -> Form? {
    let labels = row.cells.map(\.label)
    if MonthlyColumns(labels) != nil { return .monthly }
    let named = roles.map { role in (role, count: namedFields(of: role, in: labels)) }
    guard let most = named.map(\.count).max(), most > 2 else { return nil }
    return named.first { $0.count == most }.map { .table($0.0) }
  }

  /// How many fields a row names; 0 where it lacks one that every row must fill.
  private static func namedFields(of role: String, in labels: [String]) -> Int {
    guard let standard = StandardSchema.named(role) else { return 0 }
    let named = Set(labels.compactMap(standard.schema.fieldName))
    let required = standard.schema.fields.filter(\.constraints.required).map(\.name)
    return required.allSatisfy(named.contains) ? named.count : 0
  }
}

/// The columns of a monthly table, from 0.
struct MonthlyColumns {
  let month: Int
  let persons: Int
  let detail: Int?
  let note: Int?

  /// Nil where a row does not name a month and people.
  init?(_ labels: [String]) {
    let keys = labels.map(NameFolding.key)
    func column(_ names: [String]) -> Int? { keys.firstIndex(where: names.contains) }
    guard let month = column(["mois", "periode", "quinzaine"]),
      let persons = column([
        "personnes", "nombredepersonnes", "nbdepersonnes", "nbpersonnes", "personnesorientees",
        "nombredepersonnesorientees", "nombre", "nb",
      ])
    else { return nil }
    self.month = month
    self.persons = persons
    detail = column([
      "detail", "details", "destination", "destinations", "vers", "orienteesvers", "orientesvers",
      "detaildesorientations",
    ])
    note = column(["remarque", "remarques", "observation", "observations", "commentaire"])
  }

  /// Whether any row gives people, or says where they went.
  func isFilled(in rows: [Row]) -> Bool {
    rows.contains { row in
      [persons, detail].contains { column in
        column.map { $0 < row.cells.count && row.cells[$0] != .empty } ?? false
      }
    }
  }
}

extension FindingLog {
  /// The findings with columns named as sheets title them, for who never saw the standard table.
  func naming(columnsOf sheets: [FormSheet]) -> FindingLog {
    var log = self
    for group in log.groups.indices {
      for sample in log.groups[group].samples.indices {
        let place = log.groups[group].samples[sample].location
        guard place.field != nil,
          let sheet = sheets.first(where: {
            ($0.location.file, $0.location.sheet) == (place.file, place.sheet)
          }), let title = sheet.title(ofColumn: place.column)
        else { continue }
        log.groups[group].samples[sample].location.field = title
      }
    }
    return log
  }
}
